import type { AnyDocument } from '../../../sync/domain/document.ts';
import { EMPTY_DIGEST, addToDigest, removeFromDigest, type Digest } from '../../../sync/domain/digest.ts';
import type { Kind } from '../../../sync/domain/kind.ts';
import { documentKeyText, type StoredDocument } from '../../../sync/server/stored-document.ts';
import type { StoreContents } from '../../../sync/server/store-archive.ts';
import { logKeyText, type LogEntry } from '../../../sync/server/sync-store.ts';

/** One log as the checker keeps it: how far it came, what is live in it, and what that adds up to. */
export interface ShadowLog {
  seq: number;
  digest: Digest;
  readonly live: Map<string, string>;
  readonly entries: LogEntry[];
}

/** One canonical version of a document: from when it stood. `body` is null where the document is gone from that scope. */
export interface Version {
  readonly at: number;
  /** How many restores there had been. */
  readonly restores: number;
  readonly scope: string;
  readonly rev: string;
  readonly body: AnyDocument | null;
}

/** The checker's own picture of the table, made from nothing but the commits. */
export interface Shadow {
  readonly logs: Map<string, ShadowLog>;
  readonly items: Map<string, StoredDocument>;
  /** Canonical versions by `kind:id`, oldest first; kept across restores. */
  readonly versions: Map<string, Version[]>;
  /** Revs a canonical document has had since the last restore, by `kind:id`. */
  readonly revs: Map<string, Set<string>>;
  restores: number;
  /** How many commits told of each kind: what pokes tell. */
  readonly news: Map<string, number>;
}

export function emptyShadow(): Shadow {
  return {
    logs: new Map(),
    items: new Map(),
    versions: new Map(),
    revs: new Map(),
    restores: 0,
    news: new Map(),
  };
}

/** The shadow's log of that name. */
export function shadowLog(shadow: Shadow, name: string): ShadowLog {
  const log = shadow.logs.get(name) ?? {
    seq: 0,
    digest: EMPTY_DIGEST,
    live: new Map<string, string>(),
    entries: [],
  };
  shadow.logs.set(name, log);
  return log;
}

/** Takes an entry over into the shadow. */
export function applyEntry(log: ShadowLog, entry: LogEntry): void {
  log.seq = entry.seq;
  log.entries.push(entry);
  for (const { id, rev, op } of entry.ops) {
    const before = log.live.get(id);
    if (before !== undefined) log.digest = removeFromDigest(log.digest, id, before);
    if (op === 'U') {
      log.live.set(id, rev);
      log.digest = addToDigest(log.digest, id, rev);
    } else log.live.delete(id);
  }
}

/** The revs of what was live in the log at a seq, by id. */
export function liveAt(log: ShadowLog, seq: number): Map<string, string> {
  const live = new Map<string, string>();
  for (const entry of log.entries.slice(0, seq))
    for (const { id, rev, op } of entry.ops) {
      if (op === 'U') live.set(id, rev);
      else live.delete(id);
    }
  return live;
}

/** Whether the log has told of the document again after the seq. */
export function isToldAfter(log: ShadowLog, seq: number, id: string): boolean {
  return log.entries.slice(seq).some(({ ops }) => ops.some((op) => op.id === id));
}

/** Whether the item is what agents (or, for private things, the owner) hold, and not a requester's copy. */
export function isCanonical(item: StoredDocument): boolean {
  return !item.scope.startsWith('rq:');
}

export function versionKey(kind: Kind, id: string): string {
  return `${kind}:${id}`;
}

/** The newest live canonical version of a document since the last restore; null when there is none. */
export function newestVersion(shadow: Shadow, kind: Kind, id: string): Version | null {
  const versions = shadow.versions.get(versionKey(kind, id)) ?? [];
  return (
    versions.findLast((version) => version.body !== null && version.restores === shadow.restores) ?? null
  );
}

/** The canonical versions that stood at any time between two moments, both included. */
export function versionsBetween(shadow: Shadow, kind: Kind, id: string, from: number, to: number): Version[] {
  const versions = (shadow.versions.get(versionKey(kind, id)) ?? []).filter(
    (version) => version.body !== null,
  );
  return versions.filter((version, at) => {
    const next = versions[at + 1];
    return version.at <= to && (next === undefined || next.at >= from);
  });
}

/** Takes one item over. */
export function takeItem(shadow: Shadow, item: StoredDocument, at: number): void {
  shadow.items.set(documentKeyText(item), item);
  if (!isCanonical(item)) return;
  const key = versionKey(item.kind, item.id);
  const versions = shadow.versions.get(key) ?? [];
  versions.push({ at, restores: shadow.restores, scope: item.scope, rev: item.rev, body: item.body });
  shadow.versions.set(key, versions);
  if (item.body === null) return;
  const revs = shadow.revs.get(key) ?? new Set();
  shadow.revs.set(key, revs.add(item.rev));
}

/** Something of this kind was committed. */
export function addNews(shadow: Shadow, kind: string): void {
  shadow.news.set(kind, (shadow.news.get(kind) ?? 0) + 1);
}

/** Makes the shadow agree with a restored table. What was known of bodies stays known; revs may come again. */
export function restoreShadow(shadow: Shadow, contents: StoreContents, at: number): void {
  shadow.restores += 1;
  shadow.logs.clear();
  shadow.items.clear();
  shadow.revs.clear();
  fillShadow(shadow, contents, at);
}

/** Takes over everything that a table holds. */
export function fillShadow(shadow: Shadow, contents: StoreContents, at: number): void {
  for (const { log, entry } of contents.logs) {
    addNews(shadow, log.kind);
    applyEntry(shadowLog(shadow, logKeyText(log)), entry);
  }
  for (const item of contents.documents) takeItem(shadow, item, at);
}
