import { describe, expect, it } from 'vitest';
import { MemoryStore } from './memory/memory-store.ts';
import { RememberingStore } from './remembering-store.ts';
import type { Commit } from './sync-store.ts';

const LOG = { scope: 'ws', kind: 'tickets', lane: 0 } as const;

function append(seq: number): Commit {
  const entry = { seq, ops: [], origin: 'srv', at: '2026-06-01T08:00:00.000Z', digest: { n: seq, sum: 0 } };
  return { appends: [{ log: LOG, entry }], documents: [], checks: [], markers: [], markerChecks: [] };
}

/** A table, a store that remembers it, and how often the table was asked for its logs. */
function remembered() {
  let asked = 0;
  let now = 0;
  const inner = new MemoryStore('E', {
    before: (method) => {
      if (method === 'readHeads' || method === 'readLog') asked += 1;
    },
  });
  const store = new RememberingStore(inner, () => now, 1_000);
  return { inner, store, asked: () => asked, pass: (ms: number) => (now += ms) };
}

describe('a store that remembers the ends of its logs', () => {
  it('knows what went through it without asking', async () => {
    const { store, asked } = remembered();
    await store.readHeads([LOG]);
    for (const seq of [1, 2, 3]) await store.commit(append(seq));
    expect(await store.readHeads([LOG])).toEqual([{ seq: 3, digest: { n: 3, sum: 0 } }]);
    expect((await store.readLog(LOG, 2, 10)).map(({ seq }) => seq)).toEqual([2, 3]);
    expect((await store.readLog(LOG, 2, 1)).map(({ seq }) => seq)).toEqual([2]);
    expect(asked()).toBe(1);
  });

  it('asks for what is older than it remembers, and for what lies beyond it', async () => {
    const { inner, store } = remembered();
    await inner.commit(append(1));
    await inner.commit(append(2));
    await store.readHeads([LOG]);
    expect((await store.readLog(LOG, 1, 10)).map(({ seq }) => seq)).toEqual([1, 2]);
    await inner.commit(append(3));
    expect((await store.readLog(LOG, 3, 10)).map(({ seq }) => seq)).toEqual([3]);
  });

  it('sees another writer’s entries after a while, or as soon as it is in their way', async () => {
    const { inner, store, pass } = remembered();
    await store.commit(append(1));
    await inner.commit(append(2));
    expect(await store.readHeads([LOG])).toMatchObject([{ seq: 1 }]);
    expect(await store.commit(append(2))).toMatchObject({ done: false, logs: [LOG] });
    expect(await store.readHeads([LOG])).toMatchObject([{ seq: 2 }]);
    await inner.commit(append(3));
    pass(1_001);
    expect(await store.readHeads([LOG])).toMatchObject([{ seq: 3 }]);
  });

  it('answers for a log that is forgotten while another is asked for', async () => {
    let open = () => {};
    const gate = new Promise<void>((resolve) => (open = resolve));
    const inner = new MemoryStore('E', { before: (method) => (method === 'readHeads' ? gate : undefined) });
    const store = new RememberingStore(inner, () => 0, 1_000);
    await store.commit(append(1));
    await inner.commit(append(2));
    const heads = store.readHeads([LOG, { ...LOG, lane: 1 }]);
    expect(await store.commit(append(2))).toMatchObject({ done: false });
    open();
    expect(await heads).toMatchObject([{ seq: 1 }, { seq: 0 }]);
  });
});
