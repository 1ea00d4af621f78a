import * as z from 'zod/mini';
import { idSchema, instantSchema } from './id.ts';
import { refuse, type Refusal } from './refusal.ts';
import { sameValue } from './same-value.ts';

/** How long a claim holds, in milliseconds: a train ride or half a shift without a network, and never until the next day. */
export const CLAIM_MS = 4 * 3_600_000;
/** What clocks of devices may differ by before a claim that ends later than it can is taken for a mistake. */
const SKEW_MS = 30 * 60_000;

/** "I am on this": who works on a ticket, since when and until when, by the clock of the device it was said on. Nothing is locked by it. */
export const claimSchema = z.object({ by: idSchema, at: instantSchema, until: instantSchema });
export type Claim = z.infer<typeof claimSchema>;

/** A ticket as far as its claim is concerned. */
interface Claimable {
  readonly claim?: Claim | null | undefined;
  readonly status: string;
}

/** What of a message says whether its author has answered. */
interface Answer {
  readonly type: string;
  readonly authorId: string;
  readonly createdAt: string;
}

export function makeClaim(personId: string, nowMs: number): Claim {
  return {
    by: personId,
    at: new Date(nowMs).toISOString(),
    until: new Date(nowMs + CLAIM_MS).toISOString(),
  };
}

/** The claim that holds at `nowMs`: not run out, and neither is the ticket solved nor has its claimer answered since. Nobody writes when it ends. */
export function standingClaim(ticket: Claimable, thread: readonly Answer[], nowMs: number): Claim | null {
  const claim = ticket.claim ?? null;
  if (claim === null || ticket.status === 'solved') return null;
  const leftMs = Date.parse(claim.until) - nowMs;
  if (leftMs <= 0 || leftMs > CLAIM_MS + SKEW_MS) return null;
  const isAnswered = thread.some(
    ({ type, authorId, createdAt }) => type === 'reply' && authorId === claim.by && createdAt >= claim.at,
  );
  return isAnswered ? null : claim;
}

/** An edit as it is made by this person: who solves a ticket that they are on is not on it any more. */
export function releasedBy(
  ticket: Claimable,
  edit: Readonly<Record<string, unknown>>,
  personId: string,
): Readonly<Record<string, unknown>> {
  const isDone = edit['status'] === 'solved' && ticket.claim?.by === personId && !('claim' in edit);
  return isDone ? { ...edit, claim: null } : edit;
}

/** Everybody claims in their own name; whoever may change the ticket may end a claim. */
export function refuseClaim(stored: Claimable | null, next: Claimable, personId: string): Refusal | null {
  const claim = next.claim ?? null;
  if (claim === null || claim.by === personId || sameValue(claim, stored?.claim ?? null)) return null;
  return refuse('forged', 'Only a person themselves says that they are on a ticket.');
}

/**
 * Which of two claims stands where both sides changed it: the server's, which was first, unless one of them is none or they were not at one time. Of one
 * person's the longer. `isLost`: mine was a claim, and gives way to somebody else's.
 */
export function mergeClaims(
  mine: Claim | null,
  theirs: Claim | null,
): { readonly claim: Claim | null; readonly isLost: boolean } {
  if (mine === null || theirs === null) return { claim: theirs ?? mine, isLost: false };
  if (mine.by === theirs.by) return { claim: mine.until > theirs.until ? mine : theirs, isLost: false };
  if (mine.at >= theirs.until) return { claim: mine, isLost: false };
  return { claim: theirs, isLost: theirs.at < mine.until };
}
