import * as z from 'zod/mini';
import { blockedSenderSchema } from '../../domain/mail.ts';
import { queueSchema, type QueueSetting } from '../../domain/queue.ts';
import { keepMonthsSchema, type KeepMonths } from '../../domain/setting.ts';
import { isRestrictedQueue, WORKSPACE_SCOPE } from '../../domain/scope.ts';
import { DEFAULT_CLOSE_AFTER_DAYS } from '../../domain/status.ts';
import { scanLive } from '../scan-live.ts';
import type { SyncStore } from '../sync-store.ts';

const workspaceSchema = z.looseObject({
  type: z.literal('workspace'),
  name: z.string(),
  closeAfterDays: z.number(),
  holdsMail: z.optional(z.boolean()),
  /** One that this version does not offer keeps nothing from being read, and empties nothing. */
  keepMonths: z.optional(z.catch(keepMonthsSchema, null)),
});

/** What admins decided, as far as mail and the age of tickets go by it. */
export interface DeskSettings {
  readonly name: string;
  readonly closeAfterDays: number;
  readonly holdsMail: boolean;
  /** How long closed tickets are kept; null: for ever. */
  readonly keepMonths: KeepMonths | null;
  /** In their order. */
  readonly queues: readonly QueueSetting[];
  /** Addresses in lower case. */
  readonly blocked: ReadonlySet<string>;
}

/** Reads the settings. Those that do not parse belong to another version, and are left to it. */
export async function readDeskSettings(store: Pick<SyncStore, 'scanDocuments'>): Promise<DeskSettings> {
  const bodies: unknown[] = [];
  for await (const { body } of scanLive(store, { scope: WORKSPACE_SCOPE, kind: 'settings' }))
    bodies.push(body);
  const workspace = bodies.map((body) => z.safeParse(workspaceSchema, body)).find(({ success }) => success);
  return {
    name: workspace?.data?.name ?? 'The desk',
    closeAfterDays: workspace?.data?.closeAfterDays ?? DEFAULT_CLOSE_AFTER_DAYS,
    holdsMail: workspace?.data?.holdsMail ?? false,
    keepMonths: workspace?.data?.keepMonths ?? null,
    queues: parsed(queueSchema, bodies).sort((a, b) => a.position - b.position),
    blocked: new Set(parsed(blockedSenderSchema, bodies).map(({ name }) => name.toLowerCase())),
  };
}

/** The address that a queue's mail comes from; null when it has none. A restricted queue borrows no other's: its answers would lead out of it. */
export function addressOf({ queues }: DeskSettings, queueId: string): string | null {
  const own = queues.find(({ id }) => id === queueId)?.address ?? null;
  if (own !== null || isRestrictedQueue(queueId)) return own;
  return (
    queues.find(({ id, address }) => typeof address === 'string' && !isRestrictedQueue(id))?.address ?? null
  );
}

/** The queue that takes in what is sent to this address (in lower case, without a token); null when none does. */
export function queueAt({ queues }: DeskSettings, address: string): QueueSetting | null {
  return queues.find((queue) => queue.address?.toLowerCase() === address) ?? null;
}

function parsed<Value>(schema: z.ZodMiniType<Value>, bodies: readonly unknown[]): Value[] {
  return bodies.flatMap((body) => {
    const read = z.safeParse(schema, body);
    return read.success ? [read.data] : [];
  });
}
