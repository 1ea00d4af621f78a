import { readMarkId } from '../../sync/client/personal-commands.ts';
import type { ReadModel, TicketRow } from '../../sync/client/workspace.ts';
import type { Ticket } from '../../sync/domain/ticket.ts';
import { statusAt } from '../../sync/domain/status.ts';
import type { TicketLineFacts } from '../components/ticket-line.tsx';
import type { SlaAlarm } from '../../sync/domain/event.ts';
import type { StatusWord } from '../words/ticket-words.ts';
import type { Names } from '../words/value-words.ts';
import { claimWords } from '../words/claim-words.ts';
import { claimOn } from './use-claims.ts';
import { requesterName } from './use-names.ts';

/** Who reads the list, when, and what things are called. */
export interface LineReader {
  readonly read: ReadModel;
  readonly names: Names;
  readonly personId: string;
  readonly nowMs: number;
  readonly closeAfterDays: number;
  readonly alarmOf: (ticketId: string) => SlaAlarm | null;
}

/** What the list tells of one ticket. Asked only for the lines in sight. */
export function lineFacts({ ticket, mark, lastActivityAt }: TicketRow, reader: LineReader): TicketLineFacts {
  const claim = claimOn(reader.read, ticket.id, reader.nowMs);
  return {
    subject: ticket.subject,
    reference: ticket.reference,
    status: statusWord({ ticket }, reader),
    priority: ticket.priority,
    requester: requesterName(reader.read, ticket),
    queue: reader.names.queue(ticket.queueId),
    assignee: ticket.assigneeId === null ? null : reader.names.person(ticket.assigneeId),
    at: lastActivityAt,
    mark,
    unread: isUnread(ticket.id, reader),
    alarm: reader.alarmOf(ticket.id),
    claim: claim === null ? null : claimWords(claim, reader.personId, reader.names, reader.nowMs),
  };
}

/** The status as people are shown it: an open ticket without an answer is new. */
export function statusWord(
  { ticket }: Pick<TicketRow, 'ticket'>,
  { read, nowMs, closeAfterDays }: Pick<LineReader, 'read' | 'nowMs' | 'closeAfterDays'>,
): StatusWord {
  const status = statusAt(ticket, nowMs, closeAfterDays);
  // Of a thread that has not been read yet it is not known; most have an answer.
  if (status !== 'open' || !read.isRead(ticket.id)) return status;
  return read.conversation(ticket.id).some(({ message }) => message.type === 'reply') ? 'open' : 'new';
}

/**
 * Whether somebody else has written since this person last read the ticket. One they never opened is unread while it is theirs or nobody's
 * and open: what colleagues work on would only make noise.
 */
function isUnread(ticketId: string, { read, personId }: LineReader): boolean {
  const others = read.conversation(ticketId).filter(({ message }) => message.authorId !== personId);
  const newest = others.at(-1)?.message;
  if (newest === undefined) return false;
  const kept = read.personal(readMarkId(personId, ticketId));
  if (kept?.type !== 'read') return isOnTheDesk(read.ticket(ticketId)?.ticket, personId);
  const messages = read.conversation(ticketId);
  const place = (id: string) => messages.findIndex(({ message }) => message.id === id);
  return place(newest.id) > place(kept.messageId);
}

function isOnTheDesk(ticket: Ticket | undefined, personId: string): boolean {
  return ticket?.status === 'open' && (ticket.assigneeId === null || ticket.assigneeId === personId);
}
