import { fieldWord } from './ticket-words.ts';
import { valueWords, type Names } from './value-words.ts';

interface Lost {
  readonly field: string;
  readonly kept: unknown;
  readonly lost: unknown;
  readonly by: string;
}

/**
 * What became of a value that lost: `Jo set priority High first. You chose Urgent.`; for an assignment that the reader lost,
 * `Jo took this first.` `keptBy` is who set the value that stands, null when the timeline does not tell.
 */
export function lostValueWords(
  { field, kept, lost, by }: Lost,
  { mine, keptBy }: { mine: boolean; keptBy: string | null },
  names: Names,
): string {
  const winner = keptBy === null ? 'Somebody else' : names.person(keptBy);
  if (field === 'assigneeId' && mine && lost === by && keptBy !== null && kept === keptBy)
    return `${winner} took this first.`;
  const who = mine ? 'You' : names.person(by);
  return `${winner} set ${fieldWord(field)} to ${valueWords(field, kept, names)} first. ${who} chose ${valueWords(field, lost, names)}.`;
}
