import type { ReadModel, TicketRow } from '../../../sync/client/workspace.ts';
import type { SlaAlarm, ClockKind, TimelineEvent } from '../../../sync/domain/event.ts';
import type { Message } from '../../../sync/domain/message.ts';

/** What somebody may want to hear of, each to be switched off by itself. */
export const NEWS_KINDS = ['assigned', 'mention', 'reply', 'sla'] as const;
export type NewsKind = (typeof NEWS_KINDS)[number];

/** One thing that others, or the clock, did and that concerns a person. */
export type News = {
  readonly id: string;
  readonly ticketId: string;
  /** When the server accepted it. */
  readonly at: string;
  /** Who did it; for an alarm, whose ticket it is. */
  readonly by: string;
} & (
  | { readonly kind: 'assigned' }
  /** Somebody else's assignment stands where this person had assigned it to themselves. */
  | { readonly kind: 'assigned'; readonly lostTo: string }
  | { readonly kind: 'mention' | 'reply' }
  | { readonly kind: 'sla'; readonly clock: ClockKind; readonly alarm: SlaAlarm }
);

interface Reader {
  readonly personId: string;
  /** As it is written behind an `@`. */
  readonly name: string;
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
    ...messages.flatMap(({ message }) => ofMessage(message, row, reader)),
    ...events.flatMap((event) => ofEvent(event, row, reader)),
  ];
  told.set(messages, { row, events, personId: reader.personId, news });
  return news;
}

function ofMessage(message: Message, { ticket }: TicketRow, { personId, name }: Reader): readonly News[] {
  const { id, ticketId, authorId, acceptedAt, type, body } = message;
  if (acceptedAt === null || authorId === personId) return [];
  const news = { id, ticketId, at: acceptedAt, by: authorId };
  if (type === 'note' && body.includes(`@${name}`)) return [{ ...news, kind: 'mention' }];
  const answers = type === 'reply' && authorId === ticket.requesterId;
  return answers && ticket.assigneeId === personId ? [{ ...news, kind: 'reply' }] : [];
}

function ofEvent(event: TimelineEvent, { ticket }: TicketRow, { personId }: Reader): readonly News[] {
  const { id, ticketId, acceptedAt, by } = event;
  const news = { id, ticketId, at: acceptedAt, by };
  switch (event.type) {
    case 'changed': {
      const given = event.changes.some(({ field, to }) => field === 'assigneeId' && to === personId);
      return given && by !== personId ? [{ ...news, kind: 'assigned' }] : [];
    }
    case 'conflict': {
      const { field, kept, lost } = event;
      const isLost = field === 'assigneeId' && by === personId && lost === personId;
      return isLost && typeof kept === 'string' ? [{ ...news, kind: 'assigned', lostTo: kept }] : [];
    }
    case 'sla': {
      const { clock, alarm } = event;
      return ticket.assigneeId === personId ? [{ ...news, kind: 'sla', clock, alarm }] : [];
    }
    case 'created':
    case 'given-back':
    case 'mail':
    case 'file':
      return [];
  }
}
