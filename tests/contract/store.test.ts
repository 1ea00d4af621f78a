import { describe, expect, it } from 'vitest';
import type { StoredDocument } from '../../sync/server/stored-document.ts';
import type { Commit, LogEntry } from '../../sync/server/sync-store.ts';
import { ownId } from './wire-device.ts';
import { contractStores, FIRST_EPOCH } from './open-stores.ts';

const LOG = { scope: 'ws', kind: 'tickets', lane: 3 } as const;
const NOTHING: Commit = { appends: [], documents: [], checks: [], markers: [], markerChecks: [] };

function entry(seq: number): LogEntry {
  const ops = [{ id: `t${seq}`, rev: `srv-${ownId(seq)}`, op: 'U' as const }];
  return { seq, ops, origin: 'srv', at: '2026-06-01T08:00:00.000Z', digest: { n: seq, sum: seq * 7 } };
}

function stored(id: string, fields: Partial<StoredDocument> = {}): StoredDocument {
  const rev = `srv-${ownId(1)}`;
  return {
    scope: 'ws',
    kind: 'tickets',
    id,
    rev,
    seq: 1,
    version: 1,
    gone: null,
    body: {
      id,
      rev,
      status: 'open',
      text: 'ä\u0000\ud800 "quoted"',
      number: 1e21,
      empty: '',
      list: [[], {}],
    },
    copies: { 'rq:rosa': rev },
    newest: { id: `${id}--${ownId(1)}`, at: '2026-06-01T08:00:00.000Z' },
    refusal: null,
    ...fields,
  };
}

function put(...documents: StoredDocument[]): Commit {
  return { ...NOTHING, documents: documents.map((document) => ({ document, expect: null })) };
}

