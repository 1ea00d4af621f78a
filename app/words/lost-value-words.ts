import { t } from './t.ts';
import { fieldWord } from './ticket-words.ts';
import { valueWords, type Names } from './value-words.ts';

interface Lost {
  readonly field: string;
  readonly kept: unknown;
  readonly lost: unknown;
  readonly by: string;
}

/** The same of a claim, whose winner it names itself: `Jo took this first.` */
function claimLostWords(winner: string, other: string | null): string {
  return other === null
    ? t('{winner} took this first.', { winner })
    : t('{winner} took this first. {other} had said to be on it too.', { winner, other });
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
  const winner = keptBy === null ? t('Somebody else') : names.person(keptBy);
  if (field === 'assigneeId' && mine && lost === by && keptBy !== null && kept === keptBy)
    return t('{winner} took this first.', { winner });
  if (field === 'claim')
    return claimLostWords(valueWords(field, kept, names), mine ? null : names.person(by));
  const first = t('{winner} set {field} to {value} first.', {
    winner,
    field: fieldWord(field, names),
    value: valueWords(field, kept, names),
  });
  const value = valueWords(field, lost, names);
  const second = mine
    ? t('You chose {value}.', { value })
    : t('{person} chose {value}.', { person: names.person(by), value });
  return `${first} ${second}`;
}
