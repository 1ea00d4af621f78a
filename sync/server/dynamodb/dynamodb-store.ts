import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { EMPTY_DIGEST } from '../../domain/digest.ts';
import {
  documentItemKey,
  documentPartition,
  documentSortKey,
  logPartition,
  logSortKey,
  markerItemKey,
  META_KEY,
} from '../keys.ts';
import type { Marker } from '../marker.ts';
import type { LogKey } from '../log-key.ts';
import type { DocumentKey, StoredDocument } from '../stored-document.ts';
import {
  StoreUnavailable,
  type Commit,
  type CommitResult,
  type DocumentScan,
  type LogEntry,
  type LogHead,
  type ScanPage,
  type StoreMeta,
  type SyncStore,
} from '../sync-store.ts';
import { commitItems } from './commit-items.ts';
import { fromDocumentItem, GONE_ATTRIBUTE, UNFINISHED_ATTRIBUTE } from './document-item.ts';
import { json, jsonAttribute, keyAttributes, type Item } from './item.ts';
import { fromLogItem } from './log-item.ts';
import { fromMarkerItem } from './marker-item.ts';
import { queryItems, readItemsTogether, type Table } from './read-items.ts';
import { GatheredReads } from './gathered-reads.ts';
import { tableCall } from './table-call.ts';

const metaSchema = z.object({ epoch: z.string(), giveBack: z.boolean() });

/** The sync store on one DynamoDB table. */
export class DynamoDbStore implements SyncStore {
  readonly #table: Table;
  readonly #reads: GatheredReads;

  constructor(table: Table) {
    this.#table = table;
    this.#reads = new GatheredReads(table);
  }

  async readMeta(): Promise<StoreMeta> {
    const [item = null] = await this.#reads.read([META_KEY]);
    if (item === null)
      throw new StoreUnavailable('The table has no epoch yet: it is being made or restored.');
    return metaSchema.parse(json(item, 'meta'));
  }

  async writeMeta(meta: StoreMeta): Promise<void> {
    const { client, name } = this.#table;
    const put = { TableName: name, Item: { ...keyAttributes(META_KEY), meta: jsonAttribute(meta) } };
    await tableCall(async () => client.send(new PutItemCommand(put)));
  }

  /** Gives a new table its first epoch; a table that has one keeps it. */
  async ensureEpoch(epoch: string): Promise<void> {
    const { client, name } = this.#table;
    const put = {
      TableName: name,
      Item: { ...keyAttributes(META_KEY), meta: jsonAttribute({ epoch, giveBack: false }) },
      ConditionExpression: 'attribute_not_exists(pk)',
    };
    try {
      await tableCall(async () => client.send(new PutItemCommand(put)));
    } catch (fault) {
      if (!(fault instanceof ConditionalCheckFailedException)) throw fault;
    }
  }

  async readHeads(logs: readonly LogKey[]): Promise<LogHead[]> {
    return Promise.all(logs.map(async (log) => this.#readHead(log)));
  }

  async readLog(log: LogKey, from: number, limit: number): Promise<LogEntry[]> {
    const entries: LogEntry[] = [];
    for (let start: number | null = from; start !== null && entries.length < limit;) {
      const { items, next } = await queryItems(this.#table, {
        KeyConditionExpression: 'pk = :pk AND sk >= :from',
        ExpressionAttributeValues: { ':pk': { S: logPartition(log) }, ':from': { S: logSortKey(start) } },
        Limit: limit - entries.length,
      });
      entries.push(...items.map(entryOf));
      start = next === null ? null : Number(next) + 1;
    }
    return entries;
  }

  async readDocuments(keys: readonly DocumentKey[]): Promise<(StoredDocument | null)[]> {
    return (await this.#reads.read(keys.map(documentItemKey))).map(documentOf);
  }

  async readDocumentsTogether(keys: readonly DocumentKey[]): Promise<(StoredDocument | null)[]> {
    return (await readItemsTogether(this.#table, keys.map(documentItemKey))).map(documentOf);
  }

  async scanDocuments({ scope, kind, prefix, after, limit, only }: DocumentScan): Promise<ScanPage> {
    const pk = { S: documentPartition(scope) };
    const isFiltered = only !== 'all';
    const { items, next } = await queryItems(this.#table, {
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      FilterExpression: `attribute_not_exists(${GONE_ATTRIBUTE})${isFiltered ? ` AND ${UNFINISHED_ATTRIBUTE} = :unfinished` : ''}`,
      ExpressionAttributeValues: {
        ':pk': pk,
        ':prefix': { S: documentSortKey(kind, prefix) },
        ...(isFiltered ? { ':unfinished': { BOOL: only === 'unfinished' } } : {}),
      },
      // A limit counts what is read, not what passes the filter: a filtered walk reads whole pages and is cut here.
      ...(isFiltered ? {} : { Limit: limit }),
      ...(after === null ? {} : { ExclusiveStartKey: { pk, sk: { S: documentSortKey(kind, after) } } }),
    });
    const documents = items.slice(0, limit).map(fromDocumentItem);
    const last = documents.at(-1);
    if (items.length > limit && last !== undefined) return { documents, next: last.id };
    return { documents, next: next === null ? null : next.slice(next.indexOf('#') + 1) };
  }

  async readMarkers(keys: readonly string[]): Promise<(Marker | null)[]> {
    const items = await this.#reads.read(keys.map(markerItemKey));
    return items.map((item) => (item === null ? null : fromMarkerItem(item)));
  }

  async commit(commit: Commit): Promise<CommitResult> {
    return commitItems(this.#table, commit);
  }

  async #readHead(log: LogKey): Promise<LogHead> {
    const { items } = await queryItems(this.#table, {
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: logPartition(log) } },
      ScanIndexForward: false,
      Limit: 1,
    });
    const newest = items[0];
    return newest === undefined ? { seq: 0, digest: EMPTY_DIGEST } : entryOf(newest);
  }
}

function entryOf(item: Item): LogEntry {
  const read = fromLogItem(item);
  if (read === null) throw new Error('A log’s partition holds something else than entries.');
  return read.entry;
}

function documentOf(item: Item | null): StoredDocument | null {
  return item === null ? null : fromDocumentItem(item);
}
