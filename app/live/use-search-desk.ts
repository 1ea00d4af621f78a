import { useEffect, useState, useSyncExternalStore } from 'react';
import { faultReason } from '../search/fault-reason.ts';
import type { SearchDesk } from '../search/search-desk.ts';
import { NOTHING_READ, type SearchState } from '../search/search-state.ts';
import { useDesk } from './desk-context.tsx';
import { endSearch, searchOf } from './search-of.ts';

/** Search as a screen has it. */
export interface SearchHandle {
  /** Null until it has started. */
  readonly desk: SearchDesk | null;
  readonly state: SearchState;
  /** Why it does not work; null while it does. */
  readonly failure: string | null;
  readonly startAgain: () => void;
}

interface Opened {
  readonly desk: SearchDesk | null;
  readonly failure: string | null;
}

const NOT_YET: Opened = { desk: null, failure: null };
const unheard = () => () => undefined;

/** Starts search when a screen that needs it is drawn, and keeps the screen true to how far the index has come. */
export function useSearchDesk(): SearchHandle {
  const { workspace } = useDesk();
  const [attempt, setAttempt] = useState(0);
  const [opened, setOpened] = useState<Opened>(NOT_YET);
  useEffect(() => {
    let gone = false;
    const open = (next: Opened) => {
      if (!gone) setOpened(next);
    };
    searchOf(workspace).then(
      (desk) => open({ desk, failure: null }),
      (fault: unknown) => open({ desk: null, failure: faultReason(fault) }),
    );
    return () => {
      gone = true;
    };
  }, [workspace, attempt]);
  const { desk } = opened;
  const state = useSyncExternalStore(desk?.subscribe ?? unheard, () => desk?.state() ?? NOTHING_READ);
  const startAgain = () => {
    endSearch(workspace);
    setOpened(NOT_YET);
    setAttempt((before) => before + 1);
  };
  return { desk, state, failure: opened.failure ?? state.failure, startAgain };
}
