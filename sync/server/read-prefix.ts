import type { Kind } from '../domain/kind.ts';
import type { Scope } from '../domain/scope.ts';
import type { StoredDocument } from './stored-document.ts';
import { StoreUnavailable, type LogEntry, type SyncStore } from './sync-store.ts';

/** How many items one isolated read takes. */
const TOGETHER = 100;

/** Log entries that the documents bear out, and the documents they tell of by id. */
export interface Prefix {
  readonly entries: readonly LogEntry[];
  readonly documents: ReadonlyMap<string, StoredDocument>;
}

/**
 * Reads the documents that these entries tell of. A plain read may still see the item that a running transaction is replacing: its seq
 * gives that away. Such items are read again in isolation, and what is late even then ends the prefix before the entry that told of it.
 */
export async function readPrefix(
  store: SyncStore,
  { kind, scope }: { readonly kind: Kind; readonly scope: Scope },
  entries: readonly LogEntry[],
): Promise<Prefix> {
  const newest = new Map<string, number>();
  for (const { seq, ops } of entries) for (const { id } of ops) newest.set(id, seq);
  const ids = [...newest.keys()];
  const documents = new Map<string, StoredDocument>();
  const keep = (found: readonly (StoredDocument | null)[]) => {
    for (const item of found) if (item !== null) documents.set(item.id, item);
  };
  keep(await store.readDocuments(ids.map((id) => ({ scope, kind, id }))));
  const isLate = (id: string, seq: number) => (documents.get(id)?.seq ?? 0) < seq;
  const late = ids.filter((id) => isLate(id, newest.get(id) ?? 0));
  try {
    for (let start = 0; start < late.length; start += TOGETHER)
      keep(
        await store.readDocumentsTogether(
          late.slice(start, start + TOGETHER).map((id) => ({ scope, kind, id })),
        ),
      );
  } catch (fault) {
    // The transaction that is in the way will be over by the next pull.
    if (!(fault instanceof StoreUnavailable)) throw fault;
  }
  const cut = entries.findIndex(({ seq, ops }) => ops.some(({ id }) => isLate(id, seq)));
  return { entries: cut < 0 ? entries : entries.slice(0, cut), documents };
}
