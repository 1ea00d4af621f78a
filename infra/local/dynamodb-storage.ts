import { mkdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ulid } from 'ulid';
import { DynamoDbArchive } from '../../sync/server/dynamodb/dynamodb-archive.ts';
import { DynamoDbRecordStore } from '../../sync/server/dynamodb/dynamodb-record-store.ts';
import { DynamoDbStore } from '../../sync/server/dynamodb/dynamodb-store.ts';
import { ensureTable } from '../../sync/server/dynamodb/table.ts';
import { RememberingStore } from '../../sync/server/remembering-store.ts';
import type { DataFolder } from './data-folder.ts';
import { callDynamoDbLocal, LOCAL_CREDENTIALS, LOCAL_REGION } from './dynamodb-local-call.ts';
import { EngineFault, startDynamoDbLocal, type DynamoDbLocal } from './dynamodb-local.ts';
import { LocalFault } from './local-fault.ts';
import type { FollowEvent, LocalStorage } from './local-storage.ts';
import { settleCommits } from './settled-commits.ts';
import { startStreamPoller } from './stream-poller.ts';
import { positionInFile, positionInMemory } from './stream-position.ts';
import { TableStream } from './table-stream.ts';

export const LOCAL_TABLE = 'roost';

const GONE_TRIES = 100;
const GONE_PAUSE_MS = 50;

/** How long the end of a log is taken for the end without asking. */
const HEADS_TRUSTED_MS = 1_000;

/** What the storage of one machine is opened with. */
export interface DynamoDbStorageOptions {
  /** Null keeps nothing. */
  readonly folder: DataFolder | null;
  readonly now: () => number;
  readonly onFault: (fault: unknown) => void;
}

/** The one table on DynamoDB Local, which runs as a child of this process. Throws `LocalFault` when it cannot. */
export async function openDynamoDbStorage({
  folder,
  now,
  onFault,
}: DynamoDbStorageOptions): Promise<LocalStorage> {
  const engine = await startEngine(folder);
  const client = localClient(engine.endpoint);
  const poller: { stop(): Promise<void> }[] = [];
  const stop = async () => {
    for (const one of poller) await one.stop();
    client.destroy();
    await engine.stop();
  };
  try {
    const opened = await openTable(client, now);
    const position = folder === null ? positionInMemory() : positionInFile(folder.path('stream.json'));
    const stream = new TableStream(engine.endpoint, LOCAL_TABLE);
    const follow = (handle: FollowEvent) => {
      const followed = async (records: readonly object[]) => handle({ Records: records });
      poller.push(startStreamPoller({ stream, position, follow: followed, sleep, onFault }));
    };
    // Nearly all writes go through this process; the commands of another one are heard of by the stream.
    const store = new RememberingStore(opened.store, now, HEADS_TRUSTED_MS);
    return {
      ...opened,
      store,
      endpoint: engine.endpoint,
      follow,
      heard: (pokes) => {
        for (const poke of pokes) store.heard(poke, poke.seq);
      },
      committed: () => undefined,
      stop,
      ended: engine.ended,
    };
  } catch (fault) {
    await stop();
    throw fault;
  }
}

/** A client of the desk's own table in DynamoDB Local, which has what it answers on the disk. */
export function localClient(endpoint: string): DynamoDBClient {
  const client = engineClient(endpoint);
  settleCommits(client, LOCAL_TABLE);
  return client;
}

/** A client of DynamoDB Local, for any table that need not outlast the engine. */
export function engineClient(endpoint: string): DynamoDBClient {
  // The SDK announces at each start what it will ask of Node next year.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
  return new DynamoDBClient({
    endpoint,
    region: LOCAL_REGION,
    credentials: LOCAL_CREDENTIALS,
    maxAttempts: 3,
  });
}

/** The stores on a table, which is made, with an epoch of its own, when it is not there. */
export async function openTable(
  client: DynamoDBClient,
  now: () => number,
): Promise<Pick<LocalStorage, 'store' | 'archive' | 'records'>> {
  await ensureTable(client, LOCAL_TABLE);
  const table = { client, name: LOCAL_TABLE };
  const store = new DynamoDbStore(table);
  await store.ensureEpoch(ulid(now()));
  return { store, archive: new DynamoDbArchive(table), records: new DynamoDbRecordStore(table, now) };
}

/** The engine of a data folder, as a child of this process. Throws `LocalFault` when it cannot run. */
export async function startEngine(folder: DataFolder | null): Promise<DynamoDbLocal> {
  try {
    if (folder === null) return await startDynamoDbLocal();
    const dataDir = folder.path('dynamodb');
    mkdirSync(dataDir, { recursive: true });
    if (folder.earlierEndpoint !== null) await engineGone(folder.earlierEndpoint);
    const engine = await startDynamoDbLocal({ dataDir });
    folder.announce({ url: null, endpoint: engine.endpoint });
    return engine;
  } catch (fault) {
    if (fault instanceof EngineFault) throw new LocalFault(fault.message, { cause: fault });
    throw fault;
  }
}

/** Waits for the engine of a killed server to be gone, so that no two engines ever have one file open. It ends with its server. */
async function engineGone(endpoint: string): Promise<void> {
  for (let tries = 0; tries < GONE_TRIES; tries += 1) {
    try {
      await callDynamoDbLocal(endpoint, 'DynamoDB_20120810.ListTables', {});
    } catch {
      return;
    }
    await wait(GONE_PAUSE_MS);
  }
}

async function sleep(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await wait(ms, undefined, { signal });
  } catch {
    // Woken to stop.
  }
}
