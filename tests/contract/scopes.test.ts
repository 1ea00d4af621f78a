import { describe, expect, it } from 'vitest';
import { ticketIdOf } from '../../sync/domain/lane.ts';
import { locatorKey } from '../../sync/server/keys.ts';
import { locatorOf } from '../../sync/server/marker.ts';
import { moveThread } from '../../sync/server/move-thread.ts';
import { ANA, BO, HANA, openDesk, ROSA, SAM, type Desk } from './desk.ts';
import { insert, statuses, type WireDevice } from './wire-device.ts';
import { contractStores } from './open-stores.ts';

const HR = 'restricted-hr';

/** A ticket with a thread of `length` messages, every third a note. */
async function ask(device: WireDevice, id: string, length: number): Promise<void> {
  await device.push(insert('tickets', device.ticket(id)));
  const thread = Array.from({ length }, (_, n) =>
    device.message(id, n, { type: n % 3 === 2 ? 'note' : 'request', body: `Line ${n}` }),
  );
  await device.push(...thread.map((message) => insert('messages', message)));
  await device.pullAll();
}

/** What a device holds of one ticket, of all kinds. */
function holds(device: WireDevice, ticketId: string): string[] {
  return (['tickets', 'messages', 'events'] as const).flatMap((kind) =>
    device.ids(kind).filter((id) => ticketIdOf(kind, id) === ticketId),
  );
}

async function move(desk: Desk, device: WireDevice, id: string, fields: Record<string, unknown>) {
  await device.pullAll();
  const answers = await device.push(device.edit(device.get('tickets', id)!, fields));
  expect(statuses(answers)).toEqual(['accepted']);
  expect(await moveThread(desk.deps, id)).toBe(true);
}

