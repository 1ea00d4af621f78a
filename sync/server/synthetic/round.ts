import type { FileRef } from '../files/file-store.ts';
import type { RoundMailTrace } from '../outbound/round-mail.ts';
import type { HeardPokes, OpenSocket, RoundSocket } from './heard-pokes.ts';
import type { Post } from './private-document.ts';
import type { OpenedPage, RoundBrowser, RoundFetch } from './round-browser.ts';
import type { After } from './within-limit.ts';

/** By which name the round's changes are known. */
export const ROUND_DEVICE = 'ROUNDCHECK';

/** Whether a mail was asked for, or why there is none to ask for. */
export type MailWish = 'asked' | 'held' | 'no-address';

/** What a round needs of the desk beside its doors. */
export interface RoundDesk {
  /** Signs in where the provider's page asks for somebody: afterwards the browser holds a session. */
  signIn(browser: RoundBrowser, page: OpenedPage, signal: AbortSignal): Promise<void>;
  /** Ends that session. Without one it does nothing. */
  signOut(browser: RoundBrowser, signal: AbortSignal): Promise<void>;
  /** Forgets that a file has come, so that it may come again. */
  forgetFile(ref: FileRef): Promise<void>;
  /** Has the desk write to itself. */
  askForMail(id: string): Promise<MailWish>;
  traceMail(id: string): Promise<readonly RoundMailTrace[]>;
}

/** What a round goes by. */
export interface RoundDeps {
  /** The site's own. */
  readonly origin: string;
  readonly fetch: RoundFetch;
  readonly openSocket: OpenSocket;
  readonly after: After;
  readonly clock: { now(): number; sleep(ms: number): Promise<void> };
  /** A fresh ULID. */
  readonly newId: () => string;
  readonly desk: RoundDesk;
}

/** One round on its way: what a step leaves for those after it. */
export interface Round extends RoundDeps {
  readonly browser: RoundBrowser;
  /** What it is at, as words that follow upon "it". */
  doing: string;
  /** The revision that was pushed. */
  rev: string | null;
  socket: RoundSocket | null;
  pokes: HeardPokes | null;
}

/** One step: null when it is done, or why there was nothing to do. Throws where it fails. */
export type RoundWork = (round: Round, signal: AbortSignal) => Promise<string | null>;

/** The API's door for a step, which ends with it. */
export function postOf({ browser }: Round, signal: AbortSignal): Post {
  return async (path, body) => browser.post(path, body, signal);
}
