import { addToDigest, removeFromDigest, type Digest } from '../domain/digest.ts';
import type { CommitPlan, PlannedWrite } from './commit-plan.ts';
import { isLive } from './stored-document.ts';
import type { LogKey } from './log-key.ts';
import { logKeyText, type Commit, type LogEntry, type LogHead, type LogOp } from './sync-store.ts';

/** The logs that a plan appends to, each with the writes it will tell of. */
export type PlannedLogs = ReadonlyMap<
  string,
  { readonly log: LogKey; readonly writes: readonly PlannedWrite[] }
>;

/** Who wrote, and when: what a log entry says beside its ops. */
export interface Stamp {
  readonly origin: string;
  readonly at: string;
}

/** The logs that have something to tell: a write that leaves what a device sees as it was (bookkeeping) is in none. */
export function plannedLogs(plan: CommitPlan): PlannedLogs {
  const logs = new Map<string, { log: LogKey; writes: PlannedWrite[] }>();
  for (const write of plan.writes.values()) {
    if (opOf(write) === null) continue;
    const key = logKeyText(write.log);
    const kept = logs.get(key) ?? { log: write.log, writes: [] };
    kept.writes.push(write);
    logs.set(key, kept);
  }
  return logs;
}

/** How many actions of a transaction the plan takes, and about how many bytes. */
export function planSize(plan: CommitPlan): { actions: number; bytes: number } {
  let bytes = 0;
  for (const write of plan.writes.values()) bytes += write.bytes;
  const actions =
    plan.writes.size + plan.checks.size + plan.markers.size + plan.markerChecks.size + plannedLogs(plan).size;
  return { actions, bytes };
}

/** Makes the transaction: each log's next entry after its head, each told document with the seq of its entry. `heads` in the logs' order. */
export function sealPlan(
  plan: CommitPlan,
  logs: PlannedLogs,
  heads: readonly LogHead[],
  stamp: Stamp,
): Commit {
  const appends: { log: LogKey; entry: LogEntry }[] = [];
  const seqs = new Map<PlannedWrite, number>();
  for (const [index, { log, writes }] of [...logs.values()].entries()) {
    const head = heads[index];
    if (head === undefined) throw new Error('A head was not read for every log.');
    const seq = head.seq + 1;
    for (const write of writes) seqs.set(write, seq);
    appends.push({
      log,
      entry: { seq, ...stamp, ops: opsOf(writes), digest: digestAfter(head.digest, writes) },
    });
  }
  return {
    appends,
    documents: [...plan.writes.values()].map((write) => ({
      document: { ...write.document, seq: seqs.get(write) ?? write.document.seq },
      expect: write.expect,
    })),
    checks: [...plan.checks.values()],
    markers: [...plan.markers.values()],
    markerChecks: [...plan.markerChecks].map(([key, version]) => ({ key, version })),
  };
}

function opsOf(writes: readonly PlannedWrite[]): LogOp[] {
  return writes.map(opOf).filter((op) => op !== null);
}

function opOf({ document, wasLiveAt, isTold }: PlannedWrite): LogOp | null {
  const { id, rev } = document;
  if (isLive(document)) return rev === wasLiveAt ? null : { id, rev, op: 'U' };
  if (wasLiveAt === null && !isTold) return null;
  return { id, rev, op: document.gone === 'left' ? 'LEAVE' : 'D' };
}

function digestAfter(digest: Digest, writes: readonly PlannedWrite[]): Digest {
  let after = digest;
  for (const { document, wasLiveAt } of writes) {
    if (wasLiveAt !== null) after = removeFromDigest(after, document.id, wasLiveAt);
    if (isLive(document)) after = addToDigest(after, document.id, document.rev);
  }
  return after;
}
