import type { QueueField } from './queue.ts';

/** The most characters of a text in a field. */
export const FIELD_TEXT_LENGTH = 500;

/** What a field holds; null or absent while nobody has said. A date is `YYYY-MM-DD`, a choice is the choice itself. */
export type FieldValue = string | number | boolean | null;

/**
 * The id of a queue's field is the name that its value has on a ticket, beside `status` and `priority`: so it merges, is undone and is told of in the
 * timeline as they are. It says by itself whether requesters see it, since a copy is projected from the ticket alone.
 */
const FIELD_ID = /^(public|internal)Field[0-9A-Za-z]{8,40}$/;

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

/** What was typed as the field holds it, or what is wrong with it in a sentence. Nothing typed is null. */
export function readFieldText(
  field: Pick<QueueField, 'label' | 'type' | 'choices'>,
  typed: string,
): { readonly value: FieldValue } | { readonly fault: string } {
  const text = typed.trim();
  if (text === '') return { value: null };
  const value = typedValue(field.type, text);
  if (value === null) return { fault: `${field.label} is ${EXPECTED[field.type]}.` };
  const fault = fieldFault(field, value);
  return fault === null ? { value } : { fault };
}

/** Why a value is none that this field can hold, in a sentence; null when it is one. A ticket may hold one all the same: devices that were offline keep what was typed. */
export function fieldFault(
  { label, type, choices }: Pick<QueueField, 'label' | 'type' | 'choices'>,
  value: unknown,
): string | null {
  if (value === null || value === undefined) return null;
  if (!fits(type, value)) return `${label} is ${EXPECTED[type]}.`;
  if (type === 'choice' && typeof value === 'string' && !choices.includes(value))
    return `${value} is not one of the choices of ${label} any more.`;
  return null;
}

const EXPECTED: Readonly<Record<QueueField['type'], string>> = {
  text: `a text of at most ${FIELD_TEXT_LENGTH} characters`,
  number: 'a number, such as 12 or 3.5',
  date: 'a date, such as 2026-03-02',
  choice: 'one of its choices',
  'yes-no': 'yes or no',
};

function typedValue(type: QueueField['type'], text: string): FieldValue {
  switch (type) {
    case 'number': {
      const number = Number(text.replace(/^([+-]?\d+),(\d+)$/, '$1.$2'));
      return Number.isFinite(number) ? number : null;
    }
    case 'yes-no':
      return YES.has(text.toLowerCase()) ? true : NO.has(text.toLowerCase()) ? false : null;
    case 'text':
    case 'date':
    case 'choice':
      return text;
  }
}

const YES = new Set(['yes', 'true', '1']);
const NO = new Set(['no', 'false', '0']);

function fits(type: QueueField['type'], value: unknown): boolean {
  switch (type) {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'yes-no':
      return typeof value === 'boolean';
    case 'date':
      return typeof value === 'string' && isDate(value);
    case 'text':
    case 'choice':
      return typeof value === 'string' && value.length <= FIELD_TEXT_LENGTH;
  }
}

/** A day that there is: not the 30th of February. */
function isDate(text: string): boolean {
  const [, year = 0, month = 0, day = 0] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []).map(Number);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (days[month - 1] ?? 0);
}
