import { createHmac } from 'node:crypto';
import { eventSchema } from '../../domain/event.ts';
import { messageSchema } from '../../domain/message.ts';
import type { Actor } from '../../domain/scope.ts';
import type { WebhookDelivery } from '../../protocol/integrations.ts';
import type { WebhookEvent } from '../../protocol/api/webhook.ts';
import { ApiProblem } from '../http/api-problem.ts';
import { inParallel } from '../in-parallel.ts';
import { webhookKey } from '../keys.ts';
import { nextTry } from '../outbound/out-mail.ts';
import { findStored } from '../public-api/find-stored.ts';
import { showMessages } from '../public-api/list-messages.ts';
import { showTicket, type ShowDeps } from '../public-api/show-tickets.ts';
import type { RecordStore } from '../record-store.ts';
import { isLive } from '../stored-document.ts';
import { Turns } from '../turns.ts';
import { dropDue, dueDeliveries, readDelivery, writeDelivery, type DeliveryRef } from './delivery-log.ts';
import { webhookOf, type WebhookRecord } from './webhook-record.ts';
import type { WebhookSender } from './webhook-sender.ts';
import { clearState, noteGivenUp, readState } from './webhook-state.ts';

/** What sending stands on. */
export interface WebhookDeps extends ShowDeps {
  readonly records: RecordStore;
  readonly webhooks: WebhookSender;
}

type WebhookRun = WebhookDeps & { readonly turns: Turns };

const AT_ONCE = 8;
/** Begun in one run at most: a run has to end before the next one. */
const BEGUN = 150;

/** Whoever hears of tickets sees what every agent sees. */
const EVERY_AGENT: Actor = { personId: 'webhook', role: 'agent', memberOf: [] };

/** Looks after every delivery whose time has come, one run at a time. A receiver may hear of something twice, and never not at all while it answers. */
export async function sendDueWebhooks(deps: WebhookDeps): Promise<void> {
  const due: { readonly ref: DeliveryRef; readonly delivery: WebhookDelivery }[] = [];
  const now = new Date(deps.clock.now()).toISOString();
  for (const ref of await dueDeliveries(deps.records)) {
    const delivery = await readDelivery(deps.records, ref);
    if (delivery === null || delivery.state !== 'waiting') await dropDue(deps.records, ref);
    else if (delivery.dueAt === null || delivery.dueAt <= now) due.push({ ref, delivery });
  }
  const oldest = due.sort((a, b) => (a.delivery.at < b.delivery.at ? -1 : 1)).slice(0, BEGUN);
  // How a webhook stands is counted by one at a time.
  const run = { ...deps, turns: new Turns() };
  await inParallel(oldest, AT_ONCE, async ({ ref, delivery }) => sendOne(run, ref, delivery));
}

async function sendOne(deps: WebhookRun, ref: DeliveryRef, delivery: WebhookDelivery): Promise<void> {
  const [marker = null] = await deps.store.readMarkers([webhookKey(ref.webhookId)]);
  const webhook = webhookOf(marker);
  const { disabledAt } = await readState(deps.records, ref.webhookId);
  const event = await eventOf(deps, delivery);
  const hindrance =
    webhook === null
      ? 'The webhook was deleted.'
      : disabledAt !== null
        ? 'The webhook was switched off.'
        : event === null
          ? 'The ticket or message is not there any more.'
          : null;
  if (webhook === null || event === null || hindrance !== null) {
    await writeDelivery(deps.records, ref, { ...delivery, state: 'failed', dueAt: null, reason: hindrance });
    return;
  }
  await offer(deps, webhook, ref, delivery, event);
}

async function offer(
  deps: WebhookRun,
  webhook: WebhookRecord,
  ref: DeliveryRef,
  delivery: WebhookDelivery,
  event: WebhookEvent,
): Promise<void> {
  const body = JSON.stringify(event);
  const headers = signedHeaders(webhook.secret, event, body, deps.clock.now());
  const result = await deps.webhooks.send({ url: webhook.url, headers, body });
  const triedAt = new Date(deps.clock.now()).toISOString();
  const tries = delivery.tries + 1;
  const status = result.kind === 'answered' ? result.status : null;
  const tried = { ...delivery, tries, triedAt, status };
  if (status !== null && status >= 200 && status < 300) {
    await writeDelivery(deps.records, ref, { ...tried, state: 'delivered', dueAt: null, reason: null });
    await clearState(deps.records, webhook.id);
    return;
  }
  const reason = result.kind === 'failed' ? result.reason : wordsOf(result.status);
  const isGone = status === 410;
  const dueAt = isGone ? null : nextTry(tries, deps.clock.now());
  // Counted first: a run that dies in between counts it once more, and forgets it never.
  if (dueAt === null)
    await deps.turns.take(webhook.id, async () =>
      noteGivenUp(deps.records, webhook.id, { reason, isGone, now: triedAt }),
    );
  const state = dueAt === null ? 'failed' : 'waiting';
  await writeDelivery(deps.records, ref, { ...tried, state, dueAt, reason });
}

/** What a receiver checks: the HMAC-SHA256 of the time, a full stop and the body, by which an old delivery cannot pass for a new one. */
export function signedHeaders(
  secret: string,
  { id, type }: Pick<WebhookEvent, 'id' | 'type'>,
  body: string,
  nowMs: number,
): Record<string, string> {
  const time = String(Math.floor(nowMs / 1_000));
  const signature = createHmac('sha256', secret).update(`${time}.${body}`).digest('hex');
  return {
    'content-type': 'application/json',
    'user-agent': 'Roost-Webhooks/1',
    'roost-event': type,
    'roost-delivery': id,
    'roost-signature': `t=${time},v1=${signature}`,
  };
}

/** What happened, told by what is stored now: words that were removed since are not sent after all. Null when it is not there any more. */
async function eventOf(deps: WebhookDeps, delivery: WebhookDelivery): Promise<WebhookEvent | null> {
  const { type, ticketId, documentId, at } = delivery;
  try {
    const { item, ticket } = await findStored(deps.store, EVERY_AGENT, ticketId);
    const kind = type === 'message.created' ? ('messages' as const) : ('events' as const);
    const [document = null] = await deps.store.readDocuments([{ scope: item.scope, kind, id: documentId }]);
    if (!isLive(document)) return null;
    const told = { id: documentId, type, at, ticket: await showTicket(deps, ticket) };
    if (kind === 'events') {
      const event = eventSchema.parse(document.body);
      return event.type === 'changed' ? { ...told, changes: event.changes } : told;
    }
    const [message] = await showMessages(deps.store, [messageSchema.parse(document.body)]);
    return message === undefined ? null : { ...told, message };
  } catch (fault) {
    if (fault instanceof ApiProblem && fault.code === 'not-found') return null;
    throw fault;
  }
}

function wordsOf(status: number): string {
  if (status === 410) return 'The receiver says that it is gone for good (410).';
  return status >= 300 && status < 400
    ? `The receiver answered with a redirect (${String(status)}), which is not followed.`
    : `The receiver answered ${String(status)}.`;
}
