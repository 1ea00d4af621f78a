import { PERMISSIONS, REQUESTER_INSERT_FIELDS } from '../domain/permissions.ts';
import { QUEUE_FIELDS } from '../domain/queue.ts';
import { refuse, type Refusal } from '../domain/refusal.ts';
import { fieldValues, isPublicFieldKey } from '../domain/ticket-field.ts';
import { ticketSchema, type Ticket } from '../domain/ticket.ts';
import type { PushContext } from './push-context.ts';
import type { ReadRow } from './read-row.ts';

/** The longest ticket id: its messages' ids hold it. */
const TICKET_ID = /^(?=.{1,50}$)[A-Za-z0-9_]+(-[A-Za-z0-9_]+)*$/;

/** A pushed ticket as its schema has it. A requester's is completed first: they decide a few fields, the server the rest. */
export function readTicket(context: PushContext, row: ReadRow): Ticket | Refusal {
  if (!TICKET_ID.test(row.id)) return refuse('invalid', 'A ticket cannot have this id.');
  const isRequesters = PERMISSIONS[context.actor.role].tickets.insert === 'own';
  const parsed = ticketSchema.safeParse(isRequesters ? requestersTicket(context, row) : row.doc);
  if (parsed.success) return parsed.data;
  return refuse(
    'invalid',
    `The ticket’s ${String(parsed.error.issues[0]?.path[0] ?? 'form')} is not as it should be.`,
  );
}

function requestersTicket({ actor }: PushContext, { doc }: ReadRow): Record<string, unknown> {
  const decided = Object.fromEntries(REQUESTER_INSERT_FIELDS.map((field) => [field, doc[field]]));
  // Not judged by what the queue asks for now: a phone that was offline while that was changed would lose what was typed (docs/decisions/0153).
  const given = Object.entries(fieldValues(doc)).filter(([key]) => isPublicFieldKey(key));
  return {
    ...decided,
    ...Object.fromEntries(given.slice(0, QUEUE_FIELDS)),
    status: 'open',
    priority: 'normal',
    assigneeId: null,
    tags: [],
    followers: [],
    snoozeUntil: null,
    createdBy: doc['createdBy'] ?? actor.personId,
    updatedAt: doc['createdAt'],
    updatedBy: actor.personId,
    conflicts: [],
    acceptedAt: null,
    statusSince: null,
    requesterTurn: null,
    hist: [],
  };
}
