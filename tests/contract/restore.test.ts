import { describe, expect, it } from 'vitest';
import { endGiveBack, startEpoch } from '../../sync/server/admin/start-epoch.ts';
import { ANA, BO, openDesk, ROSA } from './desk.ts';
import { ALL_KINDS, insert, statuses, type WireDevice } from './wire-device.ts';
import { contractStores } from './open-stores.ts';

const NEXT_EPOCH = '01JEPOCH00000000000000000B';

/** What a device does when it finds another epoch: it gives back all it holds, tickets first, and begins again. */
async function giveBack(device: WireDevice): Promise<string[]> {
  const kinds = ['tickets', 'messages', 'events', 'personal'] as const;
  const rows = kinds.flatMap((kind) =>
    [...(device.held.get(kind)?.values() ?? [])].map((doc) => insert(kind, doc)),
  );
  const answers = await device.push(...rows);
  device.checkpoints = {};
  return statuses(answers);
}

function body(device: WireDevice, kind: (typeof ALL_KINDS)[number]) {
  return [...(device.held.get(kind)?.values() ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1));
}

describe.each(contractStores())('after a restore on $name', ({ open }) => {
  it('takes back from the devices everything that the restore lost', async () => {
    const desk = openDesk(await open());
    const [ana, bo] = [desk.device('ANA', ANA), desk.device('BO', BO)];
    await ana.push(insert('tickets', ana.ticket('old')), insert('messages', ana.message('old', 1)));
    const backup = await desk.archive.exportAll();
    await ana.pullAll();
    const seen = ana.ids('messages')[0]!;
    await ana.push(
      ana.edit(ana.get('tickets', 'old')!, { priority: 'high' }),
      insert('messages', ana.message('old', 2, { seen, changes: { status: 'pending' } })),
      insert('tickets', ana.ticket('new')),
      insert('messages', ana.message('new', 3, { type: 'note' })),
    );
    await bo.pullAll();
    const before = ALL_KINDS.map((kind) => body(bo, kind));
    await desk.archive.importAll(backup);
    await startEpoch(desk.store, NEXT_EPOCH);
    expect(new Set(await giveBack(bo))).toEqual(new Set(['accepted']));
    // A second device gives back the same: nothing happens twice.
    await ana.pullAll(['settings']);
    const after = desk.device('CY', ANA);
    await after.pullAll();
    const timeline = body(after, 'events').filter((event) => event['type'] === 'given-back');
    expect(timeline.map((event) => event['ticketId'])).toEqual(['new', 'old']);
    const kept = ALL_KINDS.map((kind) => body(after, kind).filter((one) => one['type'] !== 'given-back'));
    expect(kept.map((docs) => docs.map(({ id, rev }) => ({ id, rev })))).toEqual(
      before.map((docs) => docs.map(({ id, rev }) => ({ id, rev }))),
    );
    expect(after.get('tickets', 'old')).toMatchObject({ priority: 'high', status: 'pending' });
    expect((await after.pullOnce(['tickets'])).epoch).toBe(NEXT_EPOCH);
    expect(await desk.faults()).toEqual([]);
  });

  it('merges nothing away when two devices give back different states of one ticket', async () => {
    const desk = openDesk(await open());
    const [ana, bo] = [desk.device('ANA', ANA), desk.device('BO', BO)];
    await ana.push(insert('tickets', ana.ticket('t1')));
    const backup = await desk.archive.exportAll();
    await ana.pullAll();
    await ana.push(ana.edit(ana.get('tickets', 't1')!, { priority: 'high' }));
    await bo.pullAll();
    await bo.push(bo.edit(bo.get('tickets', 't1')!, { tags: ['door'] }));
    await bo.pullAll();
    await ana.pullAll(['events']);
    await desk.archive.importAll(backup);
    await startEpoch(desk.store, NEXT_EPOCH);
    const ahead = await giveBack(bo);
    expect(new Set(ahead)).toEqual(new Set(['accepted']));
    // Ana still holds her own, older edit: it is part of what was given back, and she is told so.
    const [behind] = await ana.push(insert('tickets', ana.get('tickets', 't1')));
    expect(behind).toMatchObject({ status: 'conflict', master: { tags: ['door'], priority: 'high' } });
    expect(await desk.faults()).toEqual([]);
  });

  it('takes other people’s words only while it asks for them, and never from a requester', async () => {
    const desk = openDesk(await open());
    const [ana, bo, rosa] = [desk.device('ANA', ANA), desk.device('BO', BO), desk.device('ROSA', ROSA)];
    await ana.push(insert('tickets', ana.ticket('t1')));
    const backup = await desk.archive.exportAll();
    const reply = ana.message('t1', 1);
    await ana.push(insert('messages', reply));
    await Promise.all([bo.pullAll(), rosa.pullAll()]);
    await desk.archive.importAll(backup);
    const row = insert('messages', bo.get('messages', reply.id));
    expect(statuses(await bo.push(row))).toEqual(['refused forged']);
    await startEpoch(desk.store, NEXT_EPOCH);
    expect(statuses(await rosa.push(insert('messages', rosa.get('messages', reply.id))))).toEqual([
      'refused forbidden',
    ]);
    expect(statuses(await rosa.push(insert('events', { id: 'x', rev: rosa.rev() })))).toEqual([
      'refused unknown-kind',
    ]);
    expect(statuses(await bo.push(row))).toEqual(['accepted']);
    await endGiveBack(desk.store);
    const another = ana.message('t1', 2, { seen: reply.id });
    expect(statuses(await bo.push(insert('messages', another)))).toEqual(['refused forged']);
    expect(await desk.faults()).toEqual([]);
  });

  it('brings a device whose checkpoint is beyond the head back to what is there', async () => {
    const desk = openDesk(await open());
    const ana = desk.device('ANA', ANA);
    await ana.push(insert('tickets', ana.ticket('t1')));
    const backup = await desk.archive.exportAll();
    for (const [n, priority] of ['high', 'low', 'urgent'].entries()) {
      await ana.pullAll();
      await ana.push(ana.edit(ana.get('tickets', 't1')!, { priority, tags: [`n${n}`] }));
    }
    await ana.pullAll();
    await desk.archive.importAll(backup);
    const { pulls } = await ana.pullOnce(['tickets']);
    expect(pulls[0]?.reset).toEqual(['ws']);
    await ana.pullAll();
    expect(ana.get('tickets', 't1')).toMatchObject({ priority: 'normal' });
  });
});
