import type { ReadModel, TicketRow } from '../../../sync/client/workspace.ts';
import { newsOfEvent, newsOfMessage, type News, type NewsReader } from '../../../sync/domain/news.ts';
import { rowChanges } from '../row-changes.ts';

interface Reader extends NewsReader {
  /** What happened before is not told any more. */
  readonly since: string;
}

type Held = Pick<ReadModel, 'tickets' | 'messages' | 'events'>;

/** What concerns a person among all that this device holds, newest first. What only waits on this device is no news. */
export function tellNews(read: Held, reader: Reader): readonly News[] {
  const rows = read.tickets();
  const before = told.get(read);
  const isSame = before?.personId === reader.personId && before.name === reader.name;
  const byTicket = isSame ? before.byTicket : new Map<string, readonly News[]>();
  const { gone, come } = rowChanges(isSame ? before.rows : [], rows);
  // It is asked for with every change, over every ticket: only those are looked at whose thread or timeline has changed.
  for (const row of gone) byTicket.delete(row.ticket.id);
  for (const row of come) {
    const news = newsOf(read, row, reader);
    if (news.length > 0) byTicket.set(row.ticket.id, news);
  }
  told.set(read, { personId: reader.personId, name: reader.name, rows, byTicket });
  return [...byTicket.values()]
    .flat()
    .filter(({ at }) => at >= reader.since)
    .sort((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1));
}

interface Told {
  readonly personId: string;
  readonly name: string;
  readonly rows: readonly TicketRow[];
  readonly byTicket: Map<string, readonly News[]>;
}

const told = new WeakMap<Held, Told>();

function newsOf(read: Held, row: TicketRow, reader: Reader): readonly News[] {
  return [
    ...read.messages(row.ticket.id).flatMap(({ message }) => newsOfMessage(message, row.ticket, reader)),
    ...read.events(row.ticket.id).flatMap((event) => newsOfEvent(event, row.ticket, reader)),
  ];
}
