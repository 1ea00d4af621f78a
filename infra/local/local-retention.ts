import type { Poke } from '../../sync/protocol/poke.ts';
import { emptyAged } from '../../sync/server/retention/empty-aged.ts';
import type { RetentionDeps } from '../../sync/server/retention/empty-ticket.ts';
import { every } from './every.ts';

/** How often tickets that are too old are looked for: a machine may not run through the night. */
const LOOK_MS = 600_000;

/** What keeps tickets no longer than the desk decided, on one machine. `tell` pokes devices. */
export function startLocalRetention(
  deps: Omit<RetentionDeps, 'announce'>,
  tell: (pokes: readonly Poke[]) => Promise<void>,
  onFault: (fault: unknown) => void,
): { readonly stop: () => Promise<void> } {
  const announce = (pokes: readonly Poke[]) => void tell(pokes).catch(onFault);
  return every(LOOK_MS, async () => emptyAged({ ...deps, announce }), onFault);
}
