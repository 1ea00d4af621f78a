import type { Clock } from '../../sync/domain/sla/read-clock.ts';

/**
 * Of a ticket's clocks those that are worth a person's glance, the most pressing first: what is late and what runs, in the order of their
 * due moments; one word that all else rests; and once there is nothing left to do, how the resolution went.
 */
export function clocksToShow(clocks: readonly Clock[]): readonly Clock[] {
  const pressing = clocks.filter(isPressing).sort((a, b) => dueOf(a) - dueOf(b));
  const paused = clocks.find(({ state }) => state === 'paused');
  if (pressing.length > 0 || paused !== undefined)
    return paused === undefined ? pressing : [...pressing, paused];
  return clocks.filter(({ kind }) => kind === 'resolution');
}

function isPressing(clock: Clock): boolean {
  return (
    clock.state === 'running' || clock.state === 'no-hours' || (clock.state === 'breached' && !clock.isDone)
  );
}

function dueOf(clock: Clock): number {
  return clock.state === 'running' || clock.state === 'breached' ? clock.dueAtMs : Infinity;
}
