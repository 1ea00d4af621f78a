import type { ReadModel } from '../../sync/client/workspace.ts';
import type { QueueField } from '../../sync/domain/queue.ts';
import { fieldFault } from '../../sync/domain/field-text.ts';
import { fieldKey, fieldValues, type FieldValue } from '../../sync/domain/ticket-field.ts';
import type { Ticket } from '../../sync/domain/ticket.ts';
import { t } from '../words/t.ts';
import { queueSettings } from './typed-settings.ts';

/** One field as a ticket shows it. */
export interface TicketField {
  /** What its value is called on the ticket. */
  readonly key: string;
  readonly field: QueueField;
  readonly value: FieldValue;
  /** What is wrong with the value, in a sentence; null when nothing is. */
  readonly fault: string | null;
  /** The name of the queue that it came with, where that is not the ticket's own; the ticket keeps its value. */
  readonly from: string | null;
}

/** What a queue asks for besides the subject. */
export function fieldsOf(read: ReadModel, queueId: string): readonly QueueField[] {
  return queueSettings(read).find(({ id }) => id === queueId)?.fields ?? [];
}

/**
 * The fields of a ticket: those of its queue, then the values that came with another queue, or with a field that is no more. None is lost by a move,
 * or by a field that an admin takes away.
 */
export function ticketFields(read: ReadModel, ticket: Ticket): readonly TicketField[] {
  const values = fieldValues(ticket);
  const own = fieldsOf(read, ticket.queueId).map((field) => {
    const key = fieldKey(field);
    const value = values[key] ?? null;
    return { key, field, value, fault: fieldFault(field, value), from: null };
  });
  const shown = new Set(own.map(({ key }) => key));
  const others = Object.entries(values).filter(([key]) => !shown.has(key));
  return [...own, ...others.map(([key, value]) => strayField(read, key, value))];
}

function strayField(read: ReadModel, key: string, value: FieldValue): TicketField {
  const found = findField(read, key);
  const type = typeof value === 'boolean' ? 'yes-no' : typeof value === 'number' ? 'number' : 'text';
  const field = found?.field ?? {
    id: key,
    label: t('A field that was removed'),
    type,
    isRequired: false,
    choices: [],
  };
  return { key, field, value, fault: null, from: found?.queue ?? t('a queue that no longer asks for it') };
}

/** The field whose values have this name on tickets, whichever queue it is of. */
function findField(read: ReadModel, key: string) {
  for (const { name, fields = [] } of queueSettings(read)) {
    const field = fields.find((one) => fieldKey(one) === key);
    if (field !== undefined) return { field, queue: name };
  }
  return null;
}
