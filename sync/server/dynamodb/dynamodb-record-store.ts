import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { recordItemKey } from '../keys.ts';
import type { ListedRecord, RecordAddress, RecordBody, RecordFamily, RecordStore } from '../record-store.ts';
import { json, jsonAttribute, keyAttributes, keyOf, type Item } from './item.ts';
import { queryItems, type Table } from './read-items.ts';
import { EXPIRY_ATTRIBUTE } from './table.ts';
import { tableCall } from './table-call.ts';

const bodySchema = z.record(z.string(), z.unknown());

/** Small records in the one table. The table deletes what has expired within some days; until then it is passed over here. It knows whole seconds. */
export class DynamoDbRecordStore implements RecordStore {
  readonly #table: Table;
  readonly #now: () => number;

  constructor(table: Table, now: () => number) {
    this.#table = table;
    this.#now = now;
  }

  async read(address: RecordAddress): Promise<RecordBody | null> {
    const { client, name } = this.#table;
    const get = { TableName: name, Key: keyAttributes(recordItemKey(address)), ConsistentRead: true };
    const { Item: item } = await tableCall(async () => client.send(new GetItemCommand(get)));
    return this.#live(item);
  }

  async create(address: RecordAddress, body: RecordBody, expiresAtMs: number | null): Promise<boolean> {
    return this.#put(address, body, expiresAtMs, 'attribute_not_exists(pk) OR #ends <= :now');
  }

  async replace(address: RecordAddress, body: RecordBody, expiresAtMs: number | null): Promise<boolean> {
    const isLive = 'attribute_exists(pk) AND (attribute_not_exists(#ends) OR #ends > :now)';
    return this.#put(address, body, expiresAtMs, isLive);
  }

  async take(address: RecordAddress): Promise<RecordBody | null> {
    const { client, name } = this.#table;
    const key = keyAttributes(recordItemKey(address));
    const remove = new DeleteItemCommand({
      TableName: name,
      Key: key,
      // Without a condition DynamoDB Local gives what it held to several callers at once.
      ConditionExpression: 'attribute_exists(pk)',
      ReturnValues: 'ALL_OLD',
    });
    try {
      const { Attributes: item } = await tableCall(async () => client.send(remove));
      return this.#live(item);
    } catch (fault) {
      if (fault instanceof ConditionalCheckFailedException) return null;
      throw fault;
    }
  }

  async list(family: RecordFamily, id: string): Promise<readonly ListedRecord[]> {
    const listed: ListedRecord[] = [];
    const { pk } = recordItemKey({ family, id });
    for (let after: string | null | undefined; after !== null;) {
      const { items, next } = await queryItems(this.#table, {
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': { S: pk } },
        ...(after === undefined ? {} : { ExclusiveStartKey: keyAttributes({ pk, sk: after }) }),
      });
      for (const item of items) {
        const body = this.#live(item);
        if (body !== null) listed.push({ part: keyOf(item).sk, body });
      }
      after = next;
    }
    return listed;
  }

  async #put(
    address: RecordAddress,
    body: RecordBody,
    expiresAtMs: number | null,
    condition: string,
  ): Promise<boolean> {
    const { client, name } = this.#table;
    const put = new PutItemCommand({
      TableName: name,
      Item: {
        ...keyAttributes(recordItemKey(address)),
        body: jsonAttribute(body),
        ...(expiresAtMs === null ? {} : { [EXPIRY_ATTRIBUTE]: { N: String(Math.ceil(expiresAtMs / 1000)) } }),
      },
      ConditionExpression: condition,
      ExpressionAttributeNames: { '#ends': EXPIRY_ATTRIBUTE },
      ExpressionAttributeValues: { ':now': { N: String(this.#now() / 1000) } },
    });
    try {
      await tableCall(async () => client.send(put));
      return true;
    } catch (fault) {
      if (fault instanceof ConditionalCheckFailedException) return false;
      throw fault;
    }
  }

  #live(item: Item | undefined): RecordBody | null {
    if (item === undefined) return null;
    const endsAtS = item[EXPIRY_ATTRIBUTE]?.N;
    if (endsAtS !== undefined && Number(endsAtS) * 1000 <= this.#now()) return null;
    return bodySchema.parse(json(item, 'body'));
  }
}
