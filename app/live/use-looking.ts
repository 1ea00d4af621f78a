import type { ReadModel } from '../../sync/client/workspace.ts';
import { useDesk } from './desk-context.tsx';
import type { Looking } from './select-tickets.ts';
import { useNow } from './use-now.ts';
import { requesterName } from './use-names.ts';
import { useSla, type Sla } from './use-sla.ts';
import type { Snapshot } from './use-snapshot.ts';
import { closeAfterDays } from './workspace-settings.ts';

/** Who is looking at the lists, and when: the same for all screens that look at one snapshot, so that views are counted once. */
export function useLooking(snapshot: Snapshot): Looking {
  const { person } = useDesk();
  const nowMs = useNow();
  const sla = useSla();
  const known = lookings.get(snapshot);
  if (known?.personId === person.id && known.nowMs === nowMs && known.sla === sla) return known.looking;
  const looking = look(snapshot.read, person.id, nowMs, sla);
  lookings.set(snapshot, { personId: person.id, nowMs, sla, looking });
  return looking;
}

interface Known {
  readonly personId: string;
  readonly nowMs: number;
  readonly sla: Sla | null;
  readonly looking: Looking;
}

const lookings = new WeakMap<Snapshot, Known>();

function look(read: ReadModel, personId: string, nowMs: number, sla: Sla | null): Looking {
  const alarmOf = sla?.slaAlarms(read, nowMs);
  return {
    personId,
    nowMs,
    closeAfterDays: closeAfterDays(read),
    nameOf: (ticket) => requesterName(read, ticket),
    hasLeft: (id) => read.person(id)?.disabled === true,
    isAtRisk: alarmOf === undefined ? null : (ticketId) => alarmOf(ticketId) !== null,
  };
}
