import type { Poke } from '../../sync/protocol/poke.ts';
import type { StreamDeps } from '../../sync/server/handlers/stream-handler.ts';
import { followClocks } from '../../sync/server/sla/clock-notes.ts';
import { tellClocks, type ClockDeps } from '../../sync/server/sla/tell-clocks.ts';
import { every } from './every.ts';

/** How often promises to requesters are looked at. */
const LOOK_MS = 10_000;

/** The promises to requesters on one machine: what follows the table's stream, and what looks at the clocks. `tell` pokes devices. */
export function startLocalClocks(
  deps: Omit<ClockDeps, 'announce'>,
  tell: (pokes: readonly Poke[]) => Promise<void>,
  onFault: (fault: unknown) => void,
): { readonly follow: StreamDeps['followClocks']; readonly stop: () => Promise<void> } {
  const announce = (pokes: readonly Poke[]) => void tell(pokes).catch(onFault);
  return {
    follow: async (told) => followClocks(deps.records, deps.clock.now(), told),
    stop: every(LOOK_MS, async () => tellClocks({ ...deps, announce }), onFault).stop,
  };
}
