import type { StoreArchive, StoreContents } from '../store-archive.ts';
import type { LogKey } from '../log-key.ts';
import type { LogEntry } from '../sync-store.ts';
import type { Marker } from '../marker.ts';
import type { StoredDocument } from '../stored-document.ts';
import { DynamoDbStore } from './dynamodb-store.ts';
import { fromDocumentItem, toDocumentItem } from './document-item.ts';
import { keyAttributes, keyOf, partitionFamily, type Item } from './item.ts';
import { fromLogItem, toLogItem } from './log-item.ts';
import { fromMarkerItem, toMarkerItem } from './marker-item.ts';
import type { Table } from './read-items.ts';
import { scanItems } from './scan-items.ts';
import { writeItems } from './write-items.ts';

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
    for await (const item of scanItems(this.#table)) {
      const family = partitionFamily(item);
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
    for await (const item of scanItems(this.#table)) if (isKept(partitionFamily(item))) old.push(item);
    await writeItems(
      this.#table,
      old.map((item) => ({ Delete: { TableName: name, Key: keyAttributes(keyOf(item)) } })),
    );
    const items = [
      ...logs.map(({ log, entry }) => toLogItem(log, entry)),
      ...documents.map(toDocumentItem),
      ...markers.map(toMarkerItem),
    ];
    await writeItems(
      this.#table,
      items.map((item) => ({ Put: { TableName: name, Item: item } })),
    );
    await this.#store.writeMeta(meta);
  }
}

function isKept(family: string): boolean {
  return family === 'D' || family === 'L' || MARKER_FAMILIES.includes(family);
}
