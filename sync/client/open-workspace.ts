import { hashId } from '../domain/hash.ts';
import { conflictHandlers, type MergePorts } from './conflict-handlers.ts';
import { edit, instantOf, type Desk } from './desk.ts';
import { deskCommands } from './desk-commands.ts';
import type { DeviceParts } from './device-parts.ts';
import { openDeviceRow } from './device-rows.ts';
import type { WorkspaceOptions } from './environment.ts';
import { ExchangeRun } from './exchange-run.ts';
import { feedModel } from './feed-model.ts';
import { FirstSync } from './first-sync.ts';
import { openLocalDatabase, type LocalDatabase } from './local-database.ts';
import { OutboxView } from './outbox-view.ts';
import { Quarantine } from './quarantine.ts';
import { Model } from './read-model.ts';
import { RefusedWork } from './refused-work.ts';
import { SentBodies } from './sent-bodies.ts';
import { ServerLink } from './server-link.ts';
import { statusView } from './status-view.ts';
import { storageFault } from './storage-fault.ts';
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
  const database = await openLocalDatabase(options, handlers).catch((cause: unknown) => {
    throw storageFault(cause);
  });
  try {
    const parts = await openParts(options, database);
    const desk: Desk = {
      personId: options.person.id,
      device: parts.row.device,
      environment: options.environment,
      stores: database.stores,
      read: parts.model,
    };
    mergePorts = mergePortsOf(desk, parts);
    return await assemble(desk, parts);
  } catch (cause) {
    await database.close();
    throw cause;
  }
}

async function openParts(
  { environment, person }: WorkspaceOptions,
  database: LocalDatabase,
): Promise<DeviceParts> {
  const row = await openDeviceRow(database.stores.device, environment.ulid);
  const health = new SyncHealth(environment, row.lastExchangeAt);
  const quarantine = new Quarantine(database.stores.device);
  await quarantine.open();
  return {
    personId: person.id,
    environment,
    database,
    row,
    health,
    quarantine,
    model: new Model(),
    link: new ServerLink(environment, person.id, row.device, health),
    refusedWork: new RefusedWork(database.stores.outbox),
    sentBodies: new SentBodies(database.stores.device),
    firstSync: new FirstSync(row.complete),
    refusedRevs: new Set(),
  };
}

function mergePortsOf(desk: Desk, parts: DeviceParts): MergePorts {
  return {
    device: desk.device,
    sentBodies: parts.sentBodies,
    now: () => instantOf(desk.environment),
    wasRefused: (kind, rev) => parts.refusedRevs.has(`${kind}:${rev}`),
    keepDraftCopy: async (draft) => {
      const id = `draft-${hashId('copy', draft.id, draft.rev)}`;
      await edit(desk, 'personal', id, (stored) =>
        stored === null ? { ...draft, id, copyOf: draft.id } : null,
      );
    },
  };
}

async function assemble(desk: Desk, parts: DeviceParts): Promise<Workspace> {
  const { database, model, refusedWork } = parts;
  const ends = [await refusedWork.open(), await feedModel(database, model)];
  model.refused(refusedWork.all());
  const run = new ExchangeRun(parts);
  const { status, end } = statusView(parts);
  const outbox = new OutboxView(desk, refusedWork, {
    sending: () => run.sending(),
    syncNow: () => run.syncNow(),
  });
  ends.push(
    end,
    refusedWork.signal.subscribe(() => {
      model.refused(refusedWork.all());
      outbox.changed();
    }),
    model.subscribe(() => outbox.changed()),
    parts.health.signal.subscribe(() => outbox.changed()),
  );
  const stop = async (): Promise<void> => {
    await run.close();
    for (const end of ends) end();
  };
  return {
    personId: desk.personId,
    device: desk.device,
    read: model,
    commands: deskCommands(desk),
    outbox,
    status,
    syncNow: () => run.syncNow(),
    close: async () => {
      await stop();
      await database.close();
    },
    wipe: async () => {
      await stop();
      await database.remove();
    },
  };
}
