import { useMemo } from 'react';
import { useDesk } from './desk-context.tsx';
import type { LineReader } from './line-facts.ts';
import { namesHeld } from './use-names.ts';
import { useNow } from './use-now.ts';
import { useSla } from './use-sla.ts';
import { useDeferredSnapshot } from './use-snapshot.ts';
import { closeAfterDays } from './workspace-settings.ts';

/** Who reads lines of tickets, when, and what things are called: made anew with each change of what the device holds, once what a person acts on has been drawn. */
export function useLineReader(): LineReader {
  const { person } = useDesk();
  const snapshot = useDeferredSnapshot();
  const nowMs = useNow();
  const sla = useSla();
  return useMemo(
    () => ({
      read: snapshot.read,
      names: namesHeld(snapshot.read),
      personId: person.id,
      nowMs,
      closeAfterDays: closeAfterDays(snapshot.read),
      alarmOf: sla?.slaAlarms(snapshot.read, nowMs) ?? (() => null),
    }),
    [snapshot, person.id, nowMs, sla],
  );
}
