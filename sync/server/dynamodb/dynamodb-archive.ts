import { ScanCommand, TransactWriteItemsCommand, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { inParallel } from '../in-parallel.ts';
import type { StoreArchive, StoreContents } from '../store-archive.ts';
import type { LogKey } from '../log-key.ts';
import type { LogEntry } from '../sync-store.ts';
import type { Marker } from '../marker.ts';
import type { StoredDocument } from '../stored-document.ts';
import { DynamoDbStore } from './dynamodb-store.ts';
import { fromDocumentItem, toDocumentItem } from './document-item.ts';
import { keyAttributes, keyOf, text, type Item } from './item.ts';
import { fromLogItem, toLogItem } from './log-item.ts';
import { fromMarkerItem, toMarkerItem } from './marker-item.ts';
import type { Table } from './read-items.ts';
import { tableCall } from './table-call.ts';

/**
 * Written in transactions for their speed, not their promise: an engine that keeps its table on a disk waits for the disk once for each, where
 * BatchWriteItem waits for every item.
 */
const MOST_WRITES = 100;
const MOST_BYTES = 3_000_000;
const TRANSACTIONS_AT_ONCE = 2;

/** The first letters of the partitions that the sync path keeps; sessions and connections are not part of an archive. */
const MARKER_FAMILIES = ['T', 'P', 'X'];

/** A table's contents as an archive: the stand-in for point-in-time restore where there is none. */
export class DynamoDbArchive implements StoreArchive {
  readonly #table: Table;
  readonly #store: DynamoDbStore;

  constructor(table: Table) {
    this.#table = table;
    this.#store = new DynamoDbStore(table);
  }

  async exportAll(): Promise<StoreContents> {
    const logs: { log: LogKey; entry: LogEntry }[] = [];
    const documents: StoredDocument[] = [];
    const markers: Marker[] = [];
    for await (const item of this.#items()) {
      const family = familyOf(item);
      const log = fromLogItem(item);
      if (log !== null) logs.push(log);
      else if (family === 'D') documents.push(fromDocumentItem(item));
      else if (MARKER_FAMILIES.includes(family)) markers.push(fromMarkerItem(item));
    }
    return { meta: await this.#store.readMeta(), logs, documents, markers };
  }

  async importAll({ meta, logs, documents, markers }: StoreContents): Promise<void> {
    const { name } = this.#table;
    const old: Item[] = [];
    for await (const item of this.#items()) if (isKept(familyOf(item))) old.push(item);
    await this.#write(old.map((item) => ({ Delete: { TableName: name, Key: keyAttributes(keyOf(item)) } })));
    const items = [
      ...logs.map(({ log, entry }) => toLogItem(log, entry)),
      ...documents.map(toDocumentItem),
      ...markers.map(toMarkerItem),
    ];
    await this.#write(items.map((item) => ({ Put: { TableName: name, Item: item } })));
    await this.#store.writeMeta(meta);
  }

  async *#items(): AsyncGenerator<Item> {
    const { client, name } = this.#table;
    let start: Item | undefined;
    do {
      const scan = new ScanCommand({
        TableName: name,
        ConsistentRead: true,
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      });
      const page = await tableCall(async () => client.send(scan));
      yield* page.Items ?? [];
      start = page.LastEvaluatedKey;
    } while (start !== undefined);
  }

  async #write(writes: readonly TransactWriteItem[]): Promise<void> {
    const { client } = this.#table;
    await inParallel(inTransactions(writes), TRANSACTIONS_AT_ONCE, async (items) =>
      tableCall(async () => client.send(new TransactWriteItemsCommand({ TransactItems: items }))),
    );
  }
}

/** As many writes to a transaction as it takes, by count and by size. */
function inTransactions(writes: readonly TransactWriteItem[]): TransactWriteItem[][] {
  const transactions: TransactWriteItem[][] = [];
  let bytes = Infinity;
  for (const write of writes) {
    const size = JSON.stringify(write).length;
    const last = transactions.at(-1);
    if (last === undefined || last.length === MOST_WRITES || bytes + size > MOST_BYTES) {
      transactions.push([write]);
      bytes = size;
    } else {
      last.push(write);
      bytes += size;
    }
  }
  return transactions;
}

function familyOf(item: Item): string {
  return text(item, 'pk').split('#', 1)[0] ?? '';
}

function isKept(family: string): boolean {
  return family === 'D' || family === 'L' || MARKER_FAMILIES.includes(family);
}
