import {
  BatchGetItemCommand,
  QueryCommand,
  TransactGetItemsCommand,
  TransactionCanceledException,
  type DynamoDBClient,
  type QueryCommandInput,
} from '@aws-sdk/client-dynamodb';
import type { ItemKey } from '../keys.ts';
import { StoreUnavailable } from '../sync-store.ts';
import { keyAttributes, keyOf, type Item } from './item.ts';
import { tableCall } from './table-call.ts';

/** Keys of one BatchGetItem or TransactGetItems. */
const KEYS_AT_ONCE = 100;
/** Rounds over keys that the table left unprocessed before giving up for now. */
const ROUNDS = 8;

/** The table and how to speak to it. */
export interface Table {
  readonly client: DynamoDBClient;
  readonly name: string;
}

/** Strongly consistent reads of any number of items, in the order of the keys; null for what is not there. */
export async function readItems(table: Table, keys: readonly ItemKey[]): Promise<(Item | null)[]> {
  const unique = new Map(keys.map((key) => [textOf(key), key]));
  const all = [...unique.values()];
  const chunks: ItemKey[][] = [];
  for (let start = 0; start < all.length; start += KEYS_AT_ONCE)
    chunks.push(all.slice(start, start + KEYS_AT_ONCE));
  const found = await Promise.all(chunks.map(async (chunk) => readChunk(table, chunk)));
  const items = new Map(found.flat().map((item) => [textOf(keyOf(item)), item]));
  return keys.map((key) => items.get(textOf(key)) ?? null);
}

async function readChunk({ client, name }: Table, keys: readonly ItemKey[]): Promise<Item[]> {
  const items: Item[] = [];
  let asked: Item[] = keys.map(keyAttributes);
  for (let round = 0; asked.length > 0; round += 1) {
    if (round === ROUNDS) throw new StoreUnavailable('The table leaves keys unread for now.');
    const request = { RequestItems: { [name]: { Keys: asked, ConsistentRead: true } } };
    const answer = await tableCall(async () => client.send(new BatchGetItemCommand(request)));
    items.push(...(answer.Responses?.[name] ?? []));
    asked = answer.UnprocessedKeys?.[name]?.Keys ?? [];
  }
  return items;
}

/** Up to 100 items as of one moment, apart from any transaction, in the order of the keys. */
export async function readItemsTogether(table: Table, keys: readonly ItemKey[]): Promise<(Item | null)[]> {
  const { client, name } = table;
  const gets = keys.map((key) => ({ Get: { TableName: name, Key: keyAttributes(key) } }));
  try {
    const answer = await tableCall(async () =>
      client.send(new TransactGetItemsCommand({ TransactItems: gets })),
    );
    return keys.map((_, index) => answer.Responses?.[index]?.Item ?? null);
  } catch (fault) {
    // The only reason for which a read is cancelled: a transaction is writing one of the items.
    if (fault instanceof TransactionCanceledException)
      throw new StoreUnavailable('A transaction is in the way of the read.', { cause: fault });
    throw fault;
  }
}

/** One page of a strongly consistent query: its items, and the sort key to go on after (null at the end). */
export async function queryItems(
  { client, name }: Table,
  query: Omit<QueryCommandInput, 'TableName' | 'ConsistentRead'>,
): Promise<{ items: Item[]; next: string | null }> {
  const answer = await tableCall(async () =>
    client.send(new QueryCommand({ ...query, TableName: name, ConsistentRead: true })),
  );
  return { items: answer.Items ?? [], next: answer.LastEvaluatedKey?.['sk']?.S ?? null };
}

function textOf({ pk, sk }: ItemKey): string {
  return `${pk} ${sk}`;
}
