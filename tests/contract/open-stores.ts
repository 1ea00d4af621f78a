import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll } from 'vitest';
import { startDynamoDbLocal, type DynamoDbLocal } from '../../infra/local/dynamodb-local.ts';
import { engineClient } from '../../infra/local/dynamodb-storage.ts';
import { DynamoDbArchive } from '../../sync/server/dynamodb/dynamodb-archive.ts';
import { DynamoDbStore } from '../../sync/server/dynamodb/dynamodb-store.ts';
import { ensureTable } from '../../sync/server/dynamodb/table.ts';
import { MemoryStore } from '../../sync/server/memory/memory-store.ts';
import type { StoreArchive } from '../../sync/server/store-archive.ts';
import type { SyncStore } from '../../sync/server/sync-store.ts';

/** A fresh, empty table, and the means to look at all of it. */
export interface OpenedStore {
  readonly store: SyncStore;
  readonly archive: StoreArchive;
}

/** One of the two tables that every contract test runs against. */
export interface StoreFixture {
  readonly name: string;
  readonly open: () => Promise<OpenedStore>;
}

export const FIRST_EPOCH = '01JEPOCH00000000000000000A';

let engine: DynamoDbLocal | null = null;
let client: DynamoDBClient | null = null;
let tables = 0;

/** The stores of the contract; the engine runs for as long as the file's tests do. To be called at the top of a test file. */
export function contractStores(): readonly StoreFixture[] {
  beforeAll(async () => {
    engine = await startDynamoDbLocal();
    client = engineClient(engine.endpoint);
  });
  afterAll(async () => {
    client?.destroy();
    await engine?.stop();
  });
  return [
    { name: 'memory', open: openMemory },
    { name: 'DynamoDB Local', open: openDynamoDb },
  ];
}

async function openMemory(): Promise<OpenedStore> {
  const store = new MemoryStore(FIRST_EPOCH);
  return { store, archive: store };
}

async function openDynamoDb(): Promise<OpenedStore> {
  if (client === null) throw new Error('The engine is not running.');
  const name = `contract-${(tables += 1)}`;
  await ensureTable(client, name);
  const table = { client, name };
  const store = new DynamoDbStore(table);
  await store.ensureEpoch(FIRST_EPOCH);
  return { store, archive: new DynamoDbArchive(table) };
}
