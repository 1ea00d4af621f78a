import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDynamoDbLocal, type DynamoDbLocal } from '../../infra/local/dynamodb-local.ts';
import { localClient, openTable } from '../../infra/local/dynamodb-storage.ts';
import { MemoryRecordStore } from '../../sync/server/memory/memory-record-store.ts';
import type { RecordStore } from '../../sync/server/record-store.ts';

const START_MS = Date.parse('2026-11-22T10:00:00.000Z');

let nowMs = START_MS;
let engine: DynamoDbLocal;
const stores = new Map<string, RecordStore>();

beforeAll(async () => {
  engine = await startDynamoDbLocal();
  stores.set('memory', new MemoryRecordStore(() => nowMs));
  stores.set('DynamoDB', (await openTable(localClient(engine.endpoint), () => nowMs)).records);
});

afterAll(async () => engine.stop());

describe.each(['memory', 'DynamoDB'])('records in %s', (name) => {
  const store = (): RecordStore => {
    const found = stores.get(name);
    if (found === undefined) throw new Error('No such store');
    return found;
  };

  it('are made once and read back whole', async () => {
    const address = { family: 'device', id: 'made-once' } as const;
    expect(await store().read(address)).toBeNull();
    expect(await store().create(address, { personId: 'ana', more: { a: [1, null, ''] } }, null)).toBe(true);
    expect(await store().create(address, { personId: 'bo' }, null)).toBe(false);
    expect(await store().read(address)).toEqual({ personId: 'ana', more: { a: [1, null, ''] } });
  });

  it('are taken by exactly one of many', async () => {
    const address = { family: 'socket-ticket', id: 'taken' } as const;
    await store().create(address, { for: 'one' }, null);
    const taken = await Promise.all(Array.from({ length: 8 }, async () => store().take(address)));
    expect(taken.filter((body) => body !== null)).toEqual([{ for: 'one' }]);
  });

  it('are not brought back by a replacement once they are gone', async () => {
    const address = { family: 'session', id: 'gone' } as const;
    await store().create(address, { n: 1 }, null);
    expect(await store().replace(address, { n: 2 }, null)).toBe(true);
    await store().take(address);
    expect(await store().replace(address, { n: 3 }, null)).toBe(false);
    expect(await store().read(address)).toBeNull();
  });

  it('are as good as gone once they have expired, whatever the table still holds', async () => {
    nowMs = START_MS;
    const address = { family: 'session', id: 'expires' } as const;
    await store().create(address, { n: 1 }, nowMs + 5_000);
    expect(await store().read(address)).toEqual({ n: 1 });
    nowMs += 5_000;
    expect(await store().read(address)).toBeNull();
    expect(await store().replace(address, { n: 2 }, null)).toBe(false);
    expect(await store().create(address, { n: 3 }, nowMs + 1_000)).toBe(true);
    nowMs += 1_000;
    expect(await store().take(address)).toBeNull();
  });

  it('are listed under their id, and no other’s', async () => {
    nowMs = START_MS;
    for (const part of ['b', 'a', 'c'])
      await store().create({ family: 'connection', id: 'ws', part }, { part }, null);
    await store().create({ family: 'connection', id: 'ws', part: 'late' }, {}, nowMs + 1_000);
    await store().create({ family: 'connection', id: 'q:x', part: 'd' }, {}, null);
    await store().create({ family: 'person-sessions', id: 'ws', part: 'e' }, {}, null);
    nowMs += 1_000;
    expect(await store().list('connection', 'ws')).toEqual([
      { part: 'a', body: { part: 'a' } },
      { part: 'b', body: { part: 'b' } },
      { part: 'c', body: { part: 'c' } },
    ]);
    expect(await store().list('connection', 'nobody')).toEqual([]);
  });
});
