import type { ReadModel } from '../../sync/client/workspace.ts';
import { useDesk } from './desk-context.tsx';
import type { Looking } from './select-tickets.ts';
import { useNow } from './use-now.ts';
import { requesterName } from './use-names.ts';
import { useSla, type Sla } from './use-sla.ts';
import type { Snapshot } from './use-snapshot.ts';
import { closeAfterDays } from './workspace-settings.ts';

/**
 * Who is looking at the lists, and when: the same object until the clock, the people or the settings say otherwise, so that what was worked out of a
 * row stands for as long as the row does.
 */
export function useLooking({ read }: Snapshot): Looking {
  const { person } = useDesk();
  const nowMs = useNow();
  const sla = useSla();
  const asked = [person.id, nowMs, sla, read.people(), read.settings()];
  const known = lookings.get(read);
  if (known?.asked.every((one, at) => one === asked[at]) === true) return known.looking;
  const looking = look(read, person.id, nowMs, sla);
  lookings.set(read, { asked, looking });
  return looking;
}

interface Known {
  readonly asked: readonly unknown[];
  readonly looking: Looking;
}

const lookings = new WeakMap<ReadModel, Known>();

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
