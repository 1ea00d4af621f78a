import { describe, expect, it } from 'vitest';
import { ANA, BO, openDesk, ROSA } from './desk.ts';
import { insert, statuses } from './wire-device.ts';
import { contractStores } from './open-stores.ts';

const DAY_MS = 86_400_000;

describe.each(contractStores())('replies on $name', ({ open }) => {
  it('holds a reply whose author did not see the newest public message, for good', async () => {
    const desk = openDesk(await open());
    const [ana, rosa] = [desk.device('ANA', ANA), desk.device('ROSA', ROSA)];
    await ana.push(insert('tickets', ana.ticket('t1')));
    const first = ana.message('t1', 1);
    await ana.push(insert('messages', first));
    const asked = rosa.message('t1', 2, { type: 'request', body: 'It is the front door now.' });
    expect(statuses(await rosa.push(insert('messages', asked)))).toEqual(['accepted']);
    const late = ana.message('t1', 3, { seen: first.id, changes: { status: 'solved' } });
    expect(statuses(await ana.push(insert('messages', late)))).toEqual(['refused held']);
    expect(statuses(await ana.push(insert('messages', late)))).toEqual(['refused held']);
    await ana.pullAll();
    expect(ana.get('tickets', 't1')).toMatchObject({ status: 'open', requesterTurn: asked.id });
    const anyway = ana.message('t1', 4, { seen: asked.id, changes: { status: 'solved', addTags: ['door'] } });
    expect(statuses(await ana.push(insert('messages', anyway)))).toEqual(['accepted']);
    await ana.pullAll();
    expect(ana.get('tickets', 't1')).toMatchObject({ status: 'solved', tags: ['door'] });
    expect(ana.ids('messages')).toHaveLength(3);
    expect(await desk.faults()).toEqual([]);
  });

  it('never counts a reply against itself nor against the ones that were queued behind it', async () => {
    const desk = openDesk(await open());
    const ana = desk.device('ANA', ANA);
    const [one, two] = [ana.message('t1', 1), ana.message('t1', 2)];
    const rows = [
      insert('tickets', ana.ticket('t1')),
      insert('messages', one),
      insert('messages', { ...two, seen: one.id }),
    ];
    expect(statuses(await ana.push(...rows))).toEqual(['accepted', 'accepted', 'accepted']);
    expect(statuses(await ana.push(...rows))).toEqual(['accepted', 'accepted', 'accepted']);
    await ana.pullAll();
    const at = (id: string) => String(ana.get('messages', id)?.['acceptedAt']);
    expect(at(one.id) < at(two.id)).toBe(true);
  });

  it('lets notes through whatever was seen', async () => {
    const desk = openDesk(await open());
    const [ana, bo] = [desk.device('ANA', ANA), desk.device('BO', BO)];
    await ana.push(insert('tickets', ana.ticket('t1')), insert('messages', ana.message('t1', 1)));
    const note = bo.message('t1', 2, { type: 'note' });
    expect(statuses(await bo.push(insert('messages', note)))).toEqual(['accepted']);
    const reply = bo.message('t1', 3);
    expect(statuses(await bo.push(insert('messages', reply)))).toEqual(['refused held']);
  });

  it('holds a reply to a ticket that has closed, and answers a late duplicate the same once it is open again', async () => {
    const desk = openDesk(await open());
    const [ana, rosa] = [desk.device('ANA', ANA), desk.device('ROSA', ROSA)];
    await ana.push(insert('tickets', ana.ticket('t1', { status: 'solved' })));
    desk.pass(15 * DAY_MS);
    const late = ana.message('t1', 1);
    expect(statuses(await ana.push(insert('messages', late)))).toEqual(['refused held']);
    await ana.pullAll();
    await ana.push(ana.edit(ana.get('tickets', 't1')!, { status: 'open' }));
    expect(statuses(await ana.push(insert('messages', late)))).toEqual(['refused held']);
    await rosa.pullAll();
    expect(rosa.ids('messages')).toEqual([]);
    expect(await desk.faults()).toEqual([]);
  });

  it('opens a solved ticket when its requester writes, unless they say it is solved', async () => {
    const desk = openDesk(await open());
    const [ana, rosa] = [desk.device('ANA', ANA), desk.device('ROSA', ROSA)];
    await ana.push(
      insert('tickets', ana.ticket('t1', { status: 'solved' })),
      insert('messages', ana.message('t1', 1, { type: 'request' })),
    );
    await ana.pullAll();
    expect(ana.get('tickets', 't1')).toMatchObject({ status: 'solved' });
    await rosa.push(insert('messages', rosa.message('t1', 2, { type: 'request', action: 'solved' })));
    await ana.pullAll();
    expect(ana.get('tickets', 't1')).toMatchObject({ status: 'solved' });
    await rosa.push(insert('messages', rosa.message('t1', 3, { type: 'request' })));
    await ana.pullAll();
    expect(ana.get('tickets', 't1')).toMatchObject({ status: 'open' });
    expect(await desk.faults()).toEqual([]);
  });

  it('refuses to change a message that is sent', async () => {
    const desk = openDesk(await open());
    const ana = desk.device('ANA', ANA);
    const message = ana.message('t1', 1);
    await ana.push(insert('tickets', ana.ticket('t1')), insert('messages', message));
    const other = { ...message, rev: ana.rev(), body: 'I never said that.' };
    const [answer] = await ana.push({ kind: 'messages', assumed: message.rev, doc: other });
    expect(answer).toMatchObject({
      status: 'refused',
      refusal: { reason: 'immutable' },
      master: { body: message['body'] },
    });
  });

  it('tells of a message that is pushed again in the same words as of what is there', async () => {
    const desk = openDesk(await open());
    const ana = desk.device('ANA', ANA);
    const message = ana.message('t1', 1);
    await ana.push(insert('tickets', ana.ticket('t1')), insert('messages', message));
    for (const assumed of [null, message.rev]) {
      const again = { ...message, rev: ana.rev() };
      const [answer] = await ana.push({ kind: 'messages', assumed, doc: again });
      expect(answer).toMatchObject({ status: 'conflict', master: { rev: message.rev } });
    }
    expect(await desk.faults()).toEqual([]);
  });
});
