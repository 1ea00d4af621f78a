import { isPhoneLike, phoneFits } from '../../sync/domain/phone.ts';
import { isAgent, type Person } from '../../sync/domain/person.ts';
import { EVERYTHING, writeFilter } from '../live/ticket-filter.ts';
import { t } from '../words/t.ts';
import type { Choice } from './choice.ts';
import { foldedWords, matchScore, readTyped } from './match-score.ts';

/** The most people offered. */
const MOST = 5;

/** As good as each word beginning a word of the name. */
const NUMBER_SCORE = 4;

/** The people who fit by name, address or telephone number, at most 5, best first. */
export function findPeople(people: readonly Person[], text: string): readonly Choice[] {
  const typed = readTyped(text);
  if (typed.words.length === 0) return [];
  const isNumber = isPhoneLike(text);
  return people
    .map((person) => {
      const isTheirs = isNumber && typeof person.phone === 'string' && phoneFits(person.phone, text);
      const score = isTheirs ? NUMBER_SCORE : matchScore(wordsOf(person), typed);
      return { person, score, isTheirs };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.person.name.localeCompare(b.person.name))
    .slice(0, MOST)
    .map(({ person, isTheirs }) => {
      const choice = personChoice(person);
      // The palette ranks all its choices by words, of which a number written in another way has none.
      return isTheirs ? { ...choice, detail: person.phone ?? '', also: text } : choice;
    });
}

/** Leads to somebody's tickets: what an agent works on, what a requester asked. */
export function personChoice(person: Person): Choice {
  const { id, name, email } = person;
  const theirs = isAgent(person)
    ? { view: 'open' as const, assigneeId: id }
    : { view: 'all' as const, text: name };
  return {
    id: `person ${id}`,
    group: 'people',
    label: name,
    picture: 'person',
    detail: isAgent(person) ? t('What they work on') : t('What they asked'),
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
