import { expect, it } from 'vitest';
import { othersFacts, presentWords } from './presence-words.ts';

const names = {
  person: (id: string) => ({ ana: 'Ana Ruiz', jo: 'Jo Whitaker' })[id] ?? 'Somebody unknown here',
};

it('says who does what', () => {
  expect(presentWords({ personId: 'ana', doing: 'viewing' }, names)).toBe('Ana Ruiz is viewing');
  expect(presentWords({ personId: 'jo', doing: 'replying' }, names)).toBe('Jo Whitaker is replying');
  expect(presentWords({ personId: 'x', doing: 'noting' }, names)).toBe(
    'Somebody unknown here is writing a note',
  );
});

it('marks a line with the initials of one person, or the number of several', () => {
  expect(othersFacts([], names).others).toBeNull();
  expect(othersFacts([{ personId: 'ana', doing: 'viewing' }], names)).toEqual({
    others: 'Ana Ruiz is viewing',
    othersMark: 'AR',
    othersWrite: false,
  });
  const both = [
    { personId: 'ana', doing: 'viewing' },
    { personId: 'jo', doing: 'noting' },
  ] as const;
  expect(othersFacts(both, names)).toEqual({
    others: 'Ana Ruiz is viewing, Jo Whitaker is writing a note',
    othersMark: '2',
    othersWrite: true,
  });
});
