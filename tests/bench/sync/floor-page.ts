import { Dexie, type EntityTable } from 'dexie';
import { moment, storedBytes, type BenchDevice } from './bench-device.ts';
import { cuttableFetch } from './cuttable-fetch.ts';
import { inboxRows, type Listed } from './shown-list.ts';

interface Row extends Listed {
  tags: string[];
}

const PAGE = 1000;

const network = cuttableFetch();
const database = new Dexie('floor') as Dexie & { tickets: EntityTable<Row, 'id'> };
database.version(1).stores({ tickets: 'id' });
let told: EventSource | null = null;
let queued: string[] = [];

async function page(from: number): Promise<Row[]> {
  return (await network.fetch(`/floor/page?from=${from}&count=${PAGE}`)).json() as Promise<Row[]>;
}

async function send(rows: readonly Row[]): Promise<void> {
  const body = JSON.stringify(rows);
  await network.fetch('/floor/push', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
}

async function change(id: string, tags: string[]): Promise<Row> {
  const row = await database.tickets.get(id);
  if (row === undefined) throw new Error('There is no such ticket');
  const changed = { ...row, tags };
  await database.tickets.put(changed);
  return changed;
}

/**
 * No sync at all: bare fetches into bare Dexie, with nothing that merges, retries or resumes. What no engine on this storage can undercut.
 */
const device: BenchDevice = {
  async firstSync({ total }) {
    const startedMs = performance.now();
    await database.tickets.bulkPut(await page(0));
    inboxRows(await database.tickets.toArray());
    const usableMs = performance.now() - startedMs;
    for (let from = PAGE; from < total; from += PAGE) await database.tickets.bulkPut(await page(from));
    const completeMs = performance.now() - startedMs;
    told = new EventSource('/floor/news');
    return { usableMs, completeMs, documents: await database.tickets.count() };
  },
  async editOffline(count) {
    queued = await database.tickets.limit(count).primaryKeys();
    const startedMs = performance.now();
    await Promise.all(queued.map((id) => change(id, ['bulk'])));
    return performance.now() - startedMs;
  },
  async drain() {
    const startedMs = performance.now();
    const rows = await database.tickets.bulkGet(queued);
    await send(rows.filter((row) => row !== undefined));
    return { ms: performance.now() - startedMs, requests: 1 };
  },
  async editToAck(id, value) {
    const startedMs = performance.now();
    await send([await change(id, [value])]);
    return performance.now() - startedMs;
  },
  async edit(id, value) {
    const at = moment();
    await send([await change(id, [value])]);
    return at;
  },
  seen: (id, value) =>
    new Promise((resolve) => {
      const listen = async (event: MessageEvent<string>) => {
        const rows = JSON.parse(event.data) as Row[];
        await database.tickets.bulkPut(rows);
        if (!rows.some((row) => row.id === id && row.tags[0] === value)) return;
        told?.removeEventListener('message', hear);
        resolve(moment());
      };
      const hear = (event: MessageEvent<string>) => void listen(event);
      told?.addEventListener('message', hear);
    }),
  disk: storedBytes,
  async wipe() {
    told?.close();
    await database.delete();
  },
};
window.device = device;
