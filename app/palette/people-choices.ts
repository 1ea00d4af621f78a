import { isAgent, type Person } from '../../sync/domain/person.ts';
import { EVERYTHING, writeFilter } from '../live/ticket-filter.ts';
import type { Choice } from './choice.ts';
import { foldedWords, matchScore, type Typed } from './match-score.ts';

/** The most people offered. */
const MOST = 5;

/** The people who fit by name or address, at most 5, best first. */
export function findPeople(people: readonly Person[], typed: Typed): readonly Choice[] {
  if (typed.words.length === 0) return [];
  return people
    .map((person) => ({ person, score: matchScore(wordsOf(person), typed) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.person.name.localeCompare(b.person.name))
    .slice(0, MOST)
    .map(({ person }) => personChoice(person));
}

/** Leads to somebody's tickets: what an agent works on, what a requester asked. */
export function personChoice(person: Person): Choice {
  const { id, name, email } = person;
  const theirs = isAgent(person)
    ? { view: 'open' as const, assigneeId: id }
    : { view: 'all' as const, text: name };
  return {
    id: `person ${id}`,
    group: 'People',
    label: name,
    picture: 'person',
    detail: isAgent(person) ? 'What they work on' : 'What they asked',
    also: email ?? '',
    deed: { type: 'go', to: `/inbox${writeFilter({ ...EVERYTHING, ...theirs })}` },
  };
}

// Folding every name for each letter typed is what a person would feel; a person object never changes, so it is done once.
const folded = new WeakMap<Person, readonly string[]>();

function wordsOf(person: Person): readonly string[] {
  const known = folded.get(person);
  if (known !== undefined) return known;
  const words = foldedWords(`${person.name} ${person.email ?? ''}`);
  folded.set(person, words);
  return words;
}
