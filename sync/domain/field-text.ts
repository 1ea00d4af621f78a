import type { QueueField } from './queue.ts';
import { FIELD_TEXT_LENGTH, type FieldValue } from './ticket-field.ts';

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
