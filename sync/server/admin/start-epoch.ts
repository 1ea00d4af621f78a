import type { SyncStore } from '../sync-store.ts';

/**
 * Begins a new epoch, to be called after a restore and before traffic. `epoch` is a fresh ULID. From then until `endGiveBack`, devices may
 * return what the restore lost.
 */
export async function startEpoch(store: SyncStore, epoch: string): Promise<void> {
  await store.writeMeta({ epoch, giveBack: true });
}

/** Every device has given back what it held: from now on words and revisions are taken from their owners alone. */
export async function endGiveBack(store: SyncStore): Promise<void> {
  const { epoch } = await store.readMeta();
  await store.writeMeta({ epoch, giveBack: false });
}
