import type { Marker } from '../marker.ts';
import type { DocumentKey, StoredDocument } from '../stored-document.ts';
import type { LogKey } from '../log-key.ts';
import type { Commit, CommitResult, Expectation } from '../sync-store.ts';

/** The table as a transaction sees it. */
interface Stored {
  head(log: LogKey): number;
  document(key: DocumentKey): StoredDocument | null;
  marker(key: string): Marker | null;
}

/** Whether every condition of a commit holds, and if not, which do not. */
export function judgeCommit(commit: Commit, stored: Stored): CommitResult {
  const logs = commit.appends
    .filter(({ log, entry }) => stored.head(log) + 1 !== entry.seq)
    .map(({ log }) => log);
  const written = commit.documents
    .filter(({ document, expect }) => !isExpected(stored.document(document), expect))
    .map(({ document }) => document);
  const checked = commit.checks
    .filter(({ key, version }) => !isExpected(stored.document(key), version))
    .map(({ key }) => key);
  const markers = [
    ...commit.markers.map(({ marker, expect }) => ({ key: marker.key, expect })),
    ...commit.markerChecks.map(({ key, version }) => ({ key, expect: version })),
  ].filter(({ key, expect }) => !isExpected(stored.marker(key), expect));
  if (logs.length + written.length + checked.length + markers.length === 0) return { done: true };
  return {
    done: false,
    logs,
    documents: [...written, ...checked].map((key) => ({ key, stored: stored.document(key) })),
    markers: markers.map(({ key }) => key),
    contended: false,
  };
}

function isExpected(stored: { readonly version: number } | null, expect: Expectation): boolean {
  return expect === 'any' || (stored?.version ?? null) === expect;
}
