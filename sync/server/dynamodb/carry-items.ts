import { keyAttributes, keyOf, partitionFamily, type Item } from './item.ts';
import type { Table } from './read-items.ts';
import { scanItems } from './scan-items.ts';
import { writeItems } from './write-items.ts';

/**
 * What a restored table takes as it is now and not as it was: who is signed in where and which device is whose (N, NP, V, VP), or a session that was
 * ended would live again; what was erased (X); the audit log (U); and what was mailed and what waits to be (M, MD, MW, MR), or mail would go twice.
 */
const AS_IT_IS_NOW: ReadonlySet<string> = new Set(['N', 'NP', 'V', 'VP', 'X', 'U', 'M', 'MD', 'MW', 'MR']);

/** What ended with the old table's sockets and sign-ins. */
const ENDED: ReadonlySet<string> = new Set(['C', 'K', 'H', 'A']);

/** Makes a restored table hold those records as the table before it holds them. Doing it again changes nothing. Nobody may write to either. */
export async function carryRecords(from: Table, to: Table): Promise<void> {
  const wanted = new Map<string, Item>();
  for await (const item of scanItems(from))
    if (AS_IT_IS_NOW.has(partitionFamily(item))) wanted.set(JSON.stringify(keyOf(item)), item);
  const stale: Item[] = [];
  for await (const item of scanItems(to)) {
    const family = partitionFamily(item);
    const isStale = AS_IT_IS_NOW.has(family) && !wanted.has(JSON.stringify(keyOf(item)));
    if (isStale || ENDED.has(family)) stale.push(item);
  }
  await writeItems(
    to,
    stale.map((item) => ({ Delete: { TableName: to.name, Key: keyAttributes(keyOf(item)) } })),
  );
  await copyItems(to, [...wanted.values()]);
}

/** Puts items as they are. */
export async function copyItems(to: Table, items: readonly Item[]): Promise<void> {
  await writeItems(
    to,
    items.map((item) => ({ Put: { TableName: to.name, Item: item } })),
  );
}
