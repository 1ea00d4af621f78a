import { claimSchema } from '../../sync/domain/claim.ts';
import { ticketIdOf } from '../../sync/domain/lane.ts';
import { isFieldKey } from '../../sync/domain/ticket-field.ts';
import { prioritySchema, statusSchema } from '../../sync/domain/ticket.ts';
import { t } from './t.ts';
import { PRIORITY_WORDS, STATUS_WORDS } from './ticket-words.ts';
import { fieldValueWords } from './field-value-words.ts';
import { showExact } from './moment.ts';

/** Who and what ids stand for, as far as this device knows. */
export interface Names {
  person(id: string): string;
  queue(id: string): string;
  /** A ticket by its reference. */
  ticket(id: string): string;
  /** What a queue calls the field whose value has this name on tickets; null where no queue here has it. */
  field?(key: string): string | null;
}

/** A ticket field's value in words: `High`, `Ana Ruiz`, `nobody`. Never an id where a name is known. */
export function valueWords(field: string, value: unknown, names: Names): string {
  if (isFieldKey(field)) return fieldValueWords(value);
  if (value === null || value === undefined) return EMPTY_WORDS[field] ?? t('nothing');
  if (Array.isArray(value)) return value.length === 0 ? t('none') : value.map(String).join(', ');
  if (field === 'claim') return claimantWords(value, names);
  if (typeof value !== 'string') return JSON.stringify(value);
  switch (field) {
    case 'status': {
      const status = statusSchema.safeParse(value);
      return status.success ? STATUS_WORDS[status.data] : value;
    }
    case 'priority': {
      const priority = prioritySchema.safeParse(value);
      return priority.success ? PRIORITY_WORDS[priority.data] : value;
    }
    case 'assigneeId':
    case 'requesterId':
      return names.person(value);
    case 'queueId':
      return names.queue(value);
    case 'duplicateOf':
    case 'mergedInto':
    case 'followUpOf':
      return names.ticket(value);
    case 'splitFrom':
      return names.ticket(ticketIdOf('messages', value));
    case 'snoozeUntil':
      return showExact(value);
    default:
      return value;
  }
}

function claimantWords(value: unknown, names: Names): string {
  const claim = claimSchema.safeParse(value);
  return claim.success ? names.person(claim.data.by) : t('somebody');
}

const EMPTY_WORDS: Readonly<Record<string, string>> = {
  claim: t('nobody'),
  assigneeId: t('nobody'),
  snoozeUntil: t('not snoozed'),
};
