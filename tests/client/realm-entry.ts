/** What a device realm is made of: bundled into one file, so that every import of it is a device of its own. */
export { openWorkspace } from '../../sync/client/open-workspace.ts';
export { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
export { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
