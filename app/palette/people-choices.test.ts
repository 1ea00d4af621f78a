import { expect, it } from 'vitest';
import type { Person } from '../../sync/domain/person.ts';
import { readTyped } from './match-score.ts';
import { rankChoices } from './rank-choices.ts';
import { findPeople } from './people-choices.ts';

const bert: Person = {
  id: 'bert',
  rev: 'srv-01ARZ3NDEKTSV4RRFFQ69G5FAV',
  name: 'Bert Alder',
  email: null,
  role: 'requester',
  memberOf: [],
  disabled: false,
  createdAt: '2026-03-12T09:00:00.000Z',
};
const ada = { ...bert, id: 'ada', name: 'Ada Byron', email: 'ada@roost.example', phone: '0113 496 0000' };
const PEOPLE = [ada, bert];

it.each([
  ['a name', 'byr', ['Ada Byron']],
  ['a number as it was written', '0113 496', ['Ada Byron']],
  ['a number with its country', '+44 113 4960', ['Ada Byron']],
  ['nothing that fits', '0207', []],
  ['nothing', '', []],
])('finds people by %s', (_kind, typed, names) => {
  const ranked = rankChoices(findPeople(PEOPLE, typed), readTyped(typed), []);
  expect(ranked.map(({ choice }) => choice.label)).toEqual(names);
});
