import { describe, expect, it } from 'vitest';
import { doneWords } from './triage-words.ts';

const NOW = Date.parse('2026-03-12T09:00:00.000Z');
const names = { person: (id: string) => (id === 'jo' ? 'Jo Whitaker' : id), queue: () => 'Hardware' };
const said = (edit: Parameters<typeof doneWords>[0]) => doneWords(edit, names, NOW);

describe('what was done', () => {
  it('is told in the words of the desk, never with an id', () => {
    expect(said({ status: 'solved' })).toBe('Solved.');
    expect(said({ status: 'open' })).toBe('Reopened.');
    expect(said({ assigneeId: 'jo' })).toBe('Assigned to Jo Whitaker.');
    expect(said({ assigneeId: null })).toBe('Assigned to nobody.');
    expect(said({ priority: 'urgent' })).toBe('Priority urgent.');
    expect(said({ queueId: 'hw' })).toBe('Moved to Hardware.');
    expect(said({ tags: ['vpn', 'wifi'] })).toBe('Tags: vpn, wifi.');
    expect(said({ tags: [] })).toBe('No tags.');
    expect(said({ snoozeUntil: null })).toBe('Woken.');
    expect(said({ snoozeUntil: '2026-03-16T09:00:00.000Z' })).toMatch(/^Snoozed until 16 Mar, \d\d:00\.$/);
  });

  it('is told of every field of an edit', () => {
    expect(said({ status: 'solved', assigneeId: 'jo' })).toBe('Solved. Assigned to Jo Whitaker.');
  });
});
