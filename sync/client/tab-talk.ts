import * as z from 'zod/mini';
import type { DeviceEnvironment, TabChannel } from './environment.ts';

const healthSchema = z.object({
  reach: z.enum(['unknown', 'online', 'slow', 'offline', 'refused']),
  signedOut: z.boolean(),
  lastExchangeAt: z.nullable(z.string()),
  upgradeNeeded: z.boolean(),
});

const messageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('asked') }),
  z.object({
    type: z.literal('state'),
    health: healthSchema,
    firstSync: z.nullable(z.object({ total: z.int(), openReady: z.boolean() })),
  }),
]);
type TabMessage = z.infer<typeof messageSchema>;
/** What the exchanging tab tells the others. */
export type TabState = Extract<TabMessage, { type: 'state' }>;

/**
 * Tabs of one person's helpdesk talking: the one that exchanges with the server tells the others what it saw, and they ask it to exchange
 * now. Tabs of another build may speak otherwise: what is not understood is not heard.
 */
export class TabTalk {
  private readonly channel: TabChannel | null;

  constructor(
    environment: DeviceEnvironment,
    name: string,
    hear: { readonly asked: () => void; readonly state: (state: TabState) => void },
  ) {
    this.channel =
      environment.openChannel?.(name, (data) => {
        const message = messageSchema.safeParse(data);
        if (!message.success) return;
        if (message.data.type === 'asked') hear.asked();
        else hear.state(message.data);
      }) ?? null;
  }

  /** Asks the exchanging tab for an exchange, and for its state. */
  ask(): void {
    this.post({ type: 'asked' });
  }

  tell(state: Omit<TabState, 'type'>): void {
    this.post({ type: 'state', ...state });
  }

  close(): void {
    this.channel?.close();
  }

  private post(message: TabMessage): void {
    this.channel?.post(message);
  }
}
