import { useMemo } from 'react';
import { useDesk } from './desk-context.tsx';
import type { Looking } from './select-tickets.ts';
import { useNow } from './use-now.ts';
import { requesterName } from './use-names.ts';
import { useSla } from './use-sla.ts';
import type { Snapshot } from './use-snapshot.ts';
import { closeAfterDays } from './workspace-settings.ts';

/** Who is looking at the lists, and when. */
export function useLooking(snapshot: Snapshot): Looking {
  const { person } = useDesk();
  const nowMs = useNow();
  const sla = useSla();
  return useMemo(() => {
    const alarmOf = sla?.slaAlarms(snapshot.read, nowMs);
    return {
      personId: person.id,
      nowMs,
      closeAfterDays: closeAfterDays(snapshot.read),
      nameOf: (ticket) => requesterName(snapshot.read, ticket),
      hasLeft: (id) => snapshot.read.person(id)?.disabled === true,
      isAtRisk: (ticketId) => alarmOf !== undefined && alarmOf(ticketId) !== null,
    };
  }, [person.id, nowMs, snapshot, sla]);
}
