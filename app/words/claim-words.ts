import type { Claim } from '../../sync/domain/claim.ts';
import { showAge } from './moment.ts';
import { t } from './t.ts';
import type { Names } from './value-words.ts';

/** Who is on a ticket, and for how long already: `Ana Ruiz is on this, 20 min`. */
export function claimWords(
  claim: Claim,
  personId: string,
  names: Pick<Names, 'person'>,
  nowMs: number,
): string {
  const age = showAge(claim.at, nowMs);
  return claim.by === personId
    ? t('You are on this, {age}', { age })
    : t('{person} is on this, {age}', { person: names.person(claim.by), age });
}

/** What is said of the tickets that were left to others: `You are on 3 tickets. Ana Ruiz is on 2 of these already.` */
export function leftToOthersWords(
  mine: number,
  others: ReadonlyMap<string, number>,
  names: Pick<Names, 'person'>,
): string {
  const left = [...others].map(([id, count]) =>
    t('{person} is on {count, number} of these already.', { person: names.person(id), count }),
  );
  return [
    ...(mine === 0 ? [] : [t('You are on {mine, plural, one {# ticket} other {# tickets}}.', { mine })]),
    ...left,
  ].join(' ');
}

/** Two people were on one ticket without knowing of each other. */
export function claimLostWords(winner: string, ticket: string): string {
  return t('{winner} took {ticket} first.', { winner, ticket });
}

export function claimSharedWords(other: string, ticket: string): string {
  return t('{other} had also said to be on {ticket}. You were first.', { other, ticket });
}
