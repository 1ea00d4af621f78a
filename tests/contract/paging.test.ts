import { describe, expect, it } from 'vitest';
import { digestOf } from '../../sync/domain/digest.ts';
import { laneOf } from '../../sync/domain/lane.ts';
import { ANA, BO, openDesk } from './desk.ts';
import { insert, type WireDevice } from './wire-device.ts';
import { contractStores } from './open-stores.ts';

/** Puts tickets on the desk, a third of them solved, each with a note. */
async function fill(device: WireDevice, count: number, from = 0): Promise<void> {
  const rows = Array.from({ length: count }, (_, n) => {
    const ticket = device.ticket(`t${String(from + n).padStart(4, '0')}`, {
      status: n % 3 === 0 ? 'solved' : 'open',
    });
    return [insert('tickets', ticket), insert('messages', device.message(ticket.id, n, { type: 'note' }))];
  });
  await device.push(...rows.flat());
}

describe.each(contractStores())('pages on $name', ({ open }) => {
  it('brings unfinished tickets and their threads first, in pages that never run short before the end', async () => {
    const desk = openDesk(await open());
    const [ana, bo] = [desk.device('ANA', ANA), desk.device('BO', BO)];
    await fill(ana, 90);
    const seen: string[] = [];
    for (let more = true; more;) {
      const { pulls } = await bo.pullOnce(['tickets'], 7);
      const [page] = pulls;
      seen.push(...(page?.documents ?? []).map((document) => String(document['status'])));
      const isPassEnd = seen.length === 60;
      if (page?.more === true && !isPassEnd) expect(page.documents).toHaveLength(7);
      more = page?.more === true;
    }
    expect(seen).toHaveLength(90);
    expect(seen.slice(0, 60)).toEqual(Array(60).fill('open'));
    expect(bo.ids('tickets')).toEqual(
      ana.ids('tickets').length === 0 ? bo.ids('tickets') : ana.ids('tickets'),
    );
    const first = desk.device('CY', BO);
    await first.pullOnce(['messages'], 10);
    const unfinished = first.ids('messages').map((id) => bo.get('tickets', id.slice(0, 5))?.['status']);
    expect(unfinished).toEqual(Array(10).fill('open'));
  });

  it('resumes a snapshot where it stood, and brings what changed meanwhile after it', async () => {
    const desk = openDesk(await open());
    const [ana, bo] = [desk.device('ANA', ANA), desk.device('BO', BO)];
    await fill(ana, 60);
    await bo.pullOnce(['tickets', 'messages'], 8);
    await fill(ana, 20, 100);
    await ana.pullAll();
    await ana.push(ana.edit(ana.get('tickets', 't0001')!, { status: 'solved' }));
    await ana.push(ana.edit(ana.get('tickets', 't0003')!, { status: 'open' }));
    await ana.pullAll();
    await bo.pullAll(['tickets', 'messages'], 8);
    expect(bo.held.get('tickets')).toEqual(ana.held.get('tickets'));
    expect(bo.held.get('messages')).toEqual(ana.held.get('messages'));
  });

  it('gives at the head what each lane’s documents add up to, and the count of all', async () => {
    const desk = openDesk(await open());
    const [ana, bo] = [desk.device('ANA', ANA), desk.device('BO', BO)];
    await fill(ana, 40);
    const { last } = await bo.pullAll(['tickets', 'messages', 'events']);
    for (const kind of ['tickets', 'messages', 'events'] as const) {
      expect(last.get(kind)?.total).toBe(bo.ids(kind).length);
      for (const { lane, digest } of last.get(kind)?.digests ?? []) {
        const held = [...(bo.held.get(kind)?.values() ?? [])];
        expect(digest).toEqual(digestOf(held.filter(({ id }) => laneOf('ws', kind, id) === lane)));
      }
      expect(last.get(kind)?.digests).toHaveLength(8);
    }
  });

  it('keeps a page under a megabyte and still brings everything', async () => {
    const desk = openDesk(await open());
    const [ana, bo] = [desk.device('ANA', ANA), desk.device('BO', BO)];
    await ana.push(insert('tickets', ana.ticket('t1')));
    const body = 'The log of the reader: '.padEnd(95_000, '0123456789 ');
    for (let n = 0; n < 30; n += 6)
      await ana.push(
        ...Array.from({ length: 6 }, (_, i) =>
          insert('messages', ana.message('t1', n + i, { type: 'note', body })),
        ),
      );
    let largest = 0;
    for (let more = true; more;) {
      const page = await bo.pullOnce(['messages']);
      largest = Math.max(largest, JSON.stringify(page).length);
      more = page.pulls[0]?.more === true;
    }
    expect(bo.ids('messages')).toHaveLength(30);
    expect(largest).toBeLessThan(1_100_000);
    expect(largest).toBeGreaterThan(800_000);
    // The same by the log: a device that was there before.
    const cy = desk.device('CY', BO);
    cy.checkpoints = { messages: { ws: { seqs: Array(8).fill(0) } } };
    await cy.pullAll(['messages']);
    expect(cy.ids('messages')).toEqual(bo.ids('messages'));
  });

  it('takes a checkpoint that is nonsense for none, and one beyond the head for another table’s', async () => {
    const desk = openDesk(await open());
    const [ana, bo] = [desk.device('ANA', ANA), desk.device('BO', BO)];
    await fill(ana, 9);
    const nonsense: unknown[] = [
      'yesterday',
      -1,
      [],
      { ws: { seqs: [-5] } },
      { ws: { seqs: ['1'] } },
      { ws: { seqs: [1e300] } },
      { ws: { seqs: Array(64).fill(0), snapshot: { pass: 9, after: null } } },
      JSON.parse('{"__proto__": {"seqs": [1]}}'),
      { 'q:restricted-hr': { seqs: [0] }, 'rq:rosa': { seqs: [0] } },
    ];
    for (const checkpoint of nonsense) {
      const device = desk.device('CY', BO);
      device.checkpoints = { tickets: checkpoint };
      await device.pullAll(['tickets']);
      expect(device.ids('tickets')).toHaveLength(9);
      expect(Object.keys(device.checkpoints.tickets ?? {})).toEqual(['ws']);
    }
    bo.checkpoints = { tickets: { ws: { seqs: Array(8).fill(10 ** 11) } } };
    const first = await bo.pullOnce(['tickets']);
    expect(first.pulls[0]?.reset).toEqual(['ws']);
    await bo.pullAll(['tickets']);
    expect(bo.ids('tickets')).toHaveLength(9);
  });
});
