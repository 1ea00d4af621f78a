import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { PresentPerson } from '../../sync/client/presence-board.ts';
import type { ReadModel } from '../../sync/client/workspace.ts';
import { draftId, type WriteMode } from '../../sync/domain/personal.ts';
import type { Doing } from '../../sync/protocol/presence.ts';
import { othersFacts, type OthersFacts } from '../words/presence-words.ts';
import { useDesk } from './desk-context.tsx';
import { namesOf } from './use-names.ts';
import { useNow } from './use-now.ts';
import { useSnapshot } from './use-snapshot.ts';

/** Somebody writes for this long after their last key, in milliseconds. */
const WRITING_MS = 30_000;

/** The others who have this ticket before them. */
export function usePresent(ticketId: string): readonly PresentPerson[] {
  const { presence } = useDesk().workspace;
  return useSyncExternalStore(presence.subscribe, () => presence.at(ticketId));
}

/** What each line of a list tells of the others at its ticket. */
export function useOthersAt(): (ticketId: string) => OthersFacts {
  const { presence } = useDesk().workspace;
  const snapshot = useSnapshot();
  const version = useSyncExternalStore(presence.subscribe, () => presence.version());
  return useMemo(() => {
    const names = namesOf(snapshot);
    // Asked anew for each version.
    return (ticketId) => othersFacts(version === 0 ? [] : presence.at(ticketId), names);
  }, [snapshot, presence, version]);
}

/** Lets the others know that this person has the ticket before them, for as long as the page is seen. */
export function useTellPresence(ticketId: string): void {
  const { person, workspace } = useDesk();
  const { presence } = workspace;
  const { read } = useSnapshot();
  const doing = doingAt(read, person.id, ticketId, useNow());
  useEffect(() => {
    const tell = () => presence.here(document.visibilityState === 'visible' ? { ticketId, doing } : null);
    tell();
    document.addEventListener('visibilitychange', tell);
    window.addEventListener('pageshow', tell);
    return () => {
      document.removeEventListener('visibilitychange', tell);
      window.removeEventListener('pageshow', tell);
    };
  }, [presence, ticketId, doing]);
  useEffect(() => {
    const leave = () => presence.here(null);
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [presence, ticketId]);
}

/** A draft that has just changed is somebody writing. */
export function doingAt(
  read: Pick<ReadModel, 'personal'>,
  personId: string,
  ticketId: string,
  nowMs: number,
): Doing {
  const isWriting = (mode: WriteMode) => {
    const draft = read.personal(draftId(personId, ticketId, mode));
    return draft?.type === 'draft' && Date.parse(draft.updatedAt) > nowMs - WRITING_MS;
  };
  if (isWriting('reply')) return 'replying';
  return isWriting('note') || isWriting('forward') ? 'noting' : 'viewing';
}
