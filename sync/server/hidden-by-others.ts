import type { Kind } from '../domain/kind.ts';
import type { Scope } from '../domain/scope.ts';
import { isLive, type StoredDocument } from './stored-document.ts';
import type { SyncStore } from './sync-store.ts';

/** The ids of documents that left this scope but live in another of the session's: their tombstones are not for this device. */
export async function hiddenByOthers(
  store: SyncStore,
  { kind, others }: { readonly kind: Kind; readonly others: readonly Scope[] },
  documents: ReadonlyMap<string, StoredDocument>,
): Promise<ReadonlySet<string>> {
  const left = [...documents.values()].filter(({ gone }) => gone === 'left').map(({ id }) => id);
  if (left.length === 0 || others.length === 0) return new Set();
  const elsewhere = others.flatMap((scope) => left.map((id) => ({ scope, kind, id })));
  const found = await store.readDocuments(elsewhere);
  return new Set(found.filter(isLive).map(({ id }) => id));
}
