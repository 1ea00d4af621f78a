import { describe, expect, it } from 'vitest';
import type { Person } from '../../sync/domain/person.ts';
import { agentChoice } from './agent-choice.ts';
import { agreedTags } from './agreed-tags.ts';

const jo: Person = {
  id: 'jo',
  rev: 'srv-01ARZ3NDEKTSV4RRFFQ69G5FAV',
  name: 'Jo Whitaker',
  email: null,
  role: 'agent',
  memberOf: [],
  disabled: false,
  createdAt: '2026-03-12T09:00:00.000Z',
};

describe('somebody to give a ticket to', () => {
  it('is told to be away, or oneself', () => {
    const away = { ...jo, awaySince: '2026-03-12T09:00:00.000Z' };
    expect(agentChoice(jo, false)).toEqual({ value: 'jo', label: 'Jo Whitaker' });
    expect(agentChoice(away, false).label).toBe('Jo Whitaker (away)');
    expect(agentChoice(away, true).label).toBe('Jo Whitaker (you, away)');
    expect(agentChoice({ ...jo, awaySince: null }, true).label).toBe('Jo Whitaker (you)');
  });
});

describe('the agreed tags', () => {
  it('are the settings of that type, by name', () => {
    const setting = (type: string, name: string) => ({ id: name, rev: jo.rev, type, name });
    const settings = () => [setting('tag', 'wifi'), setting('macro', 'mac'), setting('tag', 'door')];
    expect(agreedTags({ settings })).toEqual(['door', 'wifi']);
  });
});
