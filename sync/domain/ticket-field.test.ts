import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldFault, readFieldText } from './field-text.ts';
import { fieldKey, fieldValues, isFieldKey, isPublicFieldKey, newFieldId } from './ticket-field.ts';

const field = (type: 'text' | 'number' | 'date' | 'choice' | 'yes-no', choices: string[] = []) => ({
  label: 'Asset',
  type,
  choices,
});

describe('the id of a field', () => {
  it('is the name of its value, and says by itself whether requesters see it', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.boolean(), (uuid, isPublic) => {
        const id = newFieldId(isPublic, uuid);
        expect(fieldKey({ id })).toBe(id);
        expect(isFieldKey(id)).toBe(true);
        expect(isPublicFieldKey(id)).toBe(isPublic);
        // As long as a conflict and an event can name it.
        expect(id.length).toBeLessThanOrEqual(64);
      }),
    );
  });

  it('of an earlier form names a value that only the desk sees', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9_-]{1,80}$/), (id) => {
        fc.pre(!isFieldKey(id) && /[0-9A-Za-z]{8}/.test(id.padEnd(8, '0')));
        const key = fieldKey({ id });
        expect(isPublicFieldKey(key)).toBe(false);
        expect(isFieldKey(key)).toBe(true);
      }),
    );
  });

  it('is not the name of a field that every ticket has', () => {
    for (const name of ['status', 'publicFieldx', 'subject', 'internalField'])
      expect(isFieldKey(name)).toBe(false);
  });
});

describe('what is typed into a field', () => {
  it.each([
    ['text', ' LT-204 ', 'LT-204'],
    ['number', '3,5', 3.5],
    ['number', '-12', -12],
    ['date', '2028-02-29', '2028-02-29'],
    ['yes-no', 'Yes', true],
    ['yes-no', 'no', false],
    ['text', '  ', null],
  ] as const)('of the type %s, %j, is kept as %j', (type, typed, value) => {
    expect(readFieldText(field(type), typed)).toEqual({ value });
  });

  it.each([
    ['number', 'twelve', 'Asset is a number, such as 12 or 3.5.'],
    ['date', '2026-02-29', 'Asset is a date, such as 2026-03-02.'],
    ['date', '2.3.2026', 'Asset is a date, such as 2026-03-02.'],
    ['yes-no', 'perhaps', 'Asset is yes or no.'],
    ['text', 'x'.repeat(501), 'Asset is a text of at most 500 characters.'],
  ] as const)('of the type %s is answered with a sentence where it does not fit', (type, typed, fault) => {
    expect(readFieldText(field(type), typed)).toEqual({ fault });
  });

  it('is one of the choices, or told to be none of them', () => {
    expect(readFieldText(field('choice', ['Leeds', 'Bristol']), 'Leeds')).toEqual({ value: 'Leeds' });
    expect(fieldFault(field('choice', ['Leeds']), 'Hull')).toBe(
      'Hull is not one of the choices of Asset any more.',
    );
    expect(fieldFault(field('choice', ['Leeds']), null)).toBeNull();
  });
});

describe('the values that a ticket holds', () => {
  it('are those of fields, given, and of a form that a field can hold', () => {
    const values = { internalField00000001: 'LT-204', publicField00000002: false, internalField00000003: 0 };
    const others = { status: 'open', internalField00000004: null, internalField00000005: { deep: 1 } };
    expect(fieldValues({ ...values, ...others })).toEqual(values);
  });
});
