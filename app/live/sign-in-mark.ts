import type { KeptText } from './remembered-person.ts';

const SIGNING_IN = 'roost.signing-in';
const SIGNING_OUT = 'roost.signing-out';

/**
 * Notes that somebody has gone to sign in. When they come back it may be another person, so the app asks the server who it is before
 * it opens anybody's database.
 */
export function markSigningIn(kept: KeptText): void {
  kept.setItem(SIGNING_IN, '1');
}

/** Whether somebody went to sign in since the mark was last cleared. */
export function isSigningIn(kept: KeptText): boolean {
  return kept.getItem(SIGNING_IN) !== null;
}

/** Clears the mark: the server has said who is signed in. */
export function clearSigningIn(kept: KeptText): void {
  kept.removeItem(SIGNING_IN);
}

/** Notes a sign-out that the server has not heard of yet: the cookie can only be ended by the server, and it may be out of reach. */
export function markSigningOut(kept: KeptText): void {
  kept.setItem(SIGNING_OUT, '1');
}

/** Whether the server has still to be told of a sign-out. */
export function isSigningOut(kept: KeptText): boolean {
  return kept.getItem(SIGNING_OUT) !== null;
}

/** Clears the note: the server has ended the session. */
export function clearSigningOut(kept: KeptText): void {
  kept.removeItem(SIGNING_OUT);
}
