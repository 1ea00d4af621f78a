import { expect, it } from 'vitest';
import { changeChips } from './change-chips.ts';
import { unfilledWords } from './composer-words.ts';

const names = {
  person: (id: string) => (id === 'jo' ? 'Jo Whitaker' : id),
  queue: () => 'Facilities',
  ticket: (id: string) => id,
};

it('tells each change in a word or two, with names for ids', () => {
  const changes = {
    status: 'solved' as const,
    assigneeId: null,
    queueId: 'facilities',
    addTags: ['vpn'],
    removeTags: ['old'],
  };
  expect(changeChips(changes, names).map(({ words }) => words)).toEqual([
    'Solved',
    'assignee nobody',
    'queue Facilities',
    'tag vpn',
    'without tag old',
  ]);
  expect(changeChips({ assigneeId: 'jo' }, names)[0]?.words).toBe('assignee Jo Whitaker');
  expect(changeChips({}, names)).toEqual([]);
});

it('says which variables nobody has filled in, and what becomes of them', () => {
  expect(unfilledWords(['{{a.b}}'])).toBe(
    '{{a.b}} stands for nothing that Roost knows. It is sent as it stands, unless you change it.',
  );
  expect(unfilledWords(['{{a}}', '{{b}}'])).toMatch(/^\{\{a\}\}, \{\{b\}\} stand for nothing/);
});
