import { beforeEach, describe, expect, it } from 'vitest';
import { pushResponseSchema } from '../../sync/protocol/push.ts';
import { MemoryStore } from '../../sync/server/memory/memory-store.ts';
import { ANA, openDesk, type Desk } from '../contract/desk.ts';
import { insert, statuses, type WireDevice } from '../contract/wire-device.ts';
import { forbiddenRows, strangeFields } from './hostile-rows.ts';

let desk: Desk;
let ana: WireDevice;

beforeEach(async () => {
  const store = new MemoryStore('EPOCH');
  desk = openDesk({ store, archive: store });
  ana = desk.device('ANA', ANA);
  await ana.push(insert('tickets', ana.ticket('honest')));
});

/** What JSON makes of a row on its way: the rows of a test must be able to travel. */
function travelled<T>(row: T): T {
  return JSON.parse(JSON.stringify(row)) as T;
}

describe('a row that means harm', () => {
  it('is refused by itself, and stores nothing', async () => {
    for (const { name, row } of forbiddenRows(ana)) {
      const before = await desk.archive.exportAll();
      const [answer] = await ana.push(row);
      expect(answer?.status, name).toBe('refused');
      expect(await desk.archive.exportAll(), name).toEqual(before);
    }
  });

  it('delays no honest row beside it', async () => {
    const rows = forbiddenRows(ana).flatMap(({ row }, n) => [
      row,
      insert('tickets', ana.ticket(`beside${n}`)),
      insert('messages', ana.message(`beside${n}`, n, { type: 'note' })),
    ]);
    const answers = statuses(await ana.push(...rows));
    expect(answers.filter((_, n) => n % 3 !== 0).every((status) => status === 'accepted')).toBe(true);
    expect(answers.filter((_, n) => n % 3 === 0).every((status) => status.startsWith('refused'))).toBe(true);
    expect(await desk.faults()).toEqual([]);
  });

  it('gets an answer of the wire whatever a field holds, and what is stored of it stays well formed', async () => {
    const hostile = strangeFields(ana);
    expect(hostile.length).toBeGreaterThan(500);
    for (const { name, row } of hostile) {
      const answers = await ana.push(travelled(row));
      const response = pushResponseSchema.safeParse(travelled({ epoch: 'EPOCH', answers }));
      expect(response.success, name).toBe(true);
      expect(
        answers.map(({ status }) => status),
        name,
      ).not.toContain('retry');
    }
    await ana.pullAll();
    expect(await desk.faults()).toEqual([]);
    expect(JSON.stringify({}.constructor)).toBe(undefined);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('cannot set what the server owns', async () => {
    const forged = {
      acceptedAt: '2001-01-01T00:00:00.000Z',
      statusSince: '2001-01-01T00:00:00.000Z',
      requesterTurn: 'nobody',
      hist: [ana.rev(), ana.rev()],
    };
    await ana.push(insert('tickets', ana.ticket('t1', forged)));
    await ana.pullAll();
    const stored = ana.get('tickets', 't1')!;
    expect(stored).toMatchObject({ requesterTurn: null, hist: [] });
    expect(String(stored['acceptedAt']).slice(0, 4)).toBe('2026');
    await ana.push(ana.edit(stored, forged));
    await ana.pullAll();
    expect(ana.get('tickets', 't1')).toMatchObject({
      acceptedAt: stored['acceptedAt'],
      statusSince: stored['statusSince'],
      requesterTurn: null,
      hist: [stored.rev],
    });
  });

  it('cannot change what a ticket was when it was made', async () => {
    await ana.pullAll();
    const stored = ana.get('tickets', 'honest')!;
    for (const fields of [
      { reference: 'ZZZZZZZZ' },
      { channel: 'web' },
      { createdAt: '2001-01-01T00:00:00.000Z' },
      { createdBy: 'bo' },
    ])
      expect(statuses(await ana.push(ana.edit(stored, fields)))).toEqual(['refused forbidden']);
  });
});
