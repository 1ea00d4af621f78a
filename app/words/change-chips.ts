import type { TicketChanges } from '../../sync/domain/message.ts';
import { t } from './t.ts';
import { fieldWord } from './ticket-words.ts';
import { valueWords, type Names } from './value-words.ts';

/** One change that waits beside a draft. `tag` is null for a field. */
export interface ChangeChip {
  readonly field: keyof TicketChanges;
  readonly tag: string | null;
  readonly words: string;
}

const FIELDS = ['status', 'priority', 'assigneeId', 'queueId', 'snoozeUntil'] as const;

/** The changes one by one: `Solved`, `assignee Jo Whitaker`, `tag vpn`, `without tag old`. */
export function changeChips(changes: TicketChanges, names: Names): readonly ChangeChip[] {
  const fields = FIELDS.filter((field) => changes[field] !== undefined).map((field): ChangeChip => {
    const value = valueWords(field, changes[field], names);
    return { field, tag: null, words: field === 'status' ? value : `${fieldWord(field, names)} ${value}` };
  });
  const added = (changes.addTags ?? []).map((tag): ChangeChip => ({
    field: 'addTags',
    tag,
    words: t('tag {tag}', { tag }),
  }));
  const removed = (changes.removeTags ?? []).map((tag): ChangeChip => ({
    field: 'removeTags',
    tag,
    words: t('without tag {tag}', { tag }),
  }));
  return [...fields, ...added, ...removed];
}