describe.each(contractStores())('audiences on $name', ({ open }) => {
  it('moves a ticket and its whole thread to a restricted queue, from those outside to its members', async () => {
    const desk = openDesk(await open());
    const [ana, bo, hana, rosa] = [
      desk.device('ANA', ANA),
      desk.device('BO', BO),
      desk.device('HANA', HANA),
      desk.device('ROSA', ROSA),
    ];
    await ask(ana, 't1', 30);
    for (const device of [bo, hana, rosa]) await device.pullAll();
    expect(holds(bo, 't1')).toHaveLength(32);
    await move(desk, ana, 't1', { queueId: HR });
    for (const device of [ana, bo, hana, rosa]) await device.pullAll();
    expect(holds(ana, 't1')).toEqual([]);
    expect(holds(bo, 't1')).toEqual([]);
    // A member had it before and has it now: its departure from one scope is no departure for them.
    expect(holds(hana, 't1')).toHaveLength(33);
    expect(hana.get('tickets', 't1')).toMatchObject({ queueId: HR });
    expect(holds(rosa, 't1')).toHaveLength(21);
    expect(await desk.faults()).toEqual([]);
    await move(desk, hana, 't1', { queueId: 'facilities' });
    for (const device of [ana, bo, hana, rosa]) await device.pullAll();
    expect(holds(ana, 't1')).toHaveLength(34);
    expect(holds(hana, 't1')).toEqual(holds(ana, 't1'));
    expect(holds(rosa, 't1')).toHaveLength(21);
    expect(await desk.faults()).toEqual([]);
  });

  it('gives a ticket to another requester and takes every trace of it from the first', async () => {
    const desk = openDesk(await open());
    const [ana, rosa, sam] = [desk.device('ANA', ANA), desk.device('ROSA', ROSA), desk.device('SAM', SAM)];
    await ask(ana, 't1', 7);
    await rosa.pullAll();
    expect(holds(rosa, 't1')).toHaveLength(6);
    await move(desk, ana, 't1', { requesterId: 'sam' });
    await Promise.all([rosa.pullAll(), sam.pullAll(), ana.pullAll()]);
    expect(holds(rosa, 't1')).toEqual([]);
    expect(holds(sam, 't1')).toHaveLength(6);
    expect(ana.ids('messages').map((id) => ana.get('messages', id)?.['requesterId'])).toEqual(
      Array(7).fill('sam'),
    );
    expect(await desk.faults()).toEqual([]);
  });

  it('takes up a move that died halfway, by whoever pushes to the ticket next', async () => {
    const desk = openDesk(await open());
    const [ana, hana] = [desk.device('ANA', ANA), desk.device('HANA', HANA)];
    await ask(ana, 't1', 25);
    const dying = desk.dyingAt('scanDocuments').device('ANA', ANA);
    const answers = await dying.push(ana.edit(ana.get('tickets', 't1')!, { queueId: HR }));
    expect(statuses(answers)).toEqual(['accepted']);
    // Only the ticket has moved.
    const [marker = null] = await desk.store.readMarkers([locatorKey('t1')]);
    expect(locatorOf(marker)).toMatchObject({ movingFrom: 'ws' });
    await hana.pullAll();
    const note = hana.message('t1', 900, { type: 'note', queueId: HR });
    expect(statuses(await hana.push(insert('messages', note)))).toEqual(['accepted']);
    await hana.pullAll();
    expect(holds(hana, 't1')).toHaveLength(29);
    await ana.pullAll();
    expect(holds(ana, 't1')).toEqual([]);
    expect(await desk.faults()).toEqual([]);
  });

  it('moves a ticket by a reply’s changes, the reply with it', async () => {
    const desk = openDesk(await open());
    const [ana, hana] = [desk.device('ANA', ANA), desk.device('HANA', HANA)];
    await ask(ana, 't1', 2);
    await hana.pullAll();
    const reply = hana.message('t1', 50, { seen: hana.ids('messages').at(-1), changes: { queueId: HR } });
    expect(statuses(await hana.push(insert('messages', reply)))).toEqual(['accepted']);
    expect(await moveThread(desk.deps, 't1')).toBe(true);
    await Promise.all([ana.pullAll(), hana.pullAll()]);
    expect(holds(ana, 't1')).toEqual([]);
    expect(hana.get('messages', reply.id)).toMatchObject({ queueId: HR });
    expect(await desk.faults()).toEqual([]);
  });

  it('keeps a restricted queue’s tickets from everybody outside, whatever they ask or push', async () => {
    const desk = openDesk(await open());
    const [ana, hana] = [desk.device('ANA', ANA), desk.device('HANA', HANA)];
    const secret = hana.ticket('t1', { queueId: HR, subject: 'SECRET-SUBJECT' });
    await hana.push(
      insert('tickets', secret),
      insert('messages', hana.message('t1', 1, { queueId: HR, body: 'SECRET-BODY' })),
    );
    ana.checkpoints = { tickets: { [`q:${HR}`]: { seqs: [0] } } };
    const answers = [
      ...(await ana.push(
        insert('tickets', ana.ticket('t1')),
        { kind: 'tickets', assumed: secret.rev, doc: ana.ticket('t1') },
        insert('messages', ana.message('t1', 1)),
        insert('messages', ana.message('t1', 2)),
        insert('messages', ana.message('t1', 3, { queueId: HR })),
      )),
    ];
    expect(statuses(answers)).toEqual([
      'refused forbidden',
      'refused forbidden',
      'refused ticket-missing',
      'refused ticket-missing',
      'refused ticket-missing',
    ]);
    await ana.pullAll();
    expect(ana.received).not.toContain('SECRET');
    expect(ana.ids('tickets')).toEqual([]);
    await hana.pullAll();
    expect(hana.ids('messages')).toHaveLength(1);
    expect(await desk.faults()).toEqual([]);
  });

  it('gives a requester their own alone, and nothing that is the desk’s', async () => {
    const desk = openDesk(await open());
    const [ana, rosa, sam] = [desk.device('ANA', ANA), desk.device('ROSA', ROSA), desk.device('SAM', SAM)];
    await rosa.push(
      insert('tickets', rosa.request('t1')),
      insert('messages', rosa.message('t1', 1, { type: 'request' })),
    );
    await ana.pullAll();
    const stored = ana.get('tickets', 't1')!;
    await ana.push(
      insert('messages', ana.message('t1', 2, { type: 'note', body: 'SECRET-NOTE' })),
      ana.edit(stored, {
        tags: ['SECRET-TAG'],
        assigneeId: 'SECRET-assignee',
        priority: 'urgent',
        secretField: 'SECRET',
      }),
    );
    const before = await rosa.pullAll();
    expect(rosa.ids('messages')).toHaveLength(1);
    expect(rosa.get('tickets', 't1')).toMatchObject({ status: 'open' });
    expect(before.last.get('events')?.documents).toEqual([]);
    expect(rosa.received).not.toContain('SECRET');
    expect(rosa.received).not.toContain('urgent');
    await sam.pullAll();
    expect(sam.ids('tickets')).toEqual([]);
    // What does not show does not stir their copy.
    expect((await rosa.pullOnce(['tickets'])).pulls[0]?.documents).toEqual([]);
    expect(await desk.faults()).toEqual([]);
  });

  it('lets the device that asked keep its own revision', async () => {
    const desk = openDesk(await open());
    const rosa = desk.device('ROSA', ROSA);
    const request = rosa.request('t1');
    await rosa.push(insert('tickets', request));
    await rosa.pullAll();
    expect(rosa.get('tickets', 't1')).toMatchObject({ ...request, status: 'open' });
    expect(statuses(await rosa.push(insert('tickets', request)))).toEqual(['accepted']);
  });
});
