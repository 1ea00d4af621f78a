import type { SlaAlarm, ClockKind, TimelineEvent } from './event.ts';
import type { Message } from './message.ts';
import type { Ticket } from './ticket.ts';

/** What somebody may want to hear of, each to be switched off by itself. */
export const NEWS_KINDS = ['assigned', 'mention', 'reply', 'sla'] as const;
export type NewsKind = (typeof NEWS_KINDS)[number];

/** The preference that names the kinds a person does not want to hear of, with spaces in between. */
export const NEWS_HIDDEN = 'newsHidden';

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

/** Whom news may concern. */
export interface NewsReader {
  readonly personId: string;
  /** As it is written behind an `@`. */
  readonly name: string;
}

type Whose = Pick<Ticket, 'assigneeId' | 'requesterId' | 'createdAt'>;

/** What of a message concerns a person: what *For you* lists, and what their devices are notified of. */
export function newsOfMessage(
  message: Message,
  ticket: Whose,
  { personId, name }: NewsReader,
): readonly News[] {
  const { id, ticketId, authorId, createdAt, acceptedAt, type, body } = message;
  if (acceptedAt === null || authorId === personId) return [];
  const news = { id, ticketId, at: acceptedAt, by: authorId };
  if (type === 'note' && body.includes(`@${name}`)) return [{ ...news, kind: 'mention' }];
  // The words that a ticket begins with are no answer: they are as old as the ticket.
  const answers = type === 'request' && authorId === ticket.requesterId && createdAt !== ticket.createdAt;
  return answers && ticket.assigneeId === personId ? [{ ...news, kind: 'reply' }] : [];
}

/** What of a line of the timeline concerns a person. */
export function newsOfEvent(event: TimelineEvent, ticket: Whose, { personId }: NewsReader): readonly News[] {
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

/** The kinds that a person has switched off, as the preference keeps them; whatever else it says counts as none. */
export function hiddenNews(value: unknown): readonly NewsKind[] {
  const names = typeof value === 'string' ? value.split(' ') : [];
  return NEWS_KINDS.filter((kind) => names.includes(kind));
}
