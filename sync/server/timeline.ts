import * as z from 'zod/mini';
import type { ClockKind, FileOutcome, SlaAlarm, TimelineEvent } from '../domain/event.ts';
import { hashId } from '../domain/hash.ts';
import { childId } from '../domain/lane.ts';
import { serverRev } from '../domain/rev.ts';
import { sameValue } from '../domain/same-value.ts';
import { SERVER_OWNED_FIELDS, type Conflict, type Ticket } from '../domain/ticket.ts';

/** Fields whose change is no line of the timeline: what names the version, and what the server keeps for itself. */
const SILENT_FIELDS: readonly string[] = [
  'rev',
  'updatedAt',
  'updatedBy',
  'conflicts',
  'newRequester',
  // Who is on a ticket is true for some hours; the timeline would fill with it.
  'claim',
  ...SERVER_OWNED_FIELDS,
];

/** Made once: zod builds this schema anew, which costs as much as parsing a whole ticket with it. */
const jsonSchema = z.json();

/** A value that takes more characters of JSON than this is not repeated in the timeline: an item has an end. */
const VALUE_LENGTH = 8_000;

/** The id of the event that tells of a ticket's revision. */
export function changedEventId(ticketId: string, rev: string): string {
  return childId(ticketId, hashId('changed', ticketId, rev));
}

/** The id of the event that tells of a value that lost a merge. */
export function conflictEventId(ticketId: string, conflictId: string): string {
  return childId(ticketId, conflictId);
}

/** The id of the event that tells of a ticket given back after a restore. */
export function givenBackEventId(ticketId: string, epoch: string): string {
  return childId(ticketId, hashId('given-back', ticketId, epoch));
}

export function createdEvent(ticket: Ticket, now: string): TimelineEvent {
  const id = childId(ticket.id, hashId('created', ticket.id));
  const rule = ticket.routedBy === undefined ? {} : { rule: ticket.routedBy };
  return {
    ...sharedFields(ticket, id, now),
    type: 'created',
    by: ticket.createdBy,
    at: ticket.createdAt,
    ...rule,
  };
}

/** What a revision changed, or null when nothing that people are told of. */
export function changedEvent(
  before: Ticket,
  after: Ticket,
  now: string,
  messageId?: string,
): TimelineEvent | null {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => !SILENT_FIELDS.includes(field) && field.length <= 64)
    .filter((field) => !sameValue(before[field], after[field]))
    .sort();
  if (fields.length === 0) return null;
  return {
    ...sharedFields(after, changedEventId(after.id, after.rev), now),
    type: 'changed',
    changes: fields.map((field) => ({ field, from: told(before[field]), to: told(after[field]) })),
    ...(messageId === undefined ? {} : { messageId }),
  };
}

/** A value that lost a merge: `by` set `lost`, and `kept` stands. */
export function conflictEvent(ticket: Ticket, lost: Conflict, now: string): TimelineEvent {
  return {
    ...sharedFields(ticket, conflictEventId(ticket.id, lost.id), now),
    type: 'conflict',
    by: lost.by,
    at: lost.at,
    field: lost.field,
    kept: lost.theirs,
    lost: lost.mine,
  };
}

export function givenBackEvent(ticket: Ticket, by: string, epoch: string, now: string): TimelineEvent {
  return {
    ...sharedFields(ticket, givenBackEventId(ticket.id, epoch), now),
    type: 'given-back',
    by,
    at: now,
  };
}

/** The id of the event that tells what became of a message's file: each file comes to one end. */
export function fileEventId(ticketId: string, messageId: string, fileId: string): string {
  return childId(ticketId, hashId('file', messageId, fileId));
}

/** What became of a file of a message. */
export function fileEvent(
  ticket: Ticket,
  file: { readonly messageId: string; readonly fileId: string; readonly by: string },
  outcome: FileOutcome,
  now: string,
): TimelineEvent {
  const { messageId, fileId, by } = file;
  const shared = sharedFields(ticket, fileEventId(ticket.id, messageId, fileId), now);
  return { ...shared, type: 'file', by, at: now, messageId, fileId, outcome };
}

/** The id of the event that tells of a clock's alarm. Where a pause moves the moment it falls due, the next alarm is another one. */
export function slaEventId(ticketId: string, clock: ClockKind, alarm: SlaAlarm, dueAt: string): string {
  return childId(ticketId, hashId('sla', ticketId, clock, alarm, dueAt));
}

/** That a promise to the requester is close to its end, or past it. */
export function slaEvent(
  ticket: Ticket,
  told: { readonly clock: ClockKind; readonly alarm: SlaAlarm; readonly dueAt: string },
  now: string,
): TimelineEvent {
  const id = slaEventId(ticket.id, told.clock, told.alarm, told.dueAt);
  const by = ticket.assigneeId ?? ticket.requesterId;
  return { ...sharedFields(ticket, id, now), ...told, type: 'sla', by, at: now };
}

function sharedFields(ticket: Ticket, id: string, now: string) {
  return {
    id,
    rev: serverRev(id, ''),
    ticketId: ticket.id,
    requesterId: ticket.requesterId,
    queueId: ticket.queueId,
    by: ticket.updatedBy,
    at: ticket.updatedAt,
    acceptedAt: now,
  };
}

/** A field's value as the timeline keeps it: JSON, null for an absent one, a remark for one too long. */
function told(value: unknown): Conflict['mine'] {
  if (value === undefined) return null;
  const json = JSON.stringify(value);
  return json.length > VALUE_LENGTH ? '(too long to repeat here)' : jsonSchema.parse(JSON.parse(json));
}
