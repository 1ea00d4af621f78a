import type { Claim } from '../../sync/domain/claim.ts';
import { showAge } from './moment.ts';
import { countWords, showCount } from './ticket-words.ts';
import type { Names } from './value-words.ts';

/** Who is on a ticket, and for how long already: `Ana Ruiz is on this, 20 min`. */
export function claimWords(
  claim: Claim,
  personId: string,
  names: Pick<Names, 'person'>,
  nowMs: number,
): string {
  const who = claim.by === personId ? 'You are' : `${names.person(claim.by)} is`;
  return `${who} on this, ${showAge(claim.at, nowMs)}`;
}

/** What is said of the tickets that were left to others: `You are on 3 tickets. Ana Ruiz is on 2 of these already.` */
export function leftToOthersWords(
  mine: number,
  others: ReadonlyMap<string, number>,
  names: Pick<Names, 'person'>,
): string {
  const left = [...others].map(
    ([id, count]) => `${names.person(id)} is on ${showCount(count)} of these already.`,
  );
  return [...(mine === 0 ? [] : [`You are on ${countWords(mine, 'ticket')}.`]), ...left].join(' ');
}

/** Two people were on one ticket without knowing of each other. */
export function claimLostWords(winner: string, ticket: string): string {
  return `${winner} took ${ticket} first.`;
}

export function claimSharedWords(other: string, ticket: string): string {
  return `${other} had also said to be on ${ticket}. You were first.`;
}
