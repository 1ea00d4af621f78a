import { useSyncExternalStore } from 'react';
import type { Desk } from '../desk-context.tsx';
import { recallPerson } from '../remembered-person.ts';
import { RequestBook, type KeptRequest } from './request-book.ts';

/**
 * Who is at the requesters' pages, as far as is known. `opening`: nothing is known yet, or their local database is being opened. `nobody`: no
 * requester is signed in; `unreachable` when the server could not be asked. `agent`: somebody who works at the desk.
 */
export type HelpState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'nobody'; readonly unreachable: boolean }
  | { readonly kind: 'agent'; readonly name: string }
  | { readonly kind: 'fault'; readonly sentence: string }
  /** `fault`: what waits could not be taken over, in a sentence. */
  | { readonly kind: 'open'; readonly desk: Desk; readonly fault: string | null };

const OPENING: HelpState = { kind: 'opening' };

let state: HelpState = OPENING;
let started = false;
const listeners = new Set<() => void>();
let book: RequestBook | null = null;

/** What was written on this device and is not handed over yet. */
export function requestBook(): RequestBook {
  if (book === null) {
    book = new RequestBook(window.localStorage);
    // For as long as the page is there.
    book.follow(window);
  }
  return book;
}

/** Opens what the device holds for its requester, once the first page has been painted: the local database is no part of that page. */
export function startHelp(): void {
  if (started) return;
  started = true;
  const begin = () =>
    void import('./open-help.ts').then(
      async ({ openHelp }) => openHelp(show),
      () => show({ kind: 'fault', sentence: 'A part of this page could not be loaded. Load it again.' }),
    );
  requestAnimationFrame(() => setTimeout(begin, 0));
}

function show(next: HelpState): void {
  state = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Who is here. */
export function useHelp(): HelpState {
  return useSyncExternalStore(
    subscribe,
    () => state,
    () => OPENING,
  );
}

const NONE: readonly KeptRequest[] = [];

/** What is in the book. */
export function useRequests(): readonly KeptRequest[] {
  return useSyncExternalStore(
    (listener) => requestBook().subscribe(listener),
    () => requestBook().all(),
    () => NONE,
  );
}

/** The requester whose device this is, before anything is opened; null when it is nobody's, or an agent's. */
export function rememberedRequester() {
  const person = recallPerson(window.localStorage);
  return person?.role === 'requester' ? person : null;
}
