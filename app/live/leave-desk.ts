import type { Desk } from './desk-context.tsx';
import { forgetPerson } from './remembered-person.ts';
import { endSession, signInAddress } from './session-api.ts';
import { clearSigningOut, markSigningIn, markSigningOut } from './sign-in-mark.ts';

/** Goes to the sign-in page and comes back to `returnTo`, a path of this site. `email` is the address that was typed here already, if one was. */
export function goToSignIn(returnTo: string, email = ''): void {
  markSigningIn(window.localStorage);
  window.location.assign(signInAddress(returnTo, email));
}

/**
 * Ends the day on this device. `keep`: the person's database stays, closed, and opens again when they sign in; `wipe`: it is deleted,
 * unsent work included, and `forget` deletes what lies beside it. Works with no network: the server is then told at the next start.
 */
export async function leaveDesk(
  desk: Desk,
  data: 'keep' | 'wipe',
  forget: () => Promise<void>,
): Promise<void> {
  markSigningOut(window.localStorage);
  forgetPerson(window.localStorage);
  if (data === 'wipe') {
    await desk.workspace.wipe();
    await forget();
  }
  if (data === 'keep') await desk.workspace.close();
  if (await endSession(window.fetch.bind(window))) clearSigningOut(window.localStorage);
  window.location.assign(desk.person.role === 'requester' ? '/help' : '/sign-in');
}
