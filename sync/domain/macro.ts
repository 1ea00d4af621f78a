import { withTags } from './join-changes.ts';
import { applyChanges } from './apply-changes.ts';
import type { TicketChanges } from './message.ts';
import type { Macro } from './answer.ts';
import type { Ticket } from './ticket.ts';

/** The assignee of a macro that assigns to whoever uses it. */
export const ASSIGN_TO_ME = 'me';

/** What the macro changes when this agent uses it. */
export function macroChanges({ changes }: Pick<Macro, 'changes'>, agentId: string): TicketChanges {
  return changes.assigneeId === ASSIGN_TO_ME ? { ...changes, assigneeId: agentId } : changes;
}

/** The changes without those of one field; of one tag, where `tag` names it. */
export function withoutChange(
  changes: TicketChanges,
  field: keyof TicketChanges,
  tag: string | null = null,
): TicketChanges {
  const { addTags = [], removeTags = [], ...fields } = changes;
  const kept = Object.fromEntries(Object.entries(fields).filter(([name]) => name !== field));
  const others = (name: string, tags: readonly string[]) =>
    field === name ? tags.filter((one) => tag !== null && one !== tag) : tags;
  return withTags(kept, others('addTags', addTags), others('removeTags', removeTags));
}

/** The changes as an edit of this ticket: only fields that come out different, tags as the whole new list. */
export function editOf(ticket: Ticket, changes: TicketChanges): Partial<Ticket> {
  const changed = applyChanges(ticket, changes);
  const fields = ['status', 'priority', 'assigneeId', 'queueId', 'snoozeUntil'] as const;
  const edit: Partial<Ticket> = Object.fromEntries(
    fields.filter((field) => changed[field] !== ticket[field]).map((field) => [field, changed[field]]),
  );
  const sameTags =
    changed.tags.length === ticket.tags.length && changed.tags.every((tag, at) => tag === ticket.tags[at]);
  return sameTags ? edit : { ...edit, tags: changed.tags };
}
