import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { Dexie } from 'dexie';
import { afterEach, expect, it } from 'vitest';
import { DexieShelf } from './dexie-shelf.ts';
import type { ShelfRow } from './file-shelf.ts';

// What a watcher follows it follows in browsers alone, which have one factory for all.
Dexie.dependencies.indexedDB = new IDBFactory();

const open: DexieShelf[] = [];
afterEach(() => {
  for (const shelf of open.splice(0)) shelf.close();
});

function tab(indexedDB: IDBFactory): DexieShelf {
  const shelf = new DexieShelf('ana', { indexedDB, IDBKeyRange });
  open.push(shelf);
  return shelf;
}
const row = (change: Partial<ShelfRow> = {}): ShelfRow => ({
  id: 'f1',
  name: 'log.txt',
  type: 'text/plain',
  size: 3,
  draft: 'd',
  messageId: null,
  addedAt: '2026-01-01T00:00:00.000Z',
  through: 0,
  outcome: null,
  ...change,
});
const BYTES = Uint8Array.of(1, 2, 3);

it('files are there when the page is opened again', async () => {
  const browser = new IDBFactory();
  const first = tab(browser);
  await first.put(row(), BYTES);
  first.close();
  const again = tab(browser);
  expect(await again.all()).toEqual([row()]);
  expect(await again.bytes('f1')).toEqual(BYTES);
});

it('a change is told to whoever watches, and one of a file that is gone makes none', async () => {
  const shelf = tab(new IDBFactory());
  const told = new Promise<void>((resolve, reject) => {
    shelf.watch((rows) => {
      if (rows[0]?.through === 2) resolve();
    }, reject);
  });
  await shelf.put(row(), BYTES);
  await shelf.change('f1', (one) => ({ ...one, through: 2 }));
  await shelf.change('f2', (one) => ({ ...one, through: 3 }));
  await told;
  expect(await shelf.all()).toEqual([row({ through: 2 })]);
});

it('bytes may go before their row, and a row takes its bytes with it', async () => {
  const shelf = tab(new IDBFactory());
  await shelf.put(row(), BYTES);
  await shelf.dropBytes('f1');
  expect(await shelf.bytes('f1')).toBeNull();
  await shelf.put(row(), BYTES);
  await shelf.remove('f1');
  expect(await shelf.all()).toEqual([]);
  expect(await shelf.bytes('f1')).toBeNull();
});

it('a wipe leaves no database behind', async () => {
  const browser = new IDBFactory();
  const shelf = tab(browser);
  await shelf.put(row(), BYTES);
  await shelf.wipe();
  expect(await browser.databases()).toEqual([]);
});
