import { hashId } from '../../domain/hash.ts';
import { childId } from '../../domain/lane.ts';
import type { MailState } from '../../domain/mail.ts';
import type { MailEvent } from '../../domain/mail-mark.ts';
import { serverRev } from '../../domain/rev.ts';
import type { Ticket } from '../../domain/ticket.ts';
import type { MailRef } from './mail-key.ts';

/** What became of a mail, before it is a line of its ticket's timeline. */
export interface MailNews {
  readonly state: MailState;
  readonly to: string;
  readonly round: number;
  /** Tells two lines of one state and round apart. */
  readonly turn?: string;
  readonly reason?: string;
}

/** The id of that line. */
export function mailEventId(ref: MailRef, { state, to, round, turn = '' }: MailNews): string {
  return childId(ref.ticketId, hashId('mail', ref.key, state, to, String(round), turn));
}

/** The line that tells of it. Its id says what it tells, so that it is told once. `by` is whose mail it is. */
export function mailEvent(ref: MailRef, ticket: Ticket, by: string, news: MailNews, now: string): MailEvent {
  const { state, to, round, reason } = news;
  const id = mailEventId(ref, news);
  return {
    id,
    rev: serverRev(id, ''),
    ticketId: ticket.id,
    requesterId: ticket.requesterId,
    queueId: ticket.queueId,
    by,
    at: now,
    acceptedAt: now,
    type: 'mail',
    about: ref.about,
    state,
    to,
    messageId: ref.messageId,
    key: ref.key,
    round,
    ...(reason === undefined ? {} : { reason: reason.slice(0, 500) }),
  };
}
