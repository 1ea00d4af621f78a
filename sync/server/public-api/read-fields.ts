import { fieldFault } from '../../domain/field-text.ts';
import { queueSchema, type QueueField } from '../../domain/queue.ts';
import { fieldKey, type FieldValue } from '../../domain/ticket-field.ts';
import { queueKey } from '../default-assignee.ts';
import { ApiProblem } from '../http/api-problem.ts';
import { isLive } from '../stored-document.ts';
import type { SyncStore } from '../sync-store.ts';

type Values = Readonly<Record<string, FieldValue>>;

/**
 * The values as a ticket of this queue holds them. Throws `refused`, in words and with the place, for a field that the queue does not ask for and for a
 * value that its field cannot hold: whoever writes a program can mend it, unlike a device that was offline. Null empties a field, also one that the
 * ticket has from elsewhere (`held`).
 */
export async function readFieldValues(
  store: Pick<SyncStore, 'readDocuments'>,
  queueId: string,
  given: Values | undefined,
  held: Readonly<Record<string, unknown>> = {},
): Promise<Values> {
  if (given === undefined || Object.keys(given).length === 0) return {};
  const [item = null] = await store.readDocuments([queueKey(queueId)]);
  const { fields = [] } = queueSchema.parse(isLive(item) ? item.body : null);
  const byKey = new Map(fields.map((field) => [fieldKey(field), field]));
  for (const [key, value] of Object.entries(given)) {
    const fault = faultOf(byKey.get(key), key, value, held);
    if (fault !== null) throw new ApiProblem('refused', fault, `fields.${key}`);
  }
  return given;
}

function faultOf(
  field: QueueField | undefined,
  key: string,
  value: FieldValue,
  held: Readonly<Record<string, unknown>>,
): string | null {
  if (field !== undefined) return fieldFault(field, value);
  const isEmptied = value === null && Object.hasOwn(held, key);
  return isEmptied ? null : 'The queue does not ask for a field of this id. Read its fields by listQueues.';
}
