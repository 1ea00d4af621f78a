import type { ReadModel, TicketRow } from '../../../sync/client/workspace.ts';
import type { TimelineEvent } from '../../../sync/domain/event.ts';
import { newsOfEvent, newsOfMessage, type News, type NewsReader } from '../../../sync/domain/news.ts';

interface Reader extends NewsReader {
  /** What happened before is not told any more. */
  readonly since: string;
}

type Held = Pick<ReadModel, 'tickets' | 'messages' | 'events'>;

/** What concerns a person among all that this device holds, newest first. What only waits on this device is no news. */
export function tellNews(read: Held, reader: Reader): readonly News[] {
  return read
    .tickets()
    .flatMap((row) => newsOf(read, row, reader))
    .filter(({ at }) => at >= reader.since)
    .sort((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1));
}

interface Known {
  readonly row: TicketRow;
  readonly events: readonly TimelineEvent[];
  readonly personId: string;
  readonly news: readonly News[];
}

// It is asked for with every change, over every ticket: what a ticket has to tell is worked out when its thread or its timeline has changed.
const told = new WeakMap<object, Known>();

function newsOf(read: Held, row: TicketRow, reader: Reader): readonly News[] {
  const messages = read.messages(row.ticket.id);
  const events = read.events(row.ticket.id);
  const known = told.get(messages);
  if (known?.row === row && known.events === events && known.personId === reader.personId) return known.news;
  const news = [
    ...messages.flatMap(({ message }) => newsOfMessage(message, row.ticket, reader)),
    ...events.flatMap((event) => newsOfEvent(event, row.ticket, reader)),
  ];
  told.set(messages, { row, events, personId: reader.personId, news });
  return news;
}
