import { describe, expect, it } from 'vitest';
import { openOffice } from './office.ts';
import { contractStores } from './open-stores.ts';
import { insert, statuses } from './wire-device.ts';

const SHOWN = 'publicField00000001';
const INNER = 'internalField00000002';
const CANARY = 'CANARY-of-the-desk';

describe.each(contractStores())('the fields of a queue on a ticket, on $name', ({ open }) => {
  it('reach every agent, and the requester only where requesters see them', async () => {
    const office = await openOffice(await open());
    const agent = await office.device('AGENT', 'agent');
    const other = await office.device('OTHER', 'lead');
    const requester = await office.device('REQUESTER', 'requester');
    const made = agent.ticket('t1', { requesterId: 'requester', [SHOWN]: 'LT-204', [INNER]: CANARY });
    await agent.push(insert('tickets', made));
    await agent.pullAll();
    await agent.push(
      agent.edit(agent.get('tickets', 't1')!, { [INNER]: `${CANARY} again`, [SHOWN]: 'LT-205' }),
    );
    for (const device of [other, requester]) await device.pullAll();
    expect(other.get('tickets', 't1')).toMatchObject({ [SHOWN]: 'LT-205', [INNER]: `${CANARY} again` });
    expect(requester.get('tickets', 't1')).toMatchObject({ [SHOWN]: 'LT-205' });
    expect(JSON.stringify([...requester.held].map(([, held]) => [...held.values()]))).not.toContain(CANARY);
    const told = other.ids('events').map((id) => other.get('events', id));
    expect(told).toContainEqual(
      expect.objectContaining({
        changes: [
          { field: INNER, from: CANARY, to: `${CANARY} again` },
          { field: SHOWN, from: 'LT-204', to: 'LT-205' },
        ],
      }),
    );
    expect(await office.desk.faults()).toEqual([]);
  });

  it('are given by a requester who asks, but for those that are the desk’s', async () => {
    const office = await openOffice(await open());
    const requester = await office.device('REQUESTER', 'requester');
    const agent = await office.device('AGENT', 'agent');
    const asked = { ...requester.request('t1'), [SHOWN]: 'LT-204', [INNER]: 'forged' };
    expect(statuses(await requester.push(insert('tickets', asked)))).toEqual(['accepted']);
    await agent.pullAll();
    expect(agent.get('tickets', 't1')).toMatchObject({ [SHOWN]: 'LT-204' });
    expect(agent.get('tickets', 't1')).not.toHaveProperty(INNER);
    expect(await office.desk.faults()).toEqual([]);
  });

  it('are taken from a requester as they were typed, as many as a queue asks for and no more', async () => {
    const office = await openOffice(await open());
    const requester = await office.device('REQUESTER', 'requester');
    const agent = await office.device('AGENT', 'agent');
    const many = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((n) => [`publicField0000001${n}`, `no. ${n}`]));
    const odd = { publicField00000020: ['a list'], publicField00000021: 'x'.repeat(501) };
    const asked = { ...requester.request('t1'), ...odd, ...many };
    expect(statuses(await requester.push(insert('tickets', asked)))).toEqual(['accepted']);
    await Promise.all([agent.pullAll(), requester.pullAll()]);
    for (const device of [agent, requester]) {
      const held = Object.entries(device.get('tickets', 't1') ?? {});
      expect(held.filter(([key]) => key.startsWith('publicField'))).toEqual(Object.entries(many).slice(0, 6));
    }
    expect(await office.desk.faults()).toEqual([]);
  });

  it('stay with a ticket that moves to another queue, and with one whose queue asks no more', async () => {
    const office = await openOffice(await open());
    const agent = await office.device('AGENT', 'agent');
    await agent.push(insert('tickets', agent.ticket('t1', { [INNER]: 'no choice that there is' })));
    await agent.pullAll();
    await agent.push(agent.edit(agent.get('tickets', 't1')!, { queueId: 'restricted-hr' }));
    await office.run('admin', 'set-members', {
      command: 'c',
      queueId: 'restricted-hr',
      add: ['lead'],
      remove: [],
    });
    const member = await office.device('MEMBER', 'lead');
    await member.pullAll();
    expect(member.get('tickets', 't1')).toMatchObject({
      queueId: 'restricted-hr',
      [INNER]: 'no choice that there is',
    });
    expect(await office.desk.faults()).toEqual([]);
  });
});
