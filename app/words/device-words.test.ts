import { expect, it } from 'vitest';
import { bytesWords, exchangeOutcomeWords, exchangeWords, keptWords } from './device-words.ts';

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [9_820_000, '9.8 MB'],
  [24_700_000, '25 MB'],
  [3_100_000_000, '3.1 GB'],
])('tells %i bytes as %s', (bytes, words) => {
  expect(bytesWords(bytes)).toBe(words);
});

it('says whether the browser keeps what lies here, or that it does not say', () => {
  expect(keptWords(true)).toContain('keeps');
  expect(keptWords(false)).toContain('may clear');
  expect(keptWords(null)).toContain('does not say');
});

it('tells what an exchange was for and how it went', () => {
  const entry = { at: '', path: '', ms: 1, status: null };
  expect(exchangeWords('/api/sync/push')).toBe('Sent changes');
  expect(exchangeWords('/api/new')).toBe('/api/new');
  expect(exchangeOutcomeWords({ ...entry, outcome: 'answered' })).toBe('Answered');
  expect(exchangeOutcomeWords({ ...entry, outcome: 'lost' })).toBe('No answer');
  expect(exchangeOutcomeWords({ ...entry, outcome: 'problem', status: 503 })).toBe('Refused (503)');
});
