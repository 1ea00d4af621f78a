import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import type { WorkspaceOptions } from './environment.ts';

/** Where a browser keeps local databases: IndexedDB, through Dexie. */
export function browserStorage(): WorkspaceOptions['storage'] {
  return getRxStorageDexie();
}
