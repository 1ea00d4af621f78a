import * as z from 'zod/mini';
import {
  placeSchema,
  presenceMessageSchema,
  type Place,
  type PresenceMessage,
} from '../protocol/presence.ts';
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
  z.object({ type: z.literal('here'), tab: z.string(), place: z.nullable(placeSchema) }),
  presenceMessageSchema,
]);
type TabMessage = z.infer<typeof messageSchema>;
/** What the exchanging tab tells the others. */
export type TabState = Extract<TabMessage, { type: 'state' }>;

/** What a tab does about what it hears. */
interface TabEars {
  readonly asked: () => void;
  readonly state: (state: TabState) => void;
  /** Where another tab is; for the one that holds the socket. */
  readonly here: (tab: string, place: Place | null) => void;
  /** Who else is where; for those that do not. */
  readonly present: (told: PresenceMessage) => void;
}

/**
 * Tabs of one person's helpdesk talking: the one that exchanges with the server tells the others what it saw, and they ask it to exchange
 * now. Tabs of another build may speak otherwise: what is not understood is not heard.
 */
export class TabTalk {
  private readonly channel: TabChannel | null;

  constructor(environment: DeviceEnvironment, name: string, hear: TabEars) {
    this.channel =
      environment.openChannel?.(name, (heard) => {
        const message = messageSchema.safeParse(heard);
        if (!message.success) return;
        const { data } = message;
        if (data.type === 'asked') hear.asked();
        else if (data.type === 'state') hear.state(data);
        else if (data.type === 'here') hear.here(data.tab, data.place);
        else hear.present(data);
      }) ?? null;
  }

  /** Asks the exchanging tab for an exchange, and for its state. */
  ask(): void {
    this.post({ type: 'asked' });
  }

  tell(state: Omit<TabState, 'type'>): void {
    this.post({ type: 'state', ...state });
  }

  here(tab: string, place: Place | null): void {
    this.post({ type: 'here', tab, place });
  }

  present(told: PresenceMessage): void {
    this.post(told);
  }

  close(): void {
    this.channel?.close();
  }

  private post(message: TabMessage): void {
    this.channel?.post(message);
  }
}
