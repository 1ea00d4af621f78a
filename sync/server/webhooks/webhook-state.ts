import * as z from 'zod/mini';
import { instantSchema } from '../../domain/id.ts';
import type { RecordStore } from '../record-store.ts';

/** After so many deliveries in a row that were given up, nothing more is sent. Each of them was tried for five hours. */
const GIVEN_UP_MOST = 5;

const schema = z.object({
  /** Deliveries in a row that were given up. */
  givenUp: z.int(),
  disabledAt: z.nullable(instantSchema),
  reason: z.nullable(z.string()),
});

/** How a webhook stands. */
export type WebhookState = z.infer<typeof schema>;

const WELL: WebhookState = { givenUp: 0, disabledAt: null, reason: null };

/** Reads how a webhook stands. */
export async function readState(records: RecordStore, webhookId: string): Promise<WebhookState> {
  const body = await records.read(address(webhookId));
  return body === null ? WELL : schema.parse(body);
}

/** The webhook is well again: something went through, or an admin says so. */
export async function clearState(records: RecordStore, webhookId: string): Promise<void> {
  await records.take(address(webhookId));
}

/** Counts a delivery that was given up, and switches the webhook off after too many of them, or at once when the receiver is `gone`. */
export async function noteGivenUp(
  records: RecordStore,
  webhookId: string,
  { reason, isGone, now }: { readonly reason: string; readonly isGone: boolean; readonly now: string },
): Promise<void> {
  const before = await readState(records, webhookId);
  const givenUp = before.givenUp + 1;
  const isOver = isGone || givenUp >= GIVEN_UP_MOST;
  const after: WebhookState = {
    givenUp,
    disabledAt: before.disabledAt ?? (isOver ? now : null),
    reason: isOver ? reason : null,
  };
  if (await records.create(address(webhookId), after, null)) return;
  await records.replace(address(webhookId), after, null);
}

function address(webhookId: string) {
  return { family: 'webhook-state', id: webhookId } as const;
}
