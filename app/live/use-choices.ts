import { useMemo } from 'react';
import { isAgent } from '../../sync/domain/person.ts';
import type { Choice } from '../components/field.tsx';
import { agentChoice } from './agent-choice.ts';
import { agreedTags } from './agreed-tags.ts';
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

/** The agents, the person asking first; who is away is told to be. */
export function useAgentChoices(): readonly Choice[] {
  const { person } = useDesk();
  const snapshot = useDeferredSnapshot();
  return useMemo(() => {
    const others = snapshot.read
      .people()
      .filter((one) => isAgent(one) && !one.disabled && one.id !== person.id)
      .map((one) => agentChoice(one, false))
      .sort((a, b) => a.label.localeCompare(b.label));
    return [agentChoice(snapshot.read.person(person.id) ?? person, true), ...others];
  }, [snapshot, person]);
}

/** The tags that were agreed on, then every other one in use, most used first. */
export function useKnownTags(): readonly string[] {
  const snapshot = useDeferredSnapshot();
  return useMemo(() => {
    const uses = new Map<string, number>();
    for (const { ticket } of snapshot.read.tickets())
      for (const tag of ticket.tags) uses.set(tag, (uses.get(tag) ?? 0) + 1);
    const used = [...uses].sort((a, b) => b[1] - a[1]).map(([tag]) => tag);
    return [...new Set([...agreedTags(snapshot.read), ...used])];
  }, [snapshot]);
}
