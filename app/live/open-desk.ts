import type { Desk } from './desk-context.tsx';
import { openAppWorkspace } from './open-app-workspace.ts';
import { onPersonChanged, recallPerson, rememberPerson, type RememberedPerson } from './remembered-person.ts';
import { askSession, bindDevice, endSession, type SessionAnswer } from './session-api.ts';
import { clearSigningIn, clearSigningOut, isSigningIn, isSigningOut } from './sign-in-mark.ts';

/** How long a start waits for the server to say who is there, when the device does not know or somebody has just signed in. */
const ASK_TIMEOUT_MS = 8_000;
/** How long the question may take in the background, when the desk is already open. */
const BACKGROUND_TIMEOUT_MS = 30_000;

/** Why there is no desk to open. */
export type NoDesk = 'signed-out' | 'unreachable';

let opened: Promise<Desk> | null = null;

/**
 * The desk of the person this device belongs to: with no network too, once they have signed in here. Opens it at the first call; later
 * calls give the same. Nobody's database is opened while somebody is signing in, until the server has said who it was.
 */
export async function openDesk(): Promise<Desk | NoDesk> {
  if (opened !== null) return opened;
  const kept = window.localStorage;
  if (isSigningOut(kept) && (await endSession(window.fetch.bind(window)))) clearSigningOut(kept);
  const remembered = recallPerson(kept);
  if (remembered !== null && !isSigningIn(kept)) {
    opened = openFor(remembered, null);
    return opened;
  }
  if (isSigningOut(kept)) return 'unreachable';
  const answer = await askSession(window.fetch.bind(window), ASK_TIMEOUT_MS);
  if (answer.kind !== 'unreachable') clearSigningIn(kept);
  if (answer.kind === 'signed-in') opened ??= openFor(answer.session.person, answer);
  else if (remembered !== null) opened ??= openFor(remembered, null);
  return opened ?? (answer.kind === 'signed-out' ? 'signed-out' : 'unreachable');
}

async function openFor(person: RememberedPerson, answer: SessionAnswer | null): Promise<Desk> {
  rememberPerson(window.localStorage, person);
  onPersonChanged(window, person.id, () => window.location.assign('/'));
  const workspace = await openAppWorkspace(person);
  const desk = { person, workspace };
  // Not awaited: the desk is usable now, and the server may be away for days.
  void greetServer(desk, answer);
  return desk;
}

/** Lets the server know this device, and finds out whether it is still the same person who is signed in. */
async function greetServer(desk: Desk, known: SessionAnswer | null): Promise<void> {
  const fetch = window.fetch.bind(window);
  const answer = known ?? (await askSession(fetch, BACKGROUND_TIMEOUT_MS));
  if (answer.kind !== 'signed-in') return;
  const { session } = answer;
  const isSamePerson = session.person.id === desk.person.id;
  rememberPerson(window.localStorage, session.person);
  if (!isSamePerson) {
    // The first person's screens must not stay up for the second; their work stays in their own database.
    await desk.workspace.close();
    window.location.assign('/');
    return;
  }
  const isBound =
    session.device === desk.workspace.device || (await bindDevice(fetch, desk.workspace.device));
  if (isBound) desk.workspace.syncNow();
}
