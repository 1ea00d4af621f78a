import { fieldValues, isFieldKey, type FieldValue } from '../../sync/domain/ticket-field.ts';
import type { Ticket } from '../../sync/domain/ticket.ts';
import { fieldText } from '../words/field-value-words.ts';
import { plainText } from '../words/plain-text.ts';

/** What a list asks of one field of a queue's own: that it is just this (a choice, `yes` or `no`), or that this stands in it. */
export interface FieldFilter {
  readonly key: string;
  readonly how: 'is' | 'has';
  readonly text: string;
}

const HOWS = ['is', 'has'] as const;

/** The filters of fields that an address asks for: `is.internalField12345678=Leeds`. */
export function readFieldFilters(search: URLSearchParams): readonly FieldFilter[] {
  return [...search].flatMap(([name, text]) => {
    const how = HOWS.find((one) => name.startsWith(`${one}.`));
    const key = how === undefined ? '' : name.slice(how.length + 1);
    return how === undefined || text === '' || !isFieldKey(key) ? [] : [{ key, how, text }];
  });
}

/** Puts the filters of fields into an address, in one order, so that the same filter is always the same address. */
export function writeFieldFilters(search: URLSearchParams, fields: readonly FieldFilter[]): void {
  for (const { how, key, text } of [...fields].sort((a, b) => (a.key < b.key ? -1 : 1)))
    search.set(`${how}.${key}`, text);
}

/** The filters with this one of a field in the place of what there was; an empty text takes it out. */
export function withFieldFilter(fields: readonly FieldFilter[], next: FieldFilter): readonly FieldFilter[] {
  const others = fields.filter(({ key }) => key !== next.key);
  return next.text === '' ? others : [...others, next];
}

/** Whether a ticket's fields are what is asked for. A field that nobody has filled in is never. */
export function fitsFields(ticket: Ticket, fields: readonly FieldFilter[]): boolean {
  if (fields.length === 0) return true;
  const values = fieldValues(ticket);
  return fields.every((one) => fits(values[one.key] ?? null, one));
}

function fits(value: FieldValue, { how, text }: FieldFilter): boolean {
  if (value === null) return false;
  const held = fieldText(value);
  return how === 'is' ? held === text : plainText(held).includes(plainText(text.trim()));
}
