import type { AnyDocument } from './document.ts';
import { emptyDocument } from './empty-document.ts';
import { REMOVED_PERSON } from './erase-traces.ts';
import type { Kind } from './kind.ts';
import { sameValue } from './same-value.ts';
import type { KeepMonths } from './setting.ts';
import { isSnoozed, statusAt } from './status.ts';
import type { Ticket } from './ticket.ts';

/** The moment up to which things are too old to be kept. Where the day is not in that month, the day before it, so that nothing goes early. */
export function agedSince(nowMs: number, months: KeepMonths): string {
  const then = new Date(nowMs);
  const day = then.getUTCDate();
  then.setUTCMonth(then.getUTCMonth() - months);
  if (then.getUTCDate() !== day) then.setUTCDate(0);
  return then.toISOString();
}

/** Whether a ticket is at its end, whatever its age: closed, and not to come back by itself. */
export function isAtRest(ticket: Ticket, nowMs: number, closeAfterDays: number): boolean {
  return statusAt(ticket, nowMs, closeAfterDays) === 'closed' && !isSnoozed(ticket, nowMs);
}

/** A document of a ticket with nothing left in it that anybody wrote, and nobody's address; null where there is nothing to take away. */
export function emptyForAge(kind: Kind, document: AnyDocument): AnyDocument | null {
  const emptied = emptyDocument(kind, document);
  const { reason: _reason, ...event } = emptied as AnyDocument & Record<string, unknown>;
  const next = kind === 'events' && document['type'] === 'mail' ? { ...event, to: REMOVED_PERSON } : emptied;
  return sameValue(next, document) ? null : { ...next, id: document.id, rev: document.rev };
}

/** What decides whether a ticket goes with others. */
interface Related {
  readonly id: string;
  readonly mergedInto: string | null;
}

/**
 * The tickets that were merged with each other, under each of their ids: one conversation goes as a whole or not at all. A pointer counts whether
 * or not it rests (see merged-into.ts).
 */
export function mergedFamilies(tickets: readonly Related[]): ReadonlyMap<string, ReadonlySet<string>> {
  const families = new Map(tickets.map(({ id }) => [id, new Set([id])]));
  for (const { id, mergedInto } of tickets) {
    const mine = families.get(id);
    const others = mergedInto === null ? undefined : families.get(mergedInto);
    if (mine === undefined || others === undefined || mine === others) continue;
    for (const other of others) {
      mine.add(other);
      families.set(other, mine);
    }
  }
  return families;
}
