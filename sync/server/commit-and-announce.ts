import type { CommitPlan } from './commit-plan.ts';
import { plannedLogs, sealPlan, type PlannedLogs, type Stamp } from './seal-plan.ts';
import type { ServerDeps } from './server-deps.ts';
import type { CommitResult, LogHead, SyncStore } from './sync-store.ts';

/** Heads that a writer remembers from its own commits, by the log's key text. */
export type KnownHeads = Map<string, LogHead>;

/**
 * Commits a plan on the heads as they are now, and announces the logs that grew. A writer that commits again and again hands in what it
 * knows of the heads: they need not be read while nobody else writes, and are forgotten when somebody did.
 */
export async function commitAndAnnounce(
  { store, announce }: Pick<ServerDeps, 'store' | 'announce'>,
  plan: CommitPlan,
  stamp: Stamp,
  known: KnownHeads = new Map(),
): Promise<CommitResult> {
  const logs = plannedLogs(plan);
  const heads = await headsOf(store, logs, known);
  const commit = sealPlan(plan, logs, heads, stamp);
  const result = await store.commit(commit);
  if (!result.done) {
    known.clear();
    return result;
  }
  for (const [index, key] of [...logs.keys()].entries()) {
    const entry = commit.appends[index]?.entry;
    if (entry !== undefined) known.set(key, entry);
  }
  announce?.(commit.appends.map(({ log, entry }) => ({ ...log, seq: entry.seq, origin: stamp.origin })));
  return result;
}

async function headsOf(store: SyncStore, logs: PlannedLogs, known: KnownHeads): Promise<LogHead[]> {
  const unknown = [...logs].filter(([key]) => !known.has(key));
  const read = unknown.length === 0 ? [] : await store.readHeads(unknown.map(([, { log }]) => log));
  for (const [index, [key]] of unknown.entries()) {
    const head = read[index];
    if (head !== undefined) known.set(key, head);
  }
  return [...logs.keys()].map((key) => {
    const head = known.get(key);
    if (head === undefined) throw new Error(`A head was not read: ${key}`);
    return head;
  });
}
