import { describe, expect, it } from 'vitest';
import { putSettings } from '../../sync/server/admin/put-settings.ts';
import { followClocks } from '../../sync/server/sla/clock-notes.ts';
import { tellClocks } from '../../sync/server/sla/tell-clocks.ts';
import { rigPerson } from '../support/api-rig.ts';
import { toldSince } from './mail-desk.ts';
import { choose, openNotified, pushService } from './notify-desk.ts';
import { HR } from './office.ts';
import { contractStores } from './open-stores.ts';
import { insert, statuses, type WireDevice } from './wire-device.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const service = pushService();

/** Gives a ticket that the device holds to somebody. */
async function give(device: WireDevice, id: string, assigneeId: string) {
  await device.pullAll();
  const held = device.get('tickets', id);
  if (held === undefined) throw new Error(`${id} is not held`);
  expect(statuses(await device.push(device.edit(held, { assigneeId })))).toEqual(['accepted']);
}

describe.each(contractStores())('notifications on $name', ({ open }) => {
  it('tell of an assignment, a mention and an answer, in no words of anybody’s, once each', async () => {
    const desk = await openNotified(await open(), service);
    const { heard } = await desk.notify('agent');
    const [lead, requester] = [await desk.device('LEAD', 'lead'), await desk.device('HERS', 'requester')];
    await requester.push(
      insert('tickets', requester.request('t1')),
      insert(
        'messages',
        requester.message('t1', 1, { type: 'request', requesterId: 'requester', body: 'SECRET words' }),
      ),
    );
    await desk.look();
    expect(heard).toEqual([]);
    await give(lead, 't1', 'agent');
    await desk.look();
    const note = { type: 'note', requesterId: 'requester', body: 'SECRET: look here, @agent' };
    await lead.push(insert('messages', lead.message('t1', 2, note)));
    await desk.look();
    const answer = { type: 'request', requesterId: 'requester', body: 'SECRET too' };
    desk.desk.pass(MINUTE_MS);
    await requester.push(
      insert('messages', requester.message('t1', 3, { ...answer, createdAt: '2026-06-01T09:30:00.000Z' })),
    );
    for (let looks = 0; looks < 3; looks += 1) await desk.look();
    const of = { ticketId: 't1', reference: '7K3F-9QMX' };
    expect(heard.map(({ payload }) => payload)).toEqual(
      ['assigned', 'mention', 'reply'].map((kind) => ({ kind, ...of })),
    );
    expect(new Set(heard.map(({ text }) => text.length)).size).toBe(1);
    expect(new Set(heard.map(({ topic }) => topic)).size).toBe(1);
    expect(heard[0]?.topic).not.toContain('t1');
    expect(heard[0]?.signedBy).toEqual({ sub: 'https://desk.example', aud: service.origin });
    expect(JSON.stringify([heard, desk.lines])).not.toContain('SECRET');
    expect(JSON.stringify(desk.lines)).not.toContain(service.origin);
    expect(service.calls).toBe(3);
  });

  it('tell of a promise that comes close to its end, and of one that is broken', async () => {
    const opened = await open();
    const desk = await openNotified(opened, service);
    const { heard } = await desk.notify('agent');
    const { rev } = rigPerson('x');
    const targets = { firstResponse: 100, nextResponse: 200, resolution: 10_000 };
    const periods = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', to: '24:00' }));
    await putSettings(desk, [
      { id: 'always', rev, type: 'calendar', name: 'Always', timeZone: 'UTC', periods, holidays: [] },
      {
        ...{ id: 'standard', rev, type: 'sla-policy', name: 'Standard', calendarId: 'always', queueIds: [] },
        targets: { low: targets, normal: targets, high: targets, urgent: targets },
      },
    ]);
    const agent = await desk.device('AGENT', 'agent');
    await agent.push(
      insert('tickets', agent.ticket('t1', { assigneeId: 'agent', requesterId: 'requester' })),
      insert('messages', agent.message('t1', 1, { type: 'request', requesterId: 'requester' })),
    );
    await followClocks(desk.records, desk.clock.now(), await toldSince(opened));
    for (const minutes of [0, 80, 30]) {
      desk.desk.pass(minutes * MINUTE_MS);
      await tellClocks(desk);
      await desk.look();
    }
    expect(heard.map(({ payload }) => (payload as { kind: string }).kind)).toEqual(['risk', 'breached']);
  });

  it('tell nobody of what they did themselves, nor of what concerns somebody else', async () => {
    const desk = await openNotified(await open(), service);
    await desk.notify('agent');
    await desk.notify('admin');
    const [agent, lead] = [await desk.device('AGENT', 'agent'), await desk.device('LEAD', 'lead')];
    await agent.push(insert('tickets', agent.ticket('t1')));
    await give(agent, 't1', 'agent');
    await agent.push(insert('messages', agent.message('t1', 1, { type: 'note', body: 'Mine, @agent' })));
    await give(agent, 't1', 'lead');
    await lead.push(insert('messages', lead.message('t1', 2, { type: 'note', body: 'At nobody@lead' })));
    await desk.look();
    expect(service.calls).toBe(0);
  });

  it('tell of the assignment that stands where one’s own was', async () => {
    const desk = await openNotified(await open(), service);
    const { heard } = await desk.notify('agent');
    const [agent, lead] = [await desk.device('AGENT', 'agent'), await desk.device('LEAD', 'lead')];
    await agent.push(insert('tickets', agent.ticket('t1')));
    await agent.pullAll();
    const stale = agent.get('tickets', 't1');
    await give(lead, 't1', 'lead');
    await agent.pullAll();
    const master = agent.get('tickets', 't1');
    if (stale === undefined || master === undefined) throw new Error('t1 is not held');
    const conflict = {
      field: 'assigneeId',
      theirs: 'lead',
      mine: 'agent',
      by: 'agent',
      at: stale['updatedAt'],
    };
    const row = agent.edit(master, { conflicts: [{ id: 'c'.repeat(26).toUpperCase(), ...conflict }] });
    const answers = statuses(await agent.push(row));
    await desk.look();
    expect([answers, heard.map(({ payload }) => (payload as { kind: string }).kind)]).toEqual([
      ['accepted'],
      ['taken'],
    ]);
  });

  it('leave out the kinds that are switched off, on every device', async () => {
    const desk = await openNotified(await open(), service);
    const [here, there] = [
      await desk.notify('agent', 'LAPTOP00000'),
      await desk.notify('agent', 'PHONE000000'),
    ];
    const [agent, lead] = [await desk.device('AGENT', 'agent'), await desk.device('LEAD', 'lead')];
    await choose(agent, 'hidden', 'assigned');
    await lead.push(insert('tickets', lead.ticket('t1')));
    await give(lead, 't1', 'agent');
    await lead.push(insert('messages', lead.message('t1', 1, { type: 'note', body: 'See, @agent' })));
    await desk.look();
    for (const { heard } of [here, there])
      expect(heard.map(({ payload }) => (payload as { kind: string }).kind)).toEqual(['mention']);
  });

  it('keep quiet in quiet hours of the person’s own zone, and tell nothing of it after them', async () => {
    const desk = await openNotified(await open(), service);
    const { heard } = await desk.notify('agent');
    const [agent, lead] = [await desk.device('AGENT', 'agent'), await desk.device('LEAD', 'lead')];
    // It is 09:00 in UTC: 10:00 in London, and 05:00 in New York.
    await choose(agent, 'quiet', '22:00 07:00 1234567 America/New_York');
    await lead.push(insert('tickets', lead.ticket('t1')));
    await give(lead, 't1', 'agent');
    await desk.look();
    desk.desk.pass(3 * HOUR_MS);
    await desk.look();
    expect(service.calls).toBe(0);
    await lead.push(insert('messages', lead.message('t1', 1, { type: 'note', body: 'See, @agent' })));
    await desk.look();
    expect(heard).toHaveLength(1);
    desk.desk.pass(12.5 * HOUR_MS);
    await lead.push(insert('messages', lead.message('t1', 2, { type: 'note', body: 'And, @agent' })));
    await desk.look();
    // It is 20:30 there: a device that is not reached before 22:00 is not told of it.
    expect(heard).toHaveLength(2);
    expect(heard[1]?.ttlS).toBeLessThanOrEqual(90 * 60);
  });

  it('that did not go through before quiet hours are given up in them', async () => {
    const desk = await openNotified(await open(), service);
    const { heard } = await desk.notify('agent');
    const [agent, lead] = [await desk.device('AGENT', 'agent'), await desk.device('LEAD', 'lead')];
    await choose(agent, 'quiet', '09:02 10:00 1234567 UTC');
    await lead.push(insert('tickets', lead.ticket('t1')));
    await give(lead, 't1', 'agent');
    service.says = { status: 503 };
    await desk.look();
    service.says = null;
    desk.desk.pass(5 * MINUTE_MS);
    await desk.look();
    desk.desk.pass(HOUR_MS);
    await desk.look();
    expect([service.calls, heard]).toEqual([1, []]);
  });

  it('of restricted queues reach their members alone', async () => {
    const desk = await openNotified(await open(), service);
    const [inside, outside] = [await desk.notify('lead'), await desk.notify('agent')];
    await desk.run('admin', 'set-members', {
      command: 'm1',
      queueId: HR,
      add: ['lead', 'admin'],
      remove: [],
    });
    const admin = await desk.device('ADMIN', 'admin');
    await admin.push(
      insert('tickets', admin.ticket('t1', { queueId: HR })),
      insert('messages', admin.message('t1', 1, { queueId: HR, type: 'note', body: 'See, @lead, @agent' })),
    );
    await desk.look();
    expect([inside.heard.length, outside.heard.length]).toEqual([1, 0]);
  });
});
