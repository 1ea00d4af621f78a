import { conflictHandlers, type MergePorts } from './conflict-handlers.ts';
import { assembleWorkspace } from './assemble-workspace.ts';
import type { Desk } from './desk.ts';
import type { DeviceParts } from './device-parts.ts';
import { openDeviceRow } from './device-rows.ts';
import type { WorkspaceOptions } from './environment.ts';
import { trusted } from './trusted.ts';
import { FileBoard } from './files/file-board.ts';
import { MemoryShelf } from './files/memory-shelf.ts';
import { FirstSync } from './first-sync.ts';
import { leanNotes } from './lean-notes.ts';
import { openLocalDatabase, type LocalDatabase } from './local-database.ts';
import { mergePortsOf } from './merge-ports.ts';
import { PatientStorage } from './patient-storage.ts';
import { PresenceBoard } from './presence-board.ts';
import { Quarantine } from './quarantine.ts';
import { Model } from './read-model.ts';
import { RefusedWork } from './refused-work.ts';
import { ServerLink } from './server-link.ts';
import { Signal } from './signal.ts';
import { storageFault } from './storage-fault.ts';
import { StorageLoss } from './storage-loss.ts';
import { SyncHealth } from './sync-health.ts';
import type { Workspace } from './workspace.ts';

/**
 * Opens one person's helpdesk on this device, making its local database when there is none. Resolves when everything held can be read; the
 * exchange with the server goes on behind. Rejects with a StorageFault when the browser gives no storage.
 */
export async function openWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  // Replication compares and merges only once it runs, by when the ports are there; the database needs the handlers to open.
  let mergePorts: MergePorts | null = null;
  const handlers = conflictHandlers(() => {
    if (mergePorts === null) throw new Error('A merge was asked for before the device was open.');
    return mergePorts;
  });
  const health = new SyncHealth(options.environment);
  const storage = new PatientStorage(leanNotes(options.storage), options.environment, (fault) =>
    health.storage(fault),
  );
  let database: LocalDatabase | null = null;
  try {
    database = await openLocalDatabase({ ...options, storage: storage.storage }, handlers);
    const parts = await openParts(options, { database, storage, health });
    mergePorts = mergePortsOf(parts);
    return await assembleWorkspace(parts);
  } catch (cause) {
    await database?.close();
    throw storageFault(cause);
  }
}

async function openParts(
  { environment, person, shelf = new MemoryShelf() }: WorkspaceOptions,
  opened: Pick<DeviceParts, 'database' | 'storage' | 'health'>,
): Promise<DeviceParts> {
  const { stores } = opened.database;
  const row = await openDeviceRow(stores.device, environment.ulid);
  const read = new Model();
  const refusedWork = new RefusedWork(stores.outbox);
  const files = new FileBoard(shelf, {
    personId: person.id,
    environment,
    storageFaulted: (cause) => opened.health.storage(storageFault(cause).message),
    isRemoved: (messageId, fileId) => {
      const message = read.held.of('messages').get(messageId);
      const files = message === undefined ? [] : trusted('messages', message).attachments;
      return files.some(({ id, removed }) => id === fileId && removed === true);
    },
    isThere: (id) => read.held.of('messages').has(id) || refusedWork.all().some(({ doc }) => doc.id === id),
  });
  const desk: Desk = { personId: person.id, device: row.device, environment, stores, read, files };
  const purgeOrder = new Signal();
  noticeEviction(desk, row.complete, opened.health);
  opened.health.reached(row.lastExchangeAt);
  const quarantine = new Quarantine(stores.device, person.id);
  await quarantine.open();
  return {
    ...opened,
    desk,
    row,
    quarantine,
    purgeOrder,
    link: new ServerLink(environment, person.id, row.device, opened.health, {
      unsent: () =>
        desk.read.held.allUnsent().filter(({ kind }) => kind !== 'personal').length + files.unsent().length,
      purge: () => purgeOrder.raise(),
    }),
    refusedWork,
    firstSync: new FirstSync(row.complete),
    presence: new PresenceBoard(environment, person.id),
    refusedRevs: new Set(),
  };
}

/** The browser may empty a database between two visits: what is kept outside it then names a device that is not there any more. */
function noticeEviction(
  { environment, personId, device }: Desk,
  complete: boolean,
  health: SyncHealth,
): void {
  const name = `roost-device-${personId}`;
  const before = environment.keepsakes?.read(name) ?? null;
  if (before !== null && before !== device && !complete) {
    new StorageLoss(environment, personId).note();
    health.notice('The browser had removed what Roost kept on this device. It is being fetched again.');
  }
  environment.keepsakes?.write(name, device);
}
