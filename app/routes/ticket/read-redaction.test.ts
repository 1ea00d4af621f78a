import { describe, expect, it } from 'vitest';
import { readRedaction } from './read-redaction.ts';

describe('words that are to be removed', () => {
  const body = 'My password is hunter2. I mean hunter2.';

  it('are shown as they would be gone', () => {
    expect(readRedaction(body, 'hunter2', 'Ana')).toEqual({
      wrong: null,
      count: 2,
      after: 'My password is [Removed by Ana]. I mean [Removed by Ana].',
    });
  });

  it.each([
    ['hu', /at least 3/],
    ['Hunter2', /not in the message/],
  ])('are not taken as %j', (words, sentence) => {
    const { wrong, after } = readRedaction(body, words, 'Ana');
    expect(wrong).toMatch(sentence);
    expect(after).toBeNull();
  });

  it('have to be more than what stands in their place', () => {
    expect(readRedaction('[Removed] once', 'Removed', 'Ana').wrong).toMatch(/more of the text/);
  });
});
