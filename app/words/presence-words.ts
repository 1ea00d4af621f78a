import type { PresentPerson } from '../../sync/client/presence-board.ts';
import { initialsOf } from './initials.ts';
import { t } from './t.ts';
import type { Names } from './value-words.ts';

/** What somebody else does at a ticket: `Ana Ruiz is replying`. */
export function presentWords({ personId, doing }: PresentPerson, names: Pick<Names, 'person'>): string {
  const name = names.person(personId);
  switch (doing) {
    case 'viewing':
      return t('{name} is viewing', { name });
    case 'noting':
      return t('{name} is writing a note', { name });
    case 'replying':
      return t('{name} is replying', { name });
  }
}

/** What a line of the list tells of the others at its ticket: their sentence, and a mark of two letters or a number. */
export interface OthersFacts {
  readonly others: string | null;
  readonly othersMark: string;
  readonly othersWrite: boolean;
}

export function othersFacts(people: readonly PresentPerson[], names: Pick<Names, 'person'>): OthersFacts {
  const [only, ...more] = people;
  if (only === undefined) return { others: null, othersMark: '', othersWrite: false };
  return {
    others: people.map((one) => presentWords(one, names)).join(', '),
    othersMark: more.length === 0 ? initialsOf(names.person(only.personId)) : String(people.length),
    othersWrite: people.some(({ doing }) => doing !== 'viewing'),
  };
}
