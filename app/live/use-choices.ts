import { useMemo } from 'react';
import { isAgent } from '../../sync/domain/person.ts';
import type { Choice } from '../components/field.tsx';
import { useDesk } from './desk-context.tsx';
import { queuesOf } from './use-names.ts';
import { useDeferredSnapshot } from './use-snapshot.ts';

/** The queues a ticket can lie in. */
export function useQueueChoices(): readonly Choice[] {
  const snapshot = useDeferredSnapshot();
  return useMemo(
    () => queuesOf(snapshot.read).map(({ id, name }) => ({ value: id, label: name })),
    [snapshot],
  );
}

/** The agents at work, the person asking first. */
export function useAgentChoices(): readonly Choice[] {
  const { person } = useDesk();
  const snapshot = useDeferredSnapshot();
  return useMemo(() => {
    const others = snapshot.read
      .people()
      .filter((one) => isAgent(one) && !one.disabled && one.id !== person.id)
      .map(({ id, name }) => ({ value: id, label: name }))
      .sort((a, b) => a.label.localeCompare(b.label));
    return [{ value: person.id, label: `${person.name} (you)` }, ...others];
  }, [snapshot, person]);
}

/** Every tag in use, most used first. */
export function useKnownTags(): readonly string[] {
  const snapshot = useDeferredSnapshot();
  return useMemo(() => {
    const uses = new Map<string, number>();
    for (const { ticket } of snapshot.read.tickets())
      for (const tag of ticket.tags) uses.set(tag, (uses.get(tag) ?? 0) + 1);
    return [...uses].sort((a, b) => b[1] - a[1]).map(([tag]) => tag);
  }, [snapshot]);
}
