import { TransactWriteItemsCommand, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { inParallel } from '../in-parallel.ts';
import type { Table } from './read-items.ts';
import { tableCall } from './table-call.ts';

/**
 * Written in transactions for their speed, not their promise: an engine that keeps its table on a disk waits for the disk once for each, where
 * BatchWriteItem waits for every item.
 */
const MOST_WRITES = 100;
const MOST_BYTES = 3_000_000;
const TRANSACTIONS_AT_ONCE = 2;

/** Makes any number of writes, in no order. One that fails rejects once all have ended. */
export async function writeItems({ client }: Table, writes: readonly TransactWriteItem[]): Promise<void> {
  await inParallel(inTransactions(writes), TRANSACTIONS_AT_ONCE, async (items) =>
    tableCall(async () => client.send(new TransactWriteItemsCommand({ TransactItems: items }))),
  );
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
