import type { AnyDocument } from '../../domain/document.ts';
import { eventSchema } from '../../domain/event.ts';
import { messageSchema } from '../../domain/message.ts';
import { newsOfEvent, newsOfMessage, type News } from '../../domain/news.ts';
import { mayReadTicket } from '../../domain/permissions.ts';
import { isAgent, type Person } from '../../domain/person.ts';
import type { Ticket } from '../../domain/ticket.ts';
import type { NotifiedKind } from '../../protocol/notify.ts';
import { actorOf } from '../session/find-session.ts';

/** The kinds of document that news come from. */
export type NewsSource = 'messages' | 'events';

/**
 * What of a document concerns a person, by the rules of *For you*; null when nothing does, or when they may not hear of it: those who are cut off, who do not
 * work here, and who may not read the ticket. A conversation that is part of another is listed nowhere.
 */
export function newsFor(
  kind: NewsSource,
  body: AnyDocument,
  ticket: Ticket,
  person: Person | null,
): News | null {
  if (person === null || person.disabled || !isAgent(person)) return null;
  if (!mayReadTicket(actorOf(person), ticket) || typeof ticket.mergedInto === 'string') return null;
  const reader = { personId: person.id, name: person.name };
  const [news = null] =
    kind === 'messages'
      ? newsOfMessage(messageSchema.parse(body), ticket, reader)
      : newsOfEvent(eventSchema.parse(body), ticket, reader);
  return news;
}

/** Whom a document may concern at all, so that nobody else is read: `everybody` where a name may stand in its text. */
export function mayConcern(
  kind: NewsSource,
  body: AnyDocument,
  ticket: Ticket,
): 'everybody' | readonly string[] {
  const whose = ticket.assigneeId === null ? [] : [ticket.assigneeId];
  if (kind === 'messages') {
    const { type, body: text } = messageSchema.parse(body);
    return type === 'note' && text.includes('@') ? 'everybody' : whose;
  }
  const event = eventSchema.parse(body);
  if (event.type === 'conflict') return [event.by];
  if (event.type !== 'changed') return whose;
  return event.changes.flatMap(({ field, to }) =>
    field === 'assigneeId' && typeof to === 'string' ? [to] : [],
  );
}

/** How a notification names it. */
export function notifiedKindOf(news: News): NotifiedKind {
  if (news.kind === 'sla') return news.alarm;
  return 'lostTo' in news ? 'taken' : news.kind;
}
