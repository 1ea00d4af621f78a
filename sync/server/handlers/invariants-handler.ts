import type { WriteLog } from '../http/log-line.ts';
import { BROKEN_INVARIANTS, type WriteCount } from '../http/metric-line.ts';
import { lastingFaults } from '../invariants/lasting-faults.ts';

const FAULTS_TOLD = 20;

/** The function that looks once an hour whether the table holds what the server promises of it. */
export function createInvariantsHandler(
  deps: Parameters<typeof lastingFaults>[0] & {
    readonly log: WriteLog;
    readonly count: WriteCount;
  },
): () => Promise<void> {
  return async () => {
    const faults = await lastingFaults(deps);
    for (const fault of faults.slice(0, FAULTS_TOLD))
      deps.log({ level: 'error', event: 'invariant-broken', fault });
    deps.log({ level: faults.length === 0 ? 'info' : 'error', event: 'invariants', broken: faults.length });
    deps.count(BROKEN_INVARIANTS, faults.length);
  };
}
