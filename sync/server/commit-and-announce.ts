import type { CommitPlan } from './commit-plan.ts';
import { plannedLogs, sealPlan, type Stamp } from './seal-plan.ts';
import type { ServerDeps } from './server-deps.ts';
import type { CommitResult } from './sync-store.ts';

/** Commits a plan on the heads as they are now, and announces the logs that grew. */
export async function commitAndAnnounce(
  { store, announce }: Pick<ServerDeps, 'store' | 'announce'>,
  plan: CommitPlan,
  stamp: Stamp,
): Promise<CommitResult> {
  const logs = plannedLogs(plan);
  const heads = await store.readHeads([...logs.values()].map(({ log }) => log));
  const commit = sealPlan(plan, logs, heads, stamp);
  const result = await store.commit(commit);
  if (result.done)
    announce?.(commit.appends.map(({ log, entry }) => ({ ...log, seq: entry.seq, origin: stamp.origin })));
  return result;
}
