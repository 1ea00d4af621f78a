import { expect, it } from 'vitest';
import { ANA, openDesk } from '../../../tests/contract/desk.ts';
import { insert } from '../../../tests/contract/wire-device.ts';
import type { LogLine } from '../http/log-line.ts';
import { metricLine, type MetricLine } from '../http/metric-line.ts';
import { MemoryStore } from '../memory/memory-store.ts';
import type { StoreContents } from '../store-archive.ts';
import { createInvariantsHandler } from './invariants-handler.ts';

const SECRET = 'The badge of Rosa is refused';

async function soundTable(): Promise<StoreContents> {
  const store = new MemoryStore('EPOCH');
  const ana = openDesk({ store, archive: store }).device('ANA', ANA);
  await ana.push(
    insert('tickets', ana.ticket('t1', { subject: SECRET })),
    insert('messages', ana.message('t1', 1, { body: SECRET })),
  );
  await ana.pullAll();
  await ana.push(ana.edit(ana.get('tickets', 't1')!, { priority: 'high' }));
  return store.exportAll();
}

/** Runs the function over readings of a table, the last one for ever, and gives what it said. */
async function run(...readings: readonly StoreContents[]) {
  const lines: LogLine[] = [];
  const measured: MetricLine[] = [];
  const rest = [...readings];
  let slept = 0;
  await createInvariantsHandler({
    archive: { exportAll: async () => (rest.length > 1 ? rest.shift()! : rest[0]!) },
    clock: { now: () => 0, sleep: async () => void (slept += 1) },
    log: (line) => void lines.push(line),
    count: (name, count) => void measured.push(metricLine(name, count, 7)),
  })();
  return { lines, slept, broken: measured[0]?.['BrokenInvariants'], measured };
}

const isTicket = ({ kind, scope }: { kind: string; scope: string }) => kind === 'tickets' && scope === 'ws';

const BROKEN: readonly [string, (sound: StoreContents) => StoreContents, string][] = [
  [
    'a gap in a log',
    (one) => ({ ...one, logs: one.logs.filter(({ log, entry }) => !(isTicket(log) && entry.seq === 1)) }),
    'stands where 1 should',
  ],
  [
    'a digest that does not recompute',
    (one) => ({
      ...one,
      logs: one.logs.map((line) =>
        isTicket(line.log) ? { ...line, entry: { ...line.entry, digest: { n: 9, sum: 9 } } } : line,
      ),
    }),
    'the digest of entry',
  ],
  [
    'a document in no entry',
    (one) => ({ ...one, documents: [...one.documents, { ...one.documents.find(isTicket)!, id: 'stray' }] }),
    'stray',
  ],
  [
    'an entry with no document',
    (one) => ({ ...one, documents: one.documents.filter((item) => !isTicket(item)) }),
    'which is not stored',
  ],
  [
    'a document at another revision than its entry',
    (one) => ({
      ...one,
      documents: one.documents.map((item) => (isTicket(item) ? { ...item, rev: 'other' } : item)),
    }),
    'the log says',
  ],
  [
    'a copy that nobody named',
    (one) => ({
      ...one,
      documents: one.documents.map((item) =>
        item.scope === 'rq:rosa' ? { ...item, scope: 'rq:sam' } : item,
      ),
    }),
    'no canonical item names',
  ],
];

it.each(BROKEN)('tells of %s, by count and by name, and not by word', async (_what, breakIt, sentence) => {
  const { lines, broken } = await run(breakIt(await soundTable()));
  expect(broken).toBeGreaterThan(0);
  const said = lines.map((line) => JSON.stringify(line)).join('\n');
  expect(said).toContain(sentence);
  expect(said).toContain('"level":"error"');
  expect(said).not.toContain(SECRET);
});

it('counts none in a sound table, and looks once', async () => {
  const { lines, broken, slept, measured } = await run(await soundTable());
  expect([broken, slept, lines]).toEqual([0, 0, [{ level: 'info', event: 'invariants', broken: 0 }]]);
  expect(measured[0]?._aws).toMatchObject({
    Timestamp: 7,
    CloudWatchMetrics: [{ Namespace: 'Roost', Dimensions: [[]], Metrics: [{ Name: 'BrokenInvariants' }] }],
  });
});

it('takes what is under way for nothing: it is wrong in one reading and right in the next', async () => {
  const sound = await soundTable();
  const breakIt = BROKEN[0]![1];
  expect((await run(breakIt(sound), breakIt(sound), sound)).broken).toBe(0);
  expect((await run(breakIt(sound))).slept).toBe(2);
});
