import { useMemo } from 'react';
import { useDesk } from './desk-context.tsx';
import type { LineReader } from './line-facts.ts';
import { namesOf } from './use-names.ts';
import { useNow } from './use-now.ts';
import { useSla } from './use-sla.ts';
import { useSnapshot } from './use-snapshot.ts';
import { closeAfterDays } from './workspace-settings.ts';

/** Who reads lines of tickets, when, and what things are called: made anew with each change of what the device holds. */
export function useLineReader(): LineReader {
  const { person } = useDesk();
  const snapshot = useSnapshot();
  const nowMs = useNow();
  const sla = useSla();
  return useMemo(
    () => ({
      read: snapshot.read,
      names: namesOf(snapshot),
      personId: person.id,
      nowMs,
      closeAfterDays: closeAfterDays(snapshot.read),
      alarmOf: sla?.slaAlarms(snapshot.read, nowMs) ?? (() => null),
    }),
    [snapshot, person.id, nowMs, sla],
  );
}
