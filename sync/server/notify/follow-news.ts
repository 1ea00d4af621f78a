import { isDeskScope, WORKSPACE_SCOPE, type Scope } from '../../domain/scope.ts';
import { ticketIdOf } from '../../domain/lane.ts';
import { personSchema, type Person } from '../../domain/person.ts';
import { ticketSchema } from '../../domain/ticket.ts';
import type { Kind } from '../../domain/kind.ts';
import type { LogKey } from '../log-key.ts';
import type { RecordStore } from '../record-store.ts';
import { isLive, type LiveDocument } from '../stored-document.ts';
import type { LogEntry, SyncStore } from '../sync-store.ts';
import { mayConcern, newsFor, type NewsSource } from './news-for.ts';
import { notifiedDevices, notifiedPeople } from './notify-device.ts';
import { noteNews } from './notify-notes.ts';
import { mayRing, readWishes } from './notify-wishes.ts';

interface FollowDeps {
  readonly store: SyncStore;
  readonly records: RecordStore;
}

/** One log entry, as the table's stream tells of it. */
interface ToldEntry {
  readonly log: LogKey;
  readonly entry: Pick<LogEntry, 'at' | 'ops'>;
}

/** What was accepted so long before its log entry was imported, moved or given back: that is no news. In milliseconds. */
const NEWS_MS = 60_000;

/**
 * Notes what devices are to be notified of. It is only noted here, as for webhooks; after a throw the stream tells of it again, which notes nothing twice.
 * While no device is notified it costs one read.
 */
export async function followNews(deps: FollowDeps, told: readonly ToldEntry[]): Promise<void> {
  const telling = told.filter(({ log: { scope, kind } }) => isDeskScope(scope) && isSource(kind));
  const notified = telling.length === 0 ? [] : await notifiedPeople(deps.records);
  if (notified.length === 0) return;
  for (const { log, entry } of telling) {
    if (!isSource(log.kind)) continue;
    const { scope, kind } = log;
    const keys = entry.ops.flatMap(({ id, op }) => (op === 'U' ? [{ scope, kind, id }] : []));
    const items = keys.length === 0 ? [] : await deps.store.readDocuments(keys);
    for (const item of items.filter(isLive)) await follow(deps, notified, kind, item, entry.at);
  }
}

function isSource(kind: Kind): kind is NewsSource {
  return kind === 'messages' || kind === 'events';
}

async function follow(
  deps: FollowDeps,
  notified: readonly string[],
  kind: NewsSource,
  { scope, id, body }: LiveDocument,
  entryAt: string,
): Promise<void> {
  const ticket = await readTicket(deps.store, scope, ticketIdOf(kind, id));
  if (ticket === null) return;
  const concerned = mayConcern(kind, body, ticket);
  const readers = notified.filter((one) => concerned === 'everybody' || concerned.includes(one));
  for (const person of await readPeople(deps.store, readers)) {
    const news = newsFor(kind, body, ticket, person);
    if (news === null || Date.parse(entryAt) - Date.parse(news.at) >= NEWS_MS) continue;
    if (!mayRing(await readWishes(deps.store, person.id), news.kind, [Date.parse(news.at)])) continue;
    for (const { device, since } of await notifiedDevices(deps.records, person.id))
      // The stream may still tell of what happened before the device was notified.
      if (since <= news.at)
        await noteNews(deps.records, {
          ...{ personId: person.id, device, documentId: id, ticketId: ticket.id, kind, at: news.at },
          ...{ state: 'waiting', tries: 0, dueAt: news.at },
        });
  }
}

async function readTicket(store: SyncStore, scope: Scope, id: string) {
  const [item = null] = await store.readDocuments([{ scope, kind: 'tickets', id }]);
  return isLive(item) ? ticketSchema.parse(item.body) : null;
}

async function readPeople(store: SyncStore, ids: readonly string[]): Promise<Person[]> {
  const keys = ids.map((id) => ({ scope: WORKSPACE_SCOPE, kind: 'people' as const, id }));
  const items = keys.length === 0 ? [] : await store.readDocuments(keys);
  return items.filter(isLive).map(({ body }) => personSchema.parse(body));
}
