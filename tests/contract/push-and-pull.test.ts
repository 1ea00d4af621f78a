import { describe, expect, it } from 'vitest';
import { ANA, BO, openDesk } from './desk.ts';
import { insert, ownId, statuses } from './wire-device.ts';
import { contractStores } from './open-stores.ts';

describe.each(contractStores())('push and pull on $name', ({ open }) => {
  it('gives what one device commits to another, whole and once', async () => {
    const desk = openDesk(await open());
    const [ana, bo] = [desk.device('ANA', ANA), desk.device('BO', BO)];
    const ticket = ana.ticket('t1');
    const message = ana.message('t1', 1, { type: 'request' });
    // The message stands before its ticket and is judged after it all the same.
    const answers = await ana.push(insert('messages', message), insert('tickets', ticket));
    expect(statuses(answers)).toEqual(['accepted', 'accepted']);
    await bo.pullAll();
    expect(bo.get('tickets', 't1')).toMatchObject({ subject: ticket['subject'], requesterTurn: message.id });
    expect(bo.get('messages', message.id)).toMatchObject({ body: message['body'], rev: message.rev });
    expect(bo.ids('events')).toHaveLength(1);
    expect((await bo.pullOnce()).pulls.flatMap(({ documents }) => documents)).toEqual([]);
    expect(await desk.faults()).toEqual([]);
  });

  it('keeps a message whose ticket was refused out, and every other row in', async () => {
    const desk = openDesk(await open());
    const ana = desk.device('ANA', ANA);
    const answers = await ana.push(
      insert('tickets', ana.ticket('bad', { status: 'exploded' })),
      insert('messages', ana.message('bad', 1)),
      insert('tickets', ana.ticket('good')),
      insert('messages', ana.message('good', 2)),
    );
    expect(statuses(answers)).toEqual(['refused invalid', 'refused ticket-missing', 'accepted', 'accepted']);
    expect(await desk.faults()).toEqual([]);
  });

  it('answers a repeat as it answered the first time, and applies it once', async () => {
    const desk = openDesk(await open());
    const ana = desk.device('ANA', ANA);
    const rows = [insert('tickets', ana.ticket('t1')), insert('messages', ana.message('t1', 1))];
    expect(statuses(await ana.push(...rows))).toEqual(['accepted', 'accepted']);
    const before = await desk.archive.exportAll();
    expect(statuses(await ana.push(...rows, ...rows))).toEqual(Array(4).fill('accepted'));
    expect(await desk.archive.exportAll()).toEqual(before);
  });

  it('tells a lost acknowledgement apart from a conflict: what others built upon it stays', async () => {
    const desk = openDesk(await open());
    const [ana, bo] = [desk.device('ANA', ANA), desk.device('BO', BO)];
    await ana.push(insert('tickets', ana.ticket('t1')));
    await ana.pullAll();
    await bo.pullAll();
    const mine = ana.edit(ana.get('tickets', 't1')!, { priority: 'high' });
    await ana.push(mine);
    await bo.pullAll();
    await bo.push(bo.edit(bo.get('tickets', 't1')!, { priority: 'low' }));
    const [again] = await ana.push(mine);
    expect(again).toMatchObject({ status: 'conflict', master: { priority: 'low' } });
    await ana.pullAll();
    expect(ana.get('tickets', 't1')).toMatchObject({ priority: 'low' });
    expect(await desk.faults()).toEqual([]);
  });

  it('folds several revisions of one ticket in one push into one', async () => {
    const desk = openDesk(await open());
    const [ana, bo] = [desk.device('ANA', ANA), desk.device('BO', BO)];
    const first = ana.ticket('t1');
    const second = ana.edit(first, { priority: 'urgent' });
    const third = {
      ...second,
      assumed: second.doc instanceof Object && 'rev' in second.doc ? String(second.doc.rev) : '',
    };
    const last = { ...third, doc: { ...ana.ticket('t1'), priority: 'urgent', tags: ['door'] } };
    expect(statuses(await ana.push(insert('tickets', first), second, last))).toEqual(
      Array(3).fill('accepted'),
    );
    await bo.pullAll();
    expect(bo.get('tickets', 't1')).toMatchObject({ priority: 'urgent', tags: ['door'] });
    expect(bo.get('tickets', 't1')?.['hist']).toHaveLength(2);
    expect(await desk.faults()).toEqual([]);
  });

  it('answers a stale edit with what it holds, and leaves that as it is', async () => {
    const desk = openDesk(await open());
    const [ana, bo] = [desk.device('ANA', ANA), desk.device('BO', BO)];
    await ana.push(insert('tickets', ana.ticket('t1')));
    await Promise.all([ana.pullAll(), bo.pullAll()]);
    await ana.push(ana.edit(ana.get('tickets', 't1')!, { priority: 'high' }));
    const [answer] = await bo.push(bo.edit(bo.get('tickets', 't1')!, { subject: 'Side door' }));
    expect(answer).toMatchObject({ status: 'conflict', master: { priority: 'high' } });
  });

  it('writes the timeline: made, changed, and what lost a merge', async () => {
    const desk = openDesk(await open());
    const ana = desk.device('ANA', ANA);
    await ana.push(insert('tickets', ana.ticket('t1')));
    await ana.pullAll();
    const lost = {
      id: ownId(7),
      field: 'priority',
      mine: 'low',
      theirs: 'high',
      by: 'ana',
      at: '2026-06-01T08:30:00.000Z',
    };
    await ana.push(ana.edit(ana.get('tickets', 't1')!, { priority: 'high', conflicts: [lost] }));
    await ana.pullAll();
    const events = ana.ids('events').map((id) => ana.get('events', id));
    expect(events.map((event) => event?.['type']).sort()).toEqual(['changed', 'conflict', 'created']);
    expect(events.find((event) => event?.['type'] === 'changed')).toMatchObject({
      changes: [{ field: 'priority', from: 'normal', to: 'high' }],
      by: 'ana',
    });
    expect(events.find((event) => event?.['type'] === 'conflict')).toMatchObject({
      kept: 'high',
      lost: 'low',
    });
    expect(await desk.faults()).toEqual([]);
  });

  it('commits 500 queued edits of one push, and tells a device of all of them', async () => {
    const desk = openDesk(await open());
    const [ana, bo] = [desk.device('ANA', ANA), desk.device('BO', BO)];
    const made = Array.from({ length: 250 }, (_, n) => ana.ticket(`t${n}`));
    await ana.push(...made.map((ticket) => insert('tickets', ticket)));
    const answers = await ana.push(
      ...made.flatMap((ticket, n) => [
        ana.edit(ticket, { priority: 'high' }),
        insert('messages', ana.message(ticket.id, n, { type: 'note' })),
      ]),
    );
    expect(new Set(statuses(answers))).toEqual(new Set(['accepted']));
    const { last } = await bo.pullAll(['tickets', 'messages', 'events']);
    expect(bo.ids('tickets')).toHaveLength(250);
    expect(bo.ids('messages')).toHaveLength(250);
    expect(bo.ids('events')).toHaveLength(500);
    expect(last.get('tickets')?.total).toBe(250);
    expect(await desk.faults()).toEqual([]);
  });
});
