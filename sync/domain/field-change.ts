import { sameValue } from './same-value.ts';
import type { Ticket } from './ticket.ts';

/** One field of a ticket before and after an edit. */
export interface FieldChange {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** What an edit changes of a ticket, field by field; nothing for what is so already. */
export function fieldChanges(
  ticket: Ticket,
  edit: Readonly<Record<string, unknown>>,
): readonly FieldChange[] {
  return Object.entries(edit)
    .map(([field, to]) => ({ field, from: ticket[field], to }))
    .filter(({ from, to }) => !sameValue(from, to));
}

/**
 * The edit that puts back what was changed, where the ticket still has it so. A field that somebody has set since is left as it is now; of tags,
 * which are a set, each is judged by itself.
 */
export function putBack(ticket: Ticket, changes: readonly FieldChange[]): Readonly<Record<string, unknown>> {
  const edit: Record<string, unknown> = {};
  for (const { field, from, to } of changes) {
    if (sameValue(ticket[field], to)) edit[field] = from;
    else if (field === 'tags') edit[field] = putTagsBack(ticket.tags, strings(from), strings(to));
  }
  return edit;
}

function putTagsBack(now: readonly string[], from: readonly string[], to: readonly string[]): string[] {
  const lost = from.filter((tag) => !to.includes(tag) && !now.includes(tag));
  return [...now.filter((tag) => from.includes(tag) || !to.includes(tag)), ...lost];
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
