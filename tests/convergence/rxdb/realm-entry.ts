/** What one simulated device is made of; each import of the bundle is a device of its own, with its own RxDB. */
export { openWorkspace } from '../../../sync/client/open-workspace.ts';
export { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
