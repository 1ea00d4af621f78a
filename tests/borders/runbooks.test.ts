import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ALARMED_FUNCTIONS } from '../../infra/aws/sync/function-plans.ts';
import { readRunbooks } from '../support/runbooks.ts';

const WATCH = join(import.meta.dirname, '../../infra/aws/watch');
const source = readdirSync(WATCH)
  .map((file) => readFileSync(join(WATCH, file), 'utf8'))
  .join('\n');

/** Alarms that the code spells out, and the ends of those that it makes for several functions. What is synthesised is looked at by tests/infra. */
const spelled = [...source.matchAll(/name: '([a-z-]+)'/g)].map(([, name = '']) => name);
const ends = [...source.matchAll(/name: `\$\{name\}(-[a-z-]+)`/g)].map(([, end = '']) => end);

const runbooks = readRunbooks();
const covered = new Set(runbooks.flatMap(({ alarms }) => alarms));

const mayExist = (alarm: string) =>
  spelled.includes(alarm) || ends.some((end) => ALARMED_FUNCTIONS.some((name) => alarm === `${name}${end}`));

describe('each alarm', () => {
  it('is read from the code', () => {
    expect(spelled.length).toBeGreaterThan(5);
    expect(ends.length).toBeGreaterThan(3);
  });

  it.each(spelled)('%s has a runbook', (alarm) => {
    expect(covered).toContain(alarm);
  });

  it.each(ends)('that ends in %s has a runbook', (end) => {
    expect([...covered].filter((alarm) => alarm.endsWith(end))).not.toEqual([]);
  });
});

describe.each(runbooks)('$page', ({ head, text, alarms }) => {
  it('begins with its alarms, or with the word that there is none', () => {
    expect(alarms.length > 0 || head.startsWith('No alarm')).toBe(true);
  });

  it('names only alarms that there are', () => {
    expect(alarms.filter((alarm) => !mayExist(alarm))).toEqual([]);
  });

  it('says what to do', () => {
    expect(text).toMatch(/\*\*(Do|Roll back at once|Somebody leaves|The secret)/);
  });
});