describe.each(contractStores())('the table: $name', ({ open }) => {
  it('keeps a document as it is, and gives documents in the order asked', async () => {
    const { store } = await open();
    const documents = Array.from({ length: 80 }, (_, n) => stored(`t${n}`));
    const gone = stored('gone', {
      gone: 'refused',
      body: null,
      newest: null,
      copies: {},
      refusal: { reason: 'held', detail: 'Later.' },
    });
    expect(await store.commit(put(...documents, gone))).toEqual({ done: true });
    const keys = [gone, ...documents, stored('absent'), gone];
    const expected = [gone, ...documents, null, gone];
    expect(await store.readDocuments(keys)).toEqual(expected);
    expect(await store.readDocumentsTogether(keys.slice(0, 40))).toEqual(expected.slice(0, 40));
    const many = Array.from({ length: 260 }, (_, n) => stored(`t${n}`));
    expect((await store.readDocuments(many)).filter((item) => item !== null)).toHaveLength(80);
    expect(await store.readDocuments([])).toEqual([]);
  });

  it('does all of a commit or nothing, and says what stood in the way', async () => {
    const { store } = await open();
    await store.commit({ ...put(stored('a')), appends: [{ log: LOG, entry: entry(1) }] });
    const again = await store.commit({ ...put(stored('b')), appends: [{ log: LOG, entry: entry(1) }] });
    expect(again).toEqual({ done: false, logs: [LOG], documents: [], markers: [], contended: false });
    const over = await store.commit(put(stored('a', { version: 2 }), stored('c')));
    expect(over).toMatchObject({ done: false, logs: [], documents: [{ stored: stored('a') }] });
    const marker = { key: 'T#a', version: 1, value: { scope: 'ws', movingFrom: null } };
    expect(await store.commit({ ...NOTHING, markers: [{ marker, expect: null }] })).toEqual({ done: true });
    const checks = [{ key: stored('a'), version: 9 }];
    const markerChecks = [{ key: 'T#a', version: null }];
    const failed = await store.commit({ ...put(stored('d')), checks, markerChecks });
    expect(failed).toMatchObject({ done: false, documents: [{ stored: stored('a') }], markers: ['T#a'] });
    expect(await store.readDocuments(['b', 'c', 'd'].map((id) => stored(id)))).toEqual([null, null, null]);
    expect(await store.readMarkers(['T#a', 'T#b'])).toEqual([marker, null]);
    const right = { checks: [{ key: stored('a'), version: 1 }], markerChecks: [{ key: 'T#a', version: 1 }] };
    const next = { document: stored('a2'), expect: 'any' as const };
    expect(await store.commit({ ...NOTHING, ...right, documents: [next] })).toEqual({ done: true });
  });

  it('gives a log from anywhere on, and its head', async () => {
    const { store } = await open();
    expect(await store.readHeads([LOG])).toEqual([{ seq: 0, digest: { n: 0, sum: 0 } }]);
    expect(await store.readLog(LOG, 1, 10)).toEqual([]);
    for (let seq = 1; seq <= 12; seq += 1)
      await store.commit({ ...NOTHING, appends: [{ log: LOG, entry: entry(seq) }] });
    expect(await store.readHeads([{ ...LOG, lane: 4 }, LOG])).toMatchObject([
      { seq: 0 },
      { seq: 12, digest: { n: 12, sum: 84 } },
    ]);
    expect(await store.readLog(LOG, 9, 2)).toEqual([entry(9), entry(10)]);
    expect(await store.readLog(LOG, 11, 100)).toEqual([entry(11), entry(12)]);
    expect(await store.readLog(LOG, 13, 100)).toEqual([]);
  });

  it('walks live documents by id, from anywhere on, in pages', async () => {
    const { store } = await open();
    const solved = (id: string) => stored(id, { body: { id, rev: stored(id).rev, status: 'solved' } });
    const walked = ['a', 'b', 'ba', 'c', 'd'].map((id) =>
      id === 'b' || id === 'd' ? solved(id) : stored(id),
    );
    await store.commit(
      put(...walked, stored('bb', { gone: 'left', body: null }), stored('b', { scope: 'q:restricted-hr' })),
    );
    const scan = { scope: 'ws', kind: 'tickets', prefix: '', after: null, limit: 100, only: 'all' } as const;
    const ids = async (more: object) =>
      (await store.scanDocuments({ ...scan, ...more })).documents.map(({ id }) => id);
    expect(await ids({})).toEqual(['a', 'b', 'ba', 'c', 'd']);
    expect(await ids({ prefix: 'b' })).toEqual(['b', 'ba']);
    expect(await ids({ after: 'b' })).toEqual(['ba', 'c', 'd']);
    expect(await ids({ after: 'b0' })).toEqual(['ba', 'c', 'd']);
    expect(await ids({ only: 'unfinished' })).toEqual(['a', 'ba', 'c']);
    expect(await ids({ only: 'finished' })).toEqual(['b', 'd']);
    for (const only of ['all', 'unfinished'] as const) {
      const seen: string[] = [];
      for (let after: string | null = null, isEnd = false; !isEnd; isEnd = after === null) {
        const page = await store.scanDocuments({ ...scan, only, after, limit: 2 });
        expect(page.documents.length).toBeLessThanOrEqual(2);
        seen.push(...page.documents.map(({ id }) => id));
        after = page.next;
      }
      expect(seen).toEqual(await ids({ only }));
    }
  });

  it('can be written out and read back whole', async () => {
    const { store, archive } = await open();
    const other = await open();
    await store.commit({
      ...put(stored('a')),
      appends: [{ log: LOG, entry: entry(1) }],
      markers: [{ marker: { key: 'T#a', version: 1, value: { n: 1 } }, expect: null }],
    });
    const contents = await archive.exportAll();
    expect(contents.meta).toEqual({ epoch: FIRST_EPOCH, giveBack: false });
    await other.store.commit(put(stored('what was here before')));
    await other.archive.importAll(contents);
    expect(await other.archive.exportAll()).toEqual(contents);
    expect(await other.store.readHeads([LOG])).toMatchObject([{ seq: 1 }]);
  });
});
