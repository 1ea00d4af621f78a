import { useSyncExternalStore } from 'react';
import { t } from '../../words/t.ts';
import { recallPerson } from '../remembered-person.ts';
import type { HelpState } from './help-state.ts';
import { requestBook } from './own-request-book.ts';
import type { KeptRequest } from './request-book.ts';

const OPENING: HelpState = { kind: 'opening' };

let state: HelpState = OPENING;
let started = false;
const listeners = new Set<() => void>();

/** Opens what the device holds for its requester, once the first page has been painted: the local database is no part of that page. */
export function startHelp(): void {
  if (started) return;
  started = true;
  const begin = () =>
    void import('./open-help.ts').then(
      async ({ openHelp }) => openHelp(show),
      () => show({ kind: 'fault', sentence: t('A part of this page could not be loaded. Load it again.') }),
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
