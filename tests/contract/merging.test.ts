import { describe, expect, it } from 'vitest';
import { ANA, BO, HANA, openDesk, ROSA, SAM } from './desk.ts';
import { contractStores } from './open-stores.ts';
import { insert, statuses } from './wire-device.ts';

const RESTRICTED = 'restricted-hr';

describe.each(contractStores())('merged tickets on $name', ({ open }) => {
  it('holds a queued reply to a ticket that was merged meanwhile, lets notes through, and replies again once it is taken out', async () => {
    const desk = openDesk(await open());
    const [ana, bo] = [desk.device('ANA', ANA), desk.device('BO', BO)];
    await ana.push(insert('tickets', ana.ticket('t1')), insert('tickets', ana.ticket('t2')));
    await ana.pullAll();
    expect(statuses(await ana.push(ana.edit(ana.get('tickets', 't2')!, { mergedInto: 't1' })))).toEqual([
      'accepted',
    ]);
    const late = bo.message('t2', 1);
    const note = bo.message('t2', 2, { type: 'note' });
    expect(statuses(await bo.push(insert('messages', late), insert('messages', note)))).toEqual([
      'refused held',
      'accepted',
    ]);
    expect(statuses(await bo.push(insert('messages', bo.message('t1', 3))))).toEqual(['accepted']);
    await ana.pullAll();
    expect(statuses(await ana.push(ana.edit(ana.get('tickets', 't2')!, { mergedInto: null })))).toEqual([
      'accepted',
    ]);
    expect(statuses(await bo.push(insert('messages', late)))).toEqual(['refused held']);
    expect(statuses(await bo.push(insert('messages', bo.message('t2', 4))))).toEqual(['accepted']);
    await bo.pullAll();
    const told = bo.ids('events').map((id) => bo.get('events', id)?.['changes']);
    expect(told).toContainEqual([{ field: 'mergedInto', from: null, to: 't1' }]);
    expect(told).toContainEqual([{ field: 'mergedInto', from: 't1', to: null }]);
    expect(await desk.faults()).toEqual([]);
  });

  it('refuses a merge of different requesters’ tickets, in either order, and one into itself', async () => {
    const desk = openDesk(await open());
    const ana = desk.device('ANA', ANA);
    await ana.push(
      insert('tickets', ana.ticket('t1')),
      insert('tickets', ana.ticket('t2', { requesterId: 'sam' })),
    );
    await ana.pullAll();
    const mine = ana.get('tickets', 't2')!;
    for (const mergedInto of ['t1', 't2'])
      expect(statuses(await ana.push(ana.edit(mine, { mergedInto })))).toEqual(['refused forbidden']);
    const fresh = ana.ticket('t3', { requesterId: 'sam', mergedInto: 't1' });
    expect(statuses(await ana.push(insert('tickets', fresh)))).toEqual(['refused forbidden']);
    const moved = ana.edit(mine, { mergedInto: 't1', requesterId: 'rosa' });
    expect(statuses(await ana.push(moved))).toEqual(['accepted']);
  });

  it('says nothing of a ticket that a person may not see, and follows no pointer to it for them', async () => {
    const desk = openDesk(await open());
    const [ana, hana] = [desk.device('ANA', ANA), desk.device('HANA', HANA)];
    const hidden = hana.ticket('h1', { queueId: RESTRICTED, requesterId: 'sam' });
    await hana.push(insert('tickets', hidden), insert('tickets', hana.ticket('h2', { queueId: RESTRICTED })));
    await ana.push(...['t1', 't2', 't3'].map((id) => insert('tickets', ana.ticket(id))));
    await ana.pullAll();
    const edits = ['h1', 'h2', 'nowhere'].map((mergedInto, at) =>
      ana.edit(ana.get('tickets', `t${at + 1}`)!, { mergedInto }),
    );
    expect(statuses(await ana.push(...edits))).toEqual(['accepted', 'accepted', 'accepted']);
    const replies = ['t1', 't2', 't3'].map((id) => insert('messages', ana.message(id, 1)));
    expect(statuses(await ana.push(...replies))).toEqual(['accepted', 'accepted', 'accepted']);
    expect(ana.received).not.toContain('sam');
    const held = hana.message('t2', 2, { seen: ana.message('t2', 1).id });
    expect(statuses(await hana.push(insert('messages', held)))).toEqual(['refused held']);
  });

  it('wakes the ticket whose conversation a requester’s words stand in, and holds a reply that has not seen them', async () => {
    const desk = openDesk(await open());
    const [ana, bo, rosa] = [desk.device('ANA', ANA), desk.device('BO', BO), desk.device('ROSA', ROSA)];
    await ana.push(
      insert('tickets', ana.ticket('t1', { status: 'pending' })),
      insert('tickets', ana.ticket('t2', { mergedInto: 't1' })),
      insert('tickets', ana.ticket('t3', { mergedInto: 't2' })),
      insert('messages', ana.message('t1', 1)),
    );
    const first = ana.message('t1', 1).id;
    const asked = rosa.message('t3', 2, { type: 'request', body: 'It is the front door now.' });
    expect(statuses(await rosa.push(insert('messages', asked)))).toEqual(['accepted']);
    await bo.pullAll();
    expect(bo.get('tickets', 't1')).toMatchObject({ status: 'open', requesterTurn: asked.id });
    expect(bo.get('tickets', 't3')).toMatchObject({ requesterTurn: asked.id });
    expect(
      String(bo.get('messages', asked.id)?.['acceptedAt']) >
        String(bo.get('messages', first)?.['acceptedAt']),
    ).toBe(true);
    expect(statuses(await bo.push(insert('messages', bo.message('t1', 3, { seen: first }))))).toEqual([
      'refused held',
    ]);
    const answer = bo.message('t1', 4, { seen: asked.id });
    expect(statuses(await bo.push(insert('messages', answer)))).toEqual(['accepted']);
    expect(statuses(await ana.push(insert('messages', ana.message('t1', 5, { seen: asked.id }))))).toEqual([
      'refused held',
    ]);
    expect(await desk.faults()).toEqual([]);
  });

  it('takes two merges into each other, and lets replies go to the one that survives', async () => {
    const desk = openDesk(await open());
    const [ana, bo] = [desk.device('ANA', ANA), desk.device('BO', BO)];
    await ana.push(insert('tickets', ana.ticket('t1')), insert('tickets', ana.ticket('t2')));
    await Promise.all([ana.pullAll(), bo.pullAll()]);
    const both = await Promise.all([
      ana.push(ana.edit(ana.get('tickets', 't1')!, { mergedInto: 't2' })),
      bo.push(bo.edit(bo.get('tickets', 't2')!, { mergedInto: 't1' })),
    ]);
    expect(both.flatMap(statuses)).toEqual(['accepted', 'accepted']);
    const replies = [insert('messages', ana.message('t1', 1)), insert('messages', ana.message('t2', 2))];
    expect(statuses(await ana.push(...replies))).toEqual(['accepted', 'refused held']);
    expect(await desk.faults()).toEqual([]);
  });

  it('keeps what links tickets from their requester', async () => {
    const desk = openDesk(await open());
    const [ana, sam] = [desk.device('ANA', ANA), desk.device('SAM', SAM)];
    await ana.push(
      insert('tickets', ana.ticket('t1', { requesterId: 'sam' })),
      insert(
        'tickets',
        ana.ticket('t2', {
          requesterId: 'sam',
          mergedInto: 't1',
          splitFrom: `t1--${'0'.repeat(26)}`,
          followUpOf: 't1',
        }),
      ),
    );
    await sam.pullAll();
    expect(sam.ids('tickets')).toEqual(['t1', 't2']);
    for (const field of ['mergedInto', 'splitFrom', 'followUpOf'])
      expect(sam.get('tickets', 't2')).not.toHaveProperty(field);
    const forged = sam.request('t3', { mergedInto: 't1', requesterId: 'sam' });
    await sam.push(insert('tickets', forged));
    await ana.pullAll();
    expect(ana.get('tickets', 't3')).not.toHaveProperty('mergedInto');
  });
});
