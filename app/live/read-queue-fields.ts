import { readFieldText } from '../../sync/domain/field-text.ts';
import type { QueueField } from '../../sync/domain/queue.ts';
import { fieldKey, type FieldValue } from '../../sync/domain/ticket-field.ts';
import { t } from '../words/t.ts';

/** What stands in the fields of a queue as a ticket holds it, and what is wrong with the others, in sentences; both by the names that values have on a ticket. */
export function readQueueFields(
  asked: readonly QueueField[],
  texts: Readonly<Record<string, string>>,
): { readonly values: Record<string, FieldValue>; readonly faults: Record<string, string> } {
  const values: Record<string, FieldValue> = {};
  const faults: Record<string, string> = {};
  for (const field of asked) {
    const key = fieldKey(field);
    const read = readFieldText(field, texts[key] ?? '');
    if ('fault' in read) faults[key] = read.fault;
    else if (read.value === null && field.isRequired)
      faults[key] = t('{label} is needed.', { label: field.label });
    else values[key] = read.value;
  }
  return { values, faults };
}
