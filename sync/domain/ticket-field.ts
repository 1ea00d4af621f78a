import type { QueueField } from './queue.ts';

/** The most characters of a text in a field. */
export const FIELD_TEXT_LENGTH = 500;

/** What a field holds; null or absent while nobody has said. A date is `YYYY-MM-DD`, a choice is the choice itself. */
export type FieldValue = string | number | boolean | null;

/**
 * The id of a queue's field is the name that its value has on a ticket, beside `status` and `priority`: so it merges, is undone and is told of in the
 * timeline as they are. It says by itself whether requesters see it, since a copy is projected from the ticket alone.
 */
export const FIELD_ID = /^(public|internal)Field[0-9A-Za-z]{8,40}$/;

/** The id of a new field, made unique by letters and digits of `unique`; what else is in that is left out. */
export function newFieldId(isPublic: boolean, unique: string): string {
  return `${isPublic ? 'public' : 'internal'}Field${unique.replaceAll(/[^0-9A-Za-z]/g, '')}`;
}

/** The name that a field's value has on a ticket. Fields of the time before tickets held values have ids of another form: nobody sees theirs but the desk. */
export function fieldKey({ id }: Pick<QueueField, 'id'>): string {
  return FIELD_ID.test(id) ? id : newFieldId(false, id.padEnd(8, '0').slice(0, 40));
}

/** Whether something on a ticket is the value of a queue's field. */
export function isFieldKey(key: string): boolean {
  return FIELD_ID.test(key);
}

/** Whether something on a ticket is the value of a field that its requester sees. */
export function isPublicFieldKey(key: string): boolean {
  return isFieldKey(key) && key.startsWith('public');
}

/** Whether this is a value that a field may hold, of whatever type the field is. */
export function isFieldValue(value: unknown): value is FieldValue {
  return (
    value === null ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value)) ||
    (typeof value === 'string' && value.length <= FIELD_TEXT_LENGTH)
  );
}

/** The values of fields that a ticket holds, those that nobody has given left out. */
export function fieldValues(ticket: Readonly<Record<string, unknown>>): Readonly<Record<string, FieldValue>> {
  const values: Record<string, FieldValue> = {};
  for (const [key, value] of Object.entries(ticket))
    if (isFieldKey(key) && isFieldValue(value) && value !== null) values[key] = value;
  return values;
}
