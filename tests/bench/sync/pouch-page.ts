import { moment, storedBytes, type BenchDevice } from './bench-device.ts';
import { cuttableFetch } from './cuttable-fetch.ts';
import type { PouchDatabase, PouchDocument } from './pouch.ts';
import { inboxRows, unfinished, type Listed } from './shown-list.ts';

/** Larger than PouchDB's own default of 100, which took longer in every run. */
const BATCH = { batch_size: 1000, batches_limit: 10 };

const network = cuttableFetch();
const adapter = new URLSearchParams(location.search).get('adapter') ?? 'idb';
const local = new window.PouchDB('desk', { adapter });
const remote: PouchDatabase = new window.PouchDB(`${location.origin}/db/desk`, { fetch: network.fetch });
let live: { cancel(): void } | null = null;
const acknowledged = new Map<string, () => void>();

function connect(): void {
  live = local
    .sync(remote, { live: true, retry: true, ...BATCH })
    .on('change', (told: { direction: string; change: { docs: readonly PouchDocument[] } }) => {
      if (told.direction !== 'push') return;
      for (const { _id } of told.change.docs) {
        acknowledged.get(_id)?.();
        acknowledged.delete(_id);
      }
    });
}

async function disconnect(): Promise<void> {
  live?.cancel();
  live = null;
}

async function change(id: string, tags: readonly string[]): Promise<void> {
  await local.put({ ...(await local.get(id)), tags });
}

function firstTag(doc: PouchDocument): unknown {
  return Array.isArray(doc['tags']) ? doc['tags'][0] : undefined;
}

function isListed(doc: PouchDocument): doc is PouchDocument & Listed {
  return [doc['id'], doc['status'], doc['updatedAt']].every((field) => typeof field === 'string');
}

async function readAll(): Promise<PouchDocument[]> {
  const { rows } = await local.allDocs({ include_docs: true });
  return rows.flatMap(({ doc }) => (doc === undefined ? [] : [doc]));
}

const device: BenchDevice = {
  async firstSync(expected) {
    const startedMs = performance.now();
    await local.replicate.from(remote, BATCH);
    const completeMs = performance.now() - startedMs;
    const docs = await readAll();
    const listed = docs.filter(isListed);
    inboxRows(listed);
    const usableMs = performance.now() - startedMs;
    if (unfinished(listed).length !== expected.unfinished) throw new Error('The list is not whole');
    connect();
    return { usableMs, completeMs, documents: docs.length };
  },
  async editOffline(count) {
    network.cut();
    await disconnect();
    const edited = (await readAll()).slice(0, count);
    const startedMs = performance.now();
    await Promise.all(edited.map(({ _id }, n) => change(_id, [`bulk-${n}`])));
    return performance.now() - startedMs;
  },
  async drain() {
    const before = network.requests();
    const startedMs = performance.now();
    network.restore();
    // A push of its own, since the back-off of a live one would count against PouchDB.
    await local.replicate.to(remote, BATCH);
    const times = { ms: performance.now() - startedMs, requests: network.requests() - before };
    connect();
    return times;
  },
  async editToAck(id, value) {
    const startedMs = performance.now();
    const acknowledgement = new Promise<void>((resolve) => acknowledged.set(id, resolve));
    await change(id, [value]);
    await acknowledgement;
    return performance.now() - startedMs;
  },
  async edit(id, value) {
    const at = moment();
    await change(id, [value]);
    return at;
  },
  seen: (id, value) =>
    new Promise((resolve) => {
      const feed = local
        .changes({ live: true, since: 'now', include_docs: true })
        .on('change', ({ doc }: { doc: PouchDocument }) => {
          if (doc._id !== id || firstTag(doc) !== value) return;
          feed.cancel();
          resolve(moment());
        });
    }),
  disk: storedBytes,
  async wipe() {
    await disconnect();
    await local.destroy();
  },
};
window.device = device;
