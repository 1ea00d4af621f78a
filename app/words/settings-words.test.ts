import { expect, it } from 'vitest';
import { auditChangeWords, auditWords, standingWords } from './settings-words.ts';

const person = {
  id: 'ana',
  rev: `srv-${'0'.repeat(26)}`,
  name: 'Ana',
  email: null,
  role: 'lead' as const,
  memberOf: [],
  disabled: false,
  createdAt: '2026-01-01T00:00:00.000Z',
};

it('says what keeps a person from work', () => {
  expect(standingWords(person)).toBe('Lead');
  expect(standingWords({ ...person, awaySince: person.createdAt })).toBe('Lead, away');
  expect(standingWords({ ...person, awaySince: person.createdAt, disabled: true })).toBe('Lead, cut off');
});

it('tells a line of the audit log, fields and all', () => {
  const entry = {
    seq: 1,
    at: person.createdAt,
    by: 'ada',
    command: 'put-person',
    target: { kind: 'people' as const, id: 'ana', name: 'Ana' },
    changes: [
      { field: 'role', from: 'agent', to: 'lead' },
      { field: 'memberOf', from: [], to: ['a', 'b'] },
    ],
  };
  expect(auditWords(entry)).toBe('Saved the person Ana');
  expect(auditChangeWords(entry)).toEqual(['role: agent → lead', 'memberOf: nothing → a, b']);
});
