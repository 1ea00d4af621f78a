/** What a device realm is made of: bundled into one file, so that every import of it is a device of its own. */
export { openWorkspace } from '../../sync/client/open-workspace.ts';
export { dexieStorage } from '../../sync/client/dexie-storage.ts';
export { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
