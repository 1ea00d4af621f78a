import { dexieStorage } from './dexie-storage.ts';
import { DexieShelf } from './files/dexie-shelf.ts';
import type { FileShelf } from './files/file-shelf.ts';
import type { WorkspaceOptions } from './environment.ts';

/** Where a browser keeps local databases: IndexedDB, through Dexie. */
export function browserStorage(): WorkspaceOptions['storage'] {
  return dexieStorage();
}

/** Where a browser keeps one person's files. */
export function browserShelf(personId: string): FileShelf {
  return new DexieShelf(personId);
}

/**
 * Deletes what RxDB leaves of a wiped local database: it empties its tables, but the empty databases stay and bear the person's id. Resolves
 * when none is left, or with those left that another tab has open: they hold nothing.
 */
export async function deleteEmptyDatabases(personId: string): Promise<void> {
  const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
  const prefix = `rxdb-dexie-roost-${personId}--`;
  await Promise.all(names.filter((name) => name.startsWith(prefix)).map(deleteDatabase));
}

async function deleteDatabase(name: string): Promise<void> {
  await new Promise<void>((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    for (const outcome of ['success', 'error', 'blocked'] as const)
      request.addEventListener(outcome, () => resolve());
  });
}
