import { addToDigest, EMPTY_DIGEST, removeFromDigest, type Digest } from '../domain/digest.ts';
import { laneOf } from '../domain/lane.ts';
import type { LogKey } from './log-key.ts';
import { isLive, type StoredDocument } from './stored-document.ts';
import type { StoreContents } from './store-archive.ts';
import { logKeyText, type LogEntry } from './sync-store.ts';

/**
 * Whether a table's logs are whole: 1..n without a gap, every running digest right, and what a reader of the log would hold exactly what
 * is stored, at the seq that told of it. Gives a sentence for each thing that is wrong; none when all is well. No writer may be at work.
 */
export function checkLogs(contents: Pick<StoreContents, 'logs' | 'documents'>): string[] {
  const logs = new Map<string, { log: LogKey; entries: LogEntry[] }>();
  for (const { log, entry } of contents.logs) {
    const kept = logs.get(logKeyText(log)) ?? { log, entries: [] };
    kept.entries.push(entry);
    logs.set(logKeyText(log), kept);
  }
  const stored = new Map<string, Map<string, StoredDocument>>();
  for (const document of contents.documents) {
    const { scope, kind, id } = document;
    const key = logKeyText({ scope, kind, lane: laneOf(scope, kind, id) });
    stored.set(key, (stored.get(key) ?? new Map<string, StoredDocument>()).set(id, document));
  }
  const wrong: string[] = [];
  for (const [key, { entries }] of logs) {
    entries.sort((a, b) => a.seq - b.seq);
    const told = replay(key, entries, wrong);
    compare(key, told, stored.get(key) ?? new Map<string, StoredDocument>(), wrong);
  }
  for (const [key, documents] of stored)
    for (const document of documents.values())
      if (isLive(document) && !logs.has(key)) wrong.push(`${key}: ${document.id} is stored and in no log`);
  return wrong;
}

interface Told {
  readonly rev: string;
  readonly seq: number;
  readonly isLive: boolean;
}

/** Reads a log as a device would, and holds every entry's digest against what the log itself says. */
function replay(key: string, entries: readonly LogEntry[], wrong: string[]): Map<string, Told> {
  const told = new Map<string, Told>();
  let digest: Digest = EMPTY_DIGEST;
  for (const [index, { seq, ops, digest: running }] of entries.entries()) {
    if (seq !== index + 1) wrong.push(`${key}: entry ${seq} stands where ${index + 1} should`);
    if (new Set(ops.map(({ id }) => id)).size !== ops.length)
      wrong.push(`${key}: entry ${seq} tells of one document twice`);
    for (const { id, rev, op } of ops) {
      const before = told.get(id);
      if (before?.isLive === true) digest = removeFromDigest(digest, id, before.rev);
      if (op === 'U') digest = addToDigest(digest, id, rev);
      told.set(id, { rev, seq, isLive: op === 'U' });
    }
    if (running.n !== digest.n || running.sum !== digest.sum)
      wrong.push(`${key}: the digest of entry ${seq} is wrong`);
  }
  return told;
}

function compare(
  key: string,
  told: ReadonlyMap<string, Told>,
  stored: ReadonlyMap<string, StoredDocument>,
  wrong: string[],
): void {
  for (const [id, { rev, seq, isLive: isToldLive }] of told) {
    const document = stored.get(id);
    if (document === undefined) wrong.push(`${key}: the log tells of ${id}, which is not stored`);
    else if (isLive(document) !== isToldLive)
      wrong.push(`${key}: ${id} is live in one and gone in the other`);
    else if (document.rev !== rev) wrong.push(`${key}: ${id} is at ${document.rev}, the log says ${rev}`);
    else if (document.seq !== seq) wrong.push(`${key}: ${id} bears seq ${document.seq}, the log says ${seq}`);
  }
  for (const document of stored.values())
    if (isLive(document) && !told.has(document.id))
      wrong.push(`${key}: ${document.id} is stored and the log does not tell of it`);
}
