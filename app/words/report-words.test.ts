import { expect, it } from 'vitest';
import { bucketWords, durationWords, reportCoverage } from './report-words.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

it.each([
  [null, '–'],
  [59_999, 'under a minute'],
  [12 * MINUTE, '12 min'],
  [2 * HOUR, '2 h'],
  [3 * HOUR + 20 * MINUTE, '3 h 20 min'],
  [24 * HOUR, '1 day'],
  [50 * HOUR + 5 * MINUTE, '2 days 2 h'],
])('tells %s milliseconds as %s', (ms, words) => {
  expect(durationWords(ms)).toBe(words);
});

it('names the parts of a period', () => {
  const at = new Date(2026, 2, 9).getTime();
  expect([bucketWords(at, 'day'), bucketWords(at, 'week'), bucketWords(at, 'month')]).toEqual([
    '9 Mar',
    'Week of 9 Mar',
    'Mar 2026',
  ]);
});

it('says what it was made from, and what it cannot know of', () => {
  const earliest = new Date(2025, 2, 3).getTime();
  expect(reportCoverage(0, null, 0)).toContain('no tickets');
  expect(reportCoverage(400, earliest, earliest + 1)).toBe(
    'Worked out on this device from 400 tickets since 3 Mar 2025.',
  );
  expect(reportCoverage(1, earliest, earliest - 1)).toContain('knows nothing');
});
