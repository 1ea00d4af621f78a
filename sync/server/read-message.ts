import { ticketIdOf } from '../domain/lane.ts';
import { messageSchema, type Message } from '../domain/message.ts';
import { refuse, type Refusal } from '../domain/refusal.ts';
import type { Ticket } from '../domain/ticket.ts';
import type { PushContext } from './push-context.ts';
import type { ReadRow } from './read-row.ts';

/** What a requester decides of a message; the rest of it is the server's to fill in. */
const REQUESTER_FIELDS = [
  'id',
  'rev',
  'ticketId',
  'type',
  'body',
  'attachments',
  'action',
  'createdAt',
] as const;

/** A pushed message as its schema has it. A requester's holds the projection alone, so its ticket fills in the rest. */
export function readMessage(
  { actor, byMail = false, mayGiveBack }: PushContext,
  row: ReadRow,
  ticket: Ticket | null,
): Message | Refusal {
  const isRequesters = actor.role === 'requester';
  const parsed = messageSchema.safeParse(
    isRequesters ? requestersMessage(row, actor.personId, ticket) : row.doc,
  );
  if (!parsed.success)
    return refuse(
      'invalid',
      `The message’s ${String(parsed.error.issues[0]?.path[0] ?? 'form')} is not as it should be.`,
    );
  if (parsed.data.ticketId !== ticketIdOf('messages', row.id))
    return refuse('invalid', 'The message’s id does not belong to its ticket.');
  if (parsed.data.mail !== undefined && !byMail && !mayGiveBack)
    return refuse('forged', 'Only the server says that a message came by mail.');
  return parsed.data;
}

function requestersMessage(row: ReadRow, personId: string, ticket: Ticket | null): Record<string, unknown> {
  const { doc } = row;
  const decided = Object.fromEntries(
    REQUESTER_FIELDS.filter((field) => doc[field] !== undefined).map((field) => [field, doc[field]]),
  );
  return {
    ...decided,
    // Said by a requester these are refused, so they have to be seen.
    ...(doc['changes'] === undefined ? {} : { changes: doc['changes'] }),
    authorId: doc['authorId'] ?? personId,
    requesterId: ticket?.requesterId ?? personId,
    queueId: ticket?.queueId ?? 'none',
    seen: null,
    acceptedAt: null,
  };
}
