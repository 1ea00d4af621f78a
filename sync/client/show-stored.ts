import type { Kind } from '../domain/kind.ts';
import type { DocumentStore } from './document-store.ts';
import type { Model } from './read-model.ts';
import { isMarked } from './unsent-mark.ts';

/**
 * Has the read model take these documents as they are stored, where it holds another form that is not the device's own. A page that ended while it
 * stored what it had pulled told nobody of it, and replication, which finds it stored, has nothing to tell either. Rejects with a StorageFault.
 */
export async function showStored(
  kind: Kind,
  ids: readonly string[],
  { store, model }: { readonly store: Pick<DocumentStore, 'get'>; readonly model: Model },
): Promise<void> {
  for (const id of ids) {
    const stored = await store.get(id);
    const held = model.held.of(kind).get(id);
    // A tombstone of what is not held shows nothing; an edit that waits here is shown already.
    if (stored === null || isMarked(stored) || model.held.isOwnForm(kind, id)) continue;
    if (stored['_deleted'] === true ? held !== undefined : held?.rev !== stored.rev)
      model.take(kind, [stored]);
  }
}
