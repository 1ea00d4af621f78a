import { describe, expect, it } from 'vitest';
import { plainTicket } from '../../tests/support/fake-workspace.ts';
import {
  fitsFields,
  readFieldFilters,
  withFieldFilter,
  writeFieldFilters,
  type FieldFilter,
} from './field-filter.ts';

const SITE = 'internalField00000001';
const ASSET = 'publicField00000002';
const LOANED = 'internalField00000003';

const is = (key: string, text: string): FieldFilter => ({ key, how: 'is', text });
const has = (key: string, text: string): FieldFilter => ({ key, how: 'has', text });

describe('what a list asks of fields', () => {
  const ticket = plainTicket('a', { [SITE]: 'Leeds', [ASSET]: 'LT-204 (Café)', [LOANED]: false });

  it.each([
    [[], true],
    [[is(SITE, 'Leeds')], true],
    [[is(SITE, 'Lee')], false],
    [[has(ASSET, ' lt-204 ')], true],
    [[has(ASSET, 'cafe')], true],
    [[is(LOANED, 'no')], true],
    [[is(LOANED, 'yes')], false],
    [[is(SITE, 'Leeds'), is(LOANED, 'yes')], false],
    [[has('internalField00000009', 'x')], false],
  ])('is held to the ticket, %#', (fields, fit) => {
    expect(fitsFields(ticket, fields)).toBe(fit);
  });

  it('stands in the address, always in one order, and nothing else is read as such', () => {
    const search = new URLSearchParams();
    writeFieldFilters(search, [has(ASSET, 'LT & 2'), is(SITE, 'Leeds')]);
    expect(search.toString()).toBe(`is.${SITE}=Leeds&has.${ASSET}=LT+%26+2`);
    expect(readFieldFilters(search)).toEqual([is(SITE, 'Leeds'), has(ASSET, 'LT & 2')]);
    expect(readFieldFilters(new URLSearchParams('is.status=open&has.__proto__=x&was.a=b&is.='))).toEqual([]);
  });

  it('is changed and taken out by field', () => {
    const fields = [is(SITE, 'Leeds'), has(ASSET, 'LT')];
    expect(withFieldFilter(fields, is(SITE, 'Bristol'))).toEqual([has(ASSET, 'LT'), is(SITE, 'Bristol')]);
    expect(withFieldFilter(fields, is(SITE, ''))).toEqual([has(ASSET, 'LT')]);
  });
});
