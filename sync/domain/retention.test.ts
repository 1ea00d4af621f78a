import { describe, expect, it } from 'vitest';
import { agedSince, emptyForAge, mergedFamilies } from './retention.ts';

const named = { id: 'x', rev: 'r' };

describe('the age of a ticket', () => {
  it('is counted in months of the calendar, to the millisecond', () => {
    expect(agedSince(Date.parse('2027-11-28T01:02:03.004Z'), 12)).toBe('2026-11-28T01:02:03.004Z');
    expect(agedSince(Date.parse('2027-11-28T01:02:03.004Z'), 84)).toBe('2020-11-28T01:02:03.004Z');
  });

  it('never makes anything older than it is, where a year has no such day', () => {
    expect(agedSince(Date.parse('2028-02-29T12:00:00.000Z'), 12)).toBe('2027-02-28T12:00:00.000Z');
  });
});

describe('what is left of a ticket whose time is over', () => {
  it('is no address that a mail went to, and no reason that it came back for', () => {
    const mail = {
      ...named,
      type: 'mail',
      state: 'bounced',
      to: 'rosa@home.example',
      reason: 'No Rosa here',
    };
    expect(emptyForAge('events', mail)).toEqual({
      ...{ ...named, type: 'mail', state: 'bounced', to: 'Removed person' },
    });
  });

  it('is what was done, and nothing is taken from it twice', () => {
    const solved = { ...named, type: 'changed', changes: [{ field: 'status', from: 'open', to: 'solved' }] };
    expect(emptyForAge('events', solved)).toBeNull();
    const message = { ...named, type: 'reply', authorId: 'ana', body: 'Hello', attachments: [] };
    const emptied = emptyForAge('messages', message);
    expect(emptied).toMatchObject({ type: 'reply', authorId: 'ana', body: '[Removed for privacy]' });
    expect(emptied === null ? null : emptyForAge('messages', emptied)).toBeNull();
  });
});

describe('tickets that were merged', () => {
  it('are one family, whichever way they point, in a ring too', () => {
    const families = mergedFamilies([
      { id: 'a', mergedInto: null },
      { id: 'b', mergedInto: 'a' },
      { id: 'c', mergedInto: 'b' },
      { id: 'd', mergedInto: 'e' },
      { id: 'e', mergedInto: 'd' },
      { id: 'f', mergedInto: 'gone' },
    ]);
    const of = (id: string) => [...(families.get(id) ?? [])].sort().join('');
    expect(['a', 'b', 'c', 'd', 'e', 'f'].map(of)).toEqual(['abc', 'abc', 'abc', 'de', 'de', 'f']);
  });
});
