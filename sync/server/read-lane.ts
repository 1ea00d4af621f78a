import type { Digest } from '../domain/digest.ts';
import type { LogKey } from './log-key.ts';
import type { LogEntry, SyncStore } from './sync-store.ts';

/** Entries read at once where there is room for more documents than that. */
const MOST_ENTRIES = 1_000;

/** What a log holds after a seq: entries without a gap. */
export interface LaneTail {
  readonly from: number;
  /** The log's digest at `from`; null for the beginning. */
  readonly digest: Digest | null;
  readonly entries: readonly LogEntry[];
  /** Whether these are all there were. */
  readonly isWhole: boolean;
}

/**
 * Reads a log on from `seq`. The entry at `seq` itself is read again: it proves that the log is the one the checkpoint was made of, and
 * holds the digest to go on from. Null when the log ends before `seq`.
 */
export async function readLane(
  store: SyncStore,
  log: LogKey,
  seq: number,
  room: number,
): Promise<LaneTail | null> {
  const limit = Math.min(MOST_ENTRIES, room + 2);
  const read = await store.readLog(log, Math.max(1, seq), limit);
  const first = read[0];
  if (seq > 0 && first === undefined) return null;
  const entries: LogEntry[] = [];
  for (const entry of read) {
    if (entry.seq <= seq) continue;
    // An entry that a running transaction has not shown yet: what follows it waits.
    if (entry.seq !== seq + entries.length + 1) break;
    entries.push(entry);
  }
  const seen = entries.length + (first?.seq === seq ? 1 : 0);
  return {
    from: seq,
    digest: first?.seq === seq ? first.digest : null,
    entries,
    isWhole: seen === read.length && read.length < limit && (seq === 0 || first?.seq === seq),
  };
}
