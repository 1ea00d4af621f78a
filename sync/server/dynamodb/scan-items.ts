import { ScanCommand } from '@aws-sdk/client-dynamodb';
import type { Item } from './item.ts';
import type { Table } from './read-items.ts';
import { tableCall } from './table-call.ts';

/** Every item of a table, whatever it is. Not a snapshot: what is written meanwhile may be in it or not. */
export async function* scanItems({ client, name }: Table): AsyncGenerator<Item> {
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
