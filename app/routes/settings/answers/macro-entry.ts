import type { Macro } from '../../../../sync/domain/answer.ts';
import { changesNothing, withTags } from '../../../../sync/domain/join-changes.ts';
import type { TicketChanges } from '../../../../sync/domain/message.ts';
import { prioritySchema, statusSchema } from '../../../../sync/domain/ticket.ts';
import { t } from '../../../words/t.ts';
import { nameFault } from '../name-fault.ts';
import type { Faults } from '../setting-form.tsx';
import { readTags, tagsFault } from '../tag-list.ts';
import { textFault } from './variables-fault.ts';

/** The choice of a field that the macro leaves as it is. */
export const LEAVE = '';
/** The choice that takes the assignee away. */
export const NOBODY = 'nobody';

/** A macro as it is being entered: every field a text, tags with commas between. */
export interface MacroEntry {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly status: string;
  readonly priority: string;
  readonly assigneeId: string;
  readonly queueId: string;
  readonly addTags: string;
  readonly removeTags: string;
}

/** What the form begins with. */
export function macroEntry(before: Macro | null, newId: string): MacroEntry {
  const { id = newId, name = '', text = '', changes = {} } = before ?? {};
  const { status = LEAVE, priority = LEAVE, queueId = LEAVE, assigneeId = LEAVE } = changes;
  return {
    id,
    name,
    text,
    status,
    priority,
    queueId,
    assigneeId: assigneeId ?? NOBODY,
    addTags: (changes.addTags ?? []).join(', '),
    removeTags: (changes.removeTags ?? []).join(', '),
  };
}

/** The macro as entered. What a newer app added to it is kept, and so is a snooze, which the form does not ask for. */
export function macroOf(before: Macro | null, entry: MacroEntry) {
  const { id, name, text } = entry;
  return {
    ...before,
    id,
    type: 'macro' as const,
    name: name.trim(),
    text,
    changes: changesOf(before, entry),
  };
}

function changesOf(before: Macro | null, entry: MacroEntry): TicketChanges {
  const { snoozeUntil } = before?.changes ?? {};
  const { assigneeId, queueId } = entry;
  const status = statusSchema.safeParse(entry.status);
  const priority = prioritySchema.safeParse(entry.priority);
  const fields = {
    ...(snoozeUntil === undefined ? {} : { snoozeUntil }),
    ...(status.success ? { status: status.data } : {}),
    ...(priority.success ? { priority: priority.data } : {}),
    ...(assigneeId === LEAVE ? {} : { assigneeId: assigneeId === NOBODY ? null : assigneeId }),
    ...(queueId === LEAVE ? {} : { queueId }),
  };
  return withTags(fields, readTags(entry.addTags), readTags(entry.removeTags));
}

/** What is wrong with it, field by field. */
export function macroFaults(entry: MacroEntry, among: readonly Macro[]): Faults {
  const isIdle = entry.text.trim() === '' && changesNothing(changesOf(null, entry));
  const text = isIdle
    ? t('This macro would do nothing. Give it words, or a field or tag to set.')
    : textFault(entry.text);
  const addTags = tagsFault(entry.addTags);
  const removeTags = tagsFault(entry.removeTags) ?? contradiction(entry);
  return {
    ...nameFault(entry, among),
    ...(text === null ? {} : { text }),
    ...(addTags === null ? {} : { addTags }),
    ...(removeTags === null ? {} : { removeTags }),
  };
}

function contradiction({ addTags, removeTags }: MacroEntry): string | null {
  const added = new Set(readTags(addTags));
  const both = readTags(removeTags).find((tag) => added.has(tag));
  return both === undefined ? null : t('“{both}” is added above. Take it out of one of the two.', { both });
}
