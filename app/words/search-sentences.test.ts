import { describe, expect, it } from 'vitest';
import { NOTHING_READ } from '../search/search-state.ts';
import { foundWords, knownAlreadyWords, queryFaultWords, searchCoverageWords } from './search-sentences.ts';

const whole = { ...NOTHING_READ, count: 5214, oldestAt: '2026-03-12T09:00:00.000Z', complete: true };

describe('search says', () => {
  it('what it covers', () => {
    expect(searchCoverageWords(whole, 5214, false)).toBe('Searching 5,214 tickets, back to March 2026.');
  });

  it('how far it has come while it reads', () => {
    expect(searchCoverageWords({ ...whole, count: 3000, complete: false }, 5214, false)).toBe(
      'Still reading: 3,000 of 5,214.',
    );
  });

  it('that more is on its way to the device', () => {
    expect(searchCoverageWords(whole, 5214, true)).toMatch(
      /2026\. More are still arriving on this device\.$/,
    );
  });

  it('that there is nothing to search', () => {
    expect(searchCoverageWords({ ...NOTHING_READ, complete: true }, 0, false)).toBe(
      'There is no ticket on this device to search.',
    );
  });

  it('how many tickets answer, and how many of them are shown', () => {
    expect(foundWords(0, 0)).toBe('No ticket found.');
    expect(foundWords(1, 1)).toBe('1 ticket found.');
    expect(foundWords(1204, 50)).toBe('1,204 tickets found. The best 50 are shown.');
  });

  it('which filter it does not know', () => {
    expect(queryFaultWords({ code: 'unknown-filter', filter: 'foo', value: 'bar' })).toBe(
      'There is no filter “foo:”. “foo:bar” is searched for as words.',
    );
  });

  it('how many tickets may be about the same', () => {
    expect(knownAlreadyWords(1)).toBe('One ticket may be about this already.');
    expect(knownAlreadyWords(3)).toBe('3 tickets may be about this already.');
  });
});
