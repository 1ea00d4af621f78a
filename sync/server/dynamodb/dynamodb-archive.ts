import { BatchWriteItemCommand, ScanCommand, type WriteRequest } from '@aws-sdk/client-dynamodb';
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

/** Items of one BatchWriteItem. */
const WRITES_AT_ONCE = 25;

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
    const old: Item[] = [];
    for await (const item of this.#items()) if (isKept(familyOf(item))) old.push(item);
    await this.#write(old.map((item) => ({ DeleteRequest: { Key: keyAttributes(keyOf(item)) } })));
    const items = [
      ...logs.map(({ log, entry }) => toLogItem(log, entry)),
      ...documents.map(toDocumentItem),
      ...markers.map(toMarkerItem),
    ];
    await this.#write(items.map((item) => ({ PutRequest: { Item: item } })));
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

  async #write(writes: readonly WriteRequest[]): Promise<void> {
    const { client, name } = this.#table;
    for (let start = 0; start < writes.length; start += WRITES_AT_ONCE) {
      let batch: WriteRequest[] = writes.slice(start, start + WRITES_AT_ONCE);
      while (batch.length > 0) {
        const request = new BatchWriteItemCommand({ RequestItems: { [name]: batch } });
        const answer = await tableCall(async () => client.send(request));
        batch = answer.UnprocessedItems?.[name] ?? [];
      }
    }
  }
}

function familyOf(item: Item): string {
  return text(item, 'pk').split('#', 1)[0] ?? '';
}

function isKept(family: string): boolean {
  return family === 'D' || family === 'L' || MARKER_FAMILIES.includes(family);
}
