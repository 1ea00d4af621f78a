import type { RecordStore } from '../../sync/server/record-store.ts';
import type { SyncStore } from '../../sync/server/sync-store.ts';
import { runningServer, takeDataFolder } from './data-folder.ts';
import { localClient, openTable, startEngine } from './dynamodb-storage.ts';
import { LocalFault } from './local-fault.ts';

/** The stores of a data folder, for a command that works on them for a moment. */
export interface OpenDesk {
  readonly store: SyncStore;
  readonly records: RecordStore;
  /** Whether a server runs on the folder: it hears of what is written by the table's stream. */
  readonly isServed: boolean;
  close(): Promise<void>;
}

/** Opens the table of a data folder: through the running server's engine when there is one, else with an engine of its own. */
export async function openDesk(dataDir: string, now: () => number): Promise<OpenDesk> {
  const running = runningServer(dataDir);
  if (running === null) return openUnserved(dataDir, now);
  if (running.endpoint === null)
    throw new LocalFault('Roost is starting on this folder: try again in a moment.');
  const client = localClient(running.endpoint);
  const { store, records } = await openTable(client, now);
  return { store, records, isServed: true, close: async () => client.destroy() };
}

async function openUnserved(dataDir: string, now: () => number): Promise<OpenDesk> {
  const folder = takeDataFolder(dataDir);
  const engine = await startEngine(folder);
  const client = localClient(engine.endpoint);
  const { store, records } = await openTable(client, now);
  const close = async () => {
    client.destroy();
    await engine.stop();
    folder.release();
  };
  return { store, records, isServed: false, close };
}
