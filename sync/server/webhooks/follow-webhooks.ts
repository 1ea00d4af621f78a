import type { AnyDocument } from '../../domain/document.ts';
import { eventSchema } from '../../domain/event.ts';
import { hashId } from '../../domain/hash.ts';
import type { Kind } from '../../domain/kind.ts';
import { messageSchema } from '../../domain/message.ts';
import { WORKSPACE_SCOPE } from '../../domain/scope.ts';
import type { WebhookType } from '../../domain/webhook.ts';
import type { LogKey } from '../log-key.ts';
import type { RecordStore } from '../record-store.ts';
import { isLive } from '../stored-document.ts';
import type { LogEntry, SyncStore } from '../sync-store.ts';
import { dayOf, noteDelivery } from './delivery-log.ts';
import { readWebhooks, type WebhookRecord } from './webhook-record.ts';

/** One log entry, as the table's stream tells of it. */
interface ToldEntry {
  readonly log: LogKey;
  readonly entry: Pick<LogEntry, 'origin' | 'at' | 'ops'>;
}

/** What a document tells, for those who want to hear it. */
interface News {
  readonly type: WebhookType;
  readonly ticketId: string;
  readonly documentId: string;
  readonly acceptedAt: string;
}

/** A document that was accepted so long before its log entry was imported, moved or given back: that is no news. In milliseconds. */
const NEWS_MS = 60_000;

/**
 * Notes what webhooks are to be told of these entries. It is only noted here, since a receiver that is slow must keep nobody's screen waiting. After a
 * throw the stream tells of them again, which notes nothing twice. Restricted queues are told of to nobody.
 */
export async function followWebhooks(
  { store, records }: { readonly store: SyncStore; readonly records: RecordStore },
  told: readonly ToldEntry[],
): Promise<void> {
  const telling = told.filter(({ log }) => log.scope === WORKSPACE_SCOPE && isFollowed(log.kind));
  const webhooks = telling.length === 0 ? [] : await readWebhooks(store);
  if (webhooks.length === 0) return;
  for (const { log, entry } of telling) {
    const { scope, kind } = log;
    const keys = entry.ops.flatMap(({ id, op }) => (op === 'U' ? [{ scope, kind, id }] : []));
    const items = keys.length === 0 ? [] : await store.readDocuments(keys);
    for (const { body } of items.filter(isLive)) {
      const news = newsOf(kind, body);
      if (news !== null && Date.parse(entry.at) - Date.parse(news.acceptedAt) < NEWS_MS)
        await noteNews(records, webhooks, news);
    }
  }
}

function isFollowed(kind: Kind): boolean {
  return kind === 'events' || kind === 'messages';
}

function newsOf(kind: Kind, body: AnyDocument): News | null {
  if (kind === 'messages') {
    const { id, ticketId, acceptedAt } = messageSchema.parse(body);
    return acceptedAt === null ? null : { type: 'message.created', ticketId, documentId: id, acceptedAt };
  }
  const { type, id, ticketId, acceptedAt } = eventSchema.parse(body);
  if (type === 'created') return { type: 'ticket.created', ticketId, documentId: id, acceptedAt };
  return type === 'changed' ? { type: 'ticket.changed', ticketId, documentId: id, acceptedAt } : null;
}

async function noteNews(
  records: RecordStore,
  webhooks: readonly WebhookRecord[],
  { type, ticketId, documentId, acceptedAt: at }: News,
): Promise<void> {
  // The stream may still tell of what happened before the webhook was there.
  const hearing = webhooks.filter(({ types, createdAt }) => types.includes(type) && createdAt <= at);
  for (const webhook of hearing)
    await noteDelivery(records, webhook.id, {
      ...{ id: hashId('delivery', webhook.id, documentId), day: dayOf(at), type, ticketId, documentId, at },
      ...{ state: 'waiting', tries: 0, dueAt: at, triedAt: null, status: null, reason: null },
    });
}
