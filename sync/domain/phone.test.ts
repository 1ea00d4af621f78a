import { describe, expect, it } from 'vitest';
import { isPhoneLike, phoneFits, phoneSchema, phoneWords } from './phone.ts';

describe('a phone number', () => {
  it.each(['+44 (0)20 7946 0018', '020 7946 0018', '555-0100', '030/1234567', '4711'])(
    'may be %s',
    (phone) => {
      expect(phoneSchema.safeParse(phone).success).toBe(true);
    },
  );

  it.each(['', '12', 'call me', '020 79A6', '1'.repeat(41), '++44 20'])('may not be “%s”', (phone) => {
    expect(phoneSchema.safeParse(phone).success).toBe(false);
  });

  it('is told from a name while it is typed', () => {
    expect(isPhoneLike('020 79')).toBe(true);
    expect(isPhoneLike('Maria 020')).toBe(false);
  });
});

describe('a number that is looked for', () => {
  it.each([
    ['+44 (0)20 7946 0018', '020 7946'],
    ['+44 (0)20 7946 0018', '+442079460018'],
    ['+44 20 7946 0018', '0044 20 7946 0018'],
    ['+44 20 7946 0018', '79460018'],
    ['020 7946 0018', '+44 20 7946 0018'],
    ['4711', '4711'],
    ['0113 496 0000', '+44 113 4960'],
    ['0113 496 0000', '0044 (0)113 4'],
  ])('%s is found by %s', (stored, typed) => {
    expect(phoneFits(stored, typed)).toBe(true);
  });

  it.each([
    ['+44 20 7946 0018', '0161'],
    ['4711', '+44 20 7946 4711'],
    ['020 7946 0018', '0'],
    ['0113 496 0000', '+44 496'],
    ['0113 496 0000', '44 113 49'],
  ])('%s is not found by %s', (stored, typed) => {
    expect(phoneFits(stored, typed)).toBe(false);
  });

  it('stands in an index with and without its country', () => {
    expect(phoneWords('+44 (0)20 7946 0018')).toContain('442079460018');
    expect(phoneWords('+44 (0)20 7946 0018')).toContain('2079460018');
  });
});
