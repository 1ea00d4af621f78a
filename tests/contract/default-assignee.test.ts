import { describe, expect, it } from 'vitest';
import { HR, openOffice } from './office.ts';
import { contractStores, type OpenedStore } from './open-stores.ts';
import { insert, statuses } from './wire-device.ts';

/** An office in which these queues give their new tickets to the lead. */
async function openQueues(opened: OpenedStore, ...queueIds: readonly string[]) {
  const office = await openOffice(opened);
  for (const id of queueIds) {
    const base = await office.revOf(id);
    const setting = { id, type: 'queue' as const, name: id, position: 1, defaultAssigneeId: 'lead' };
    await office.run('admin', 'put-setting', { command: `give ${id}`.replace(' ', '-'), base, setting });
  }
  return office;
}

describe.each(contractStores())('the default assignee of a queue, on $name', ({ open }) => {
  it('gets what an agent or a requester asks there, by an edit that their devices take over', async () => {
    const office = await openQueues(await open(), 'facilities');
    const agent = await office.device('AGENT', 'agent');
    const requester = await office.device('REQUESTER', 'requester');
    const made = agent.ticket('t1', { requesterId: 'requester' });
    const message = agent.message('t1', 1, { requesterId: 'requester', type: 'request' });
    expect(statuses(await agent.push(insert('tickets', made), insert('messages', message)))).toEqual([
      'accepted',
      'accepted',
    ]);
    expect(statuses(await requester.push(insert('tickets', requester.request('t2'))))).toEqual(['accepted']);
    expect(statuses(await agent.push(insert('tickets', made)))).not.toContain('refused invalid');
    await agent.pullAll();
    for (const id of ['t1', 't2']) expect(agent.get('tickets', id)?.['assigneeId']).toBe('lead');
    expect(agent.get('tickets', 't1')?.['hist']).toContain(made.rev);
    const told = agent.ids('events').map((id) => agent.get('events', id));
    expect(told.filter((event) => event?.['cause'] === 'queue')).toHaveLength(2);
    expect(await office.desk.faults()).toEqual([]);
  });

  it('gets nothing that has somebody, and nothing while away or outside the queue', async () => {
    const office = await openQueues(await open(), 'facilities', HR);
    await office.run('admin', 'set-members', { command: 'm', queueId: HR, add: ['agent'], remove: [] });
    const agent = await office.device('AGENT', 'agent');
    await agent.push(insert('tickets', agent.ticket('taken', { assigneeId: 'agent' })));
    await agent.push(insert('tickets', agent.ticket('hidden', { queueId: HR })));
    await office.run('admin', 'set-away', { command: 'a', personId: 'lead', away: true });
    await agent.push(insert('tickets', agent.ticket('late')));
    await agent.pullAll();
    expect(agent.get('tickets', 'taken')?.['assigneeId']).toBe('agent');
    expect(agent.get('tickets', 'hidden')?.['assigneeId']).toBeNull();
    expect(agent.get('tickets', 'late')?.['assigneeId']).toBeNull();
    expect(await office.desk.faults()).toEqual([]);
  });
});
