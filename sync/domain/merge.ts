import { mergeClaims } from './claim.ts';
import { hashId } from './hash.ts';
import { mergeRev } from './rev.ts';
import { sameValue } from './same-value.ts';
import { CONFLICTS_KEPT, SERVER_OWNED_FIELDS, type Conflict, type Ticket } from './ticket.ts';

/** What merging gives: the ticket to go on with, and the values of mine that lost on the way (they are in the ticket too). */
export interface Merged {
  readonly ticket: Ticket;
  readonly conflicts: readonly Conflict[];
}

const SET_FIELDS: readonly string[] = ['tags', 'followers'];
const SERVER_FIELDS: readonly string[] = SERVER_OWNED_FIELDS;
/** Not merged as values: what names the version, and who made it when, which go with the side that is taken. */
const VERSION_FIELDS: readonly string[] = ['rev', 'updatedAt', 'updatedBy', 'conflicts', ...SERVER_FIELDS];

/**
 * Three-way merge of one ticket. `base` is what both sides started from, `mine` this device's, `theirs` the server's.
 * One side changed a field: that side's value. Sets: theirs, plus my additions, minus my removals. Both changed a field differently: theirs
 * stays and mine is kept in `conflicts`. If the requester has written since `base`, theirs' status and snooze stay. Fields this app does not know
 * are merged the same way. The new rev is a hash of the three, so two tabs or two retries agree; when nothing of mine remains to be told,
 * the result is `theirs` itself, and when theirs brought nothing new, `mine`.
 */
export function merge(base: Ticket, mine: Ticket, theirs: Ticket, device: string): Merged {
  if (theirs.rev === mine.rev || theirs.hist.includes(mine.rev) || sameContent(base, mine))
    return { ticket: theirs, conflicts: [] };
  if (sameContent(base, theirs) && sameServerFields(base, theirs)) return { ticket: mine, conflicts: [] };
  const lost: Conflict[] = [];
  const merged: Record<string, unknown> = { ...theirs };
  for (const field of fieldsOf(base, mine, theirs)) {
    const value = mergeField(field, base, mine, theirs);
    if (value === undefined) Reflect.deleteProperty(merged, field);
    else merged[field] = value;
    if (isLost(field, base, mine, theirs)) lost.push(conflictOf(field, base, mine, theirs));
  }
  const ticket: Ticket = {
    ...theirs,
    ...merged,
    conflicts: mergeConflicts(base.conflicts, mine.conflicts, theirs.conflicts, lost),
    updatedAt: mine.updatedAt,
    updatedBy: mine.updatedBy,
    rev: mergeRev(device, base.rev, mine.rev, theirs.rev),
  };
  return sameContent(ticket, theirs) ? { ticket: theirs, conflicts: [] } : { ticket, conflicts: lost };
}

/** Whether two versions of a ticket say the same in everything but the version fields. Conflicts count as content. */
export function sameContent(a: Ticket, b: Ticket): boolean {
  return (
    sameValue(a.conflicts, b.conflicts) && fieldsOf(a, b).every((field) => sameValue(a[field], b[field]))
  );
}

function sameServerFields(a: Ticket, b: Ticket): boolean {
  return SERVER_FIELDS.every((field) => sameValue(a[field], b[field]));
}

function fieldsOf(...tickets: readonly Ticket[]): string[] {
  const fields = new Set(tickets.flatMap((ticket) => Object.keys(ticket)));
  return [...fields].filter((field) => !VERSION_FIELDS.includes(field)).sort();
}

function mergeField(field: string, base: Ticket, mine: Ticket, theirs: Ticket): unknown {
  if (SET_FIELDS.includes(field))
    return mergeSets(strings(base[field]), strings(mine[field]), strings(theirs[field]));
  if (field === 'claim' && bothChanged(field, base, mine, theirs))
    return mergeClaims(mine.claim ?? null, theirs.claim ?? null).claim;
  if (sameValue(base[field], mine[field]) || !sameValue(base[field], theirs[field])) return theirs[field];
  return isTheRequesters(field, base, theirs) ? theirs[field] : mine[field];
}

/** Whether my value of the field is overridden by theirs and has to be kept for the timeline. */
function isLost(field: string, base: Ticket, mine: Ticket, theirs: Ticket): boolean {
  if (
    SET_FIELDS.includes(field) ||
    sameValue(mine[field], base[field]) ||
    sameValue(mine[field], theirs[field])
  )
    return false;
  if (field === 'claim' && bothChanged(field, base, mine, theirs))
    return mergeClaims(mine.claim ?? null, theirs.claim ?? null).isLost;
  return !sameValue(base[field], theirs[field]) || isTheRequesters(field, base, theirs);
}

function bothChanged(field: string, base: Ticket, mine: Ticket, theirs: Ticket): boolean {
  return !sameValue(base[field], mine[field]) && !sameValue(base[field], theirs[field]);
}

/** Whether the requester has written since, and with it decided what this field is: nobody who has not read that puts the ticket to rest. */
function isTheRequesters(field: string, base: Ticket, theirs: Ticket): boolean {
  return (field === 'status' || field === 'snoozeUntil') && base.requesterTurn !== theirs.requesterTurn;
}

function conflictOf(field: string, base: Ticket, mine: Ticket, theirs: Ticket): Conflict {
  return {
    id: hashId('conflict', mine.id, base.rev, mine.rev, theirs.rev, field),
    field,
    mine: jsonOf(mine[field]),
    theirs: jsonOf(theirs[field]),
    by: mine.updatedBy,
    at: mine.updatedAt,
  };
}

/** A field's value as JSON; an absent field is null. Ticket fields are JSON already: they came through a schema or JSON.parse. */
function jsonOf(value: unknown): Conflict['mine'] {
  return value === undefined ? null : (JSON.parse(JSON.stringify(value)) as Conflict['mine']);
}

function mergeSets(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  const removed = base.filter((item) => !mine.includes(item));
  const added = mine.filter((item) => !base.includes(item) && !theirs.includes(item));
  return [...theirs.filter((item) => !removed.includes(item)), ...added];
}

function mergeConflicts(
  base: readonly Conflict[],
  mine: readonly Conflict[],
  theirs: readonly Conflict[],
  lost: readonly Conflict[],
): Conflict[] {
  const removed = new Set(
    base.filter((one) => !mine.some((other) => other.id === one.id)).map((one) => one.id),
  );
  const known = new Set([...base, ...theirs].map((one) => one.id));
  const fresh = [...mine, ...lost].filter((one) => !known.has(one.id));
  // Theirs came from the server, which has written their events: they may give way when room is short, mine may not.
  const room = Math.max(0, CONFLICTS_KEPT - fresh.length);
  const kept = theirs.filter((one) => !removed.has(one.id));
  return [...(room === 0 ? [] : kept.slice(-room)), ...fresh];
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
