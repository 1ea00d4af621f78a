import type { LogKey } from './log-key.ts';
import type { Kind } from '../domain/kind.ts';
import type { Scope } from '../domain/scope.ts';
import { readPrefix } from './read-prefix.ts';
import type { LogHead, SyncStore } from './sync-store.ts';

/** How far back transactions under way may reach: a lane takes some fifty commits a second, and a transaction lasts milliseconds. */
const ENTRIES_LOOKED_AT = 32;

/**
 * The seqs that a snapshot may begin at: the heads, or before the first entry whose documents are not all to be seen yet. A snapshot that
 * began at the very head would walk past a document whose transaction had shown its log entry and not yet the document, and its tail would
 * begin after the entry: the document would be missing for ever.
 */
export async function settledSeqs(
  store: SyncStore,
  source: { readonly kind: Kind; readonly scope: Scope },
  heads: readonly LogHead[],
): Promise<number[]> {
  return Promise.all(heads.map(async ({ seq }, lane) => settledSeq(store, { ...source, lane }, seq)));
}

async function settledSeq(store: SyncStore, log: LogKey, head: number): Promise<number> {
  if (head === 0) return 0;
  const from = Math.max(1, head - ENTRIES_LOOKED_AT + 1);
  const read = await store.readLog(log, from, head - from + 1);
  const gap = read.findIndex(({ seq }, index) => seq !== from + index);
  const entries = gap < 0 ? read : read.slice(0, gap);
  const prefix = await readPrefix(store, log, entries);
  return from - 1 + prefix.entries.length;
}
