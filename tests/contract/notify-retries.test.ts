import { describe, expect, it } from 'vitest';
import { closeSession } from '../../sync/server/session/close-session.ts';
import { openSession } from '../../sync/server/session/open-session.ts';
import { bindDevice } from '../../sync/server/session/bind-device.ts';
import { findSession } from '../../sync/server/session/find-session.ts';
import { StoredPeople } from '../../sync/server/session/stored-people.ts';
import { noteContact } from '../../sync/server/devices/device-book.ts';
import { notifiedDevices, notifyDevice } from '../../sync/server/notify/notify-device.ts';
import { openNotified, pushService } from './notify-desk.ts';
import { somebody } from './office.ts';
import { contractStores, type OpenedStore } from './open-stores.ts';
import { insert } from './wire-device.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const service = pushService();

/** An office in which a lead mentions an agent. */
async function openMentions(opened: OpenedStore) {
  const desk = await openNotified(opened, service);
  const subscribed = await desk.notify('agent');
  const lead = await desk.device('LEAD', 'lead');
  await lead.push(insert('tickets', lead.ticket('t1')));
  let made = 0;
  const mention = async () => {
    made += 1;
    await lead.push(insert('messages', lead.message('t1', made, { type: 'note', body: 'See, @agent' })));
  };
  const devices = async () => notifiedDevices(desk.records, 'agent');
  return { ...desk, ...subscribed, mention, devices };
}

describe.each(contractStores())('a push service and $name', ({ open }) => {
  it.each([404, 410])('that answers %i is not asked for this device again', async (status) => {
    const desk = await openMentions(await open());
    service.says = { status };
    await desk.mention();
    await desk.look();
    expect(await desk.devices()).toEqual([]);
    service.says = null;
    desk.desk.pass(2 * MINUTE_MS);
    await desk.mention();
    await desk.look();
    expect(service.calls).toBe(1);
  });

  it('that answers 410 to an address that was replaced meanwhile keeps the new one', async () => {
    const desk = await openMentions(await open());
    await desk.mention();
    await desk.note();
    const next = service.subscribe('replaced');
    const owner = { personId: 'agent', device: desk.device };
    await notifyDevice(desk.records, owner, next.subscription, desk.clock.now());
    await desk.send();
    expect([desk.heard.length, next.heard.length]).toEqual([0, 1]);
    expect(await desk.devices()).toHaveLength(1);
  });

  it.each([429, 500, 503])(
    'that answers %i is tried again, later and later, and given up',
    async (status) => {
      const desk = await openMentions(await open());
      service.says = { status };
      await desk.mention();
      await desk.look();
      for (let minutes = 0; minutes < 3 * 60; minutes += 1) {
        desk.desk.pass(MINUTE_MS);
        await desk.send();
      }
      expect(service.calls).toBe(5);
      expect(await desk.devices()).toHaveLength(1);
      service.says = null;
      await desk.look();
      expect(desk.heard).toEqual([]);
      await desk.mention();
      await desk.look();
      expect(desk.heard).toHaveLength(1);
    },
  );

  it('that asks to be left alone for a while is', async () => {
    const desk = await openMentions(await open());
    service.says = { status: 429, retryAfterS: 600 };
    await desk.mention();
    await desk.look();
    service.says = null;
    desk.desk.pass(9 * MINUTE_MS);
    await desk.send();
    expect(desk.heard).toEqual([]);
    desk.desk.pass(2 * MINUTE_MS);
    await desk.send();
    expect(desk.heard).toHaveLength(1);
  });

  it.each([400, 403, 413])('that answers %i is not asked the same again', async (status) => {
    const desk = await openMentions(await open());
    service.says = { status };
    await desk.mention();
    await desk.look();
    service.says = null;
    desk.desk.pass(10 * MINUTE_MS);
    await desk.look();
    expect([service.calls, desk.heard]).toEqual([1, []]);
  });
});

describe.each(contractStores())('nobody is notified on $name', ({ open }) => {
  it('who was cut off, even of what was noted before', async () => {
    const desk = await openMentions(await open());
    await desk.mention();
    await desk.note();
    await desk.run('admin', 'set-disabled', { command: 'd1', personId: 'agent', disabled: true });
    await desk.look();
    expect(await desk.devices()).toEqual([]);
    await desk.notify('agent');
    await desk.mention();
    await desk.look();
    expect(service.calls).toBe(0);
  });

  it('who does not work here any more', async () => {
    const desk = await openMentions(await open());
    const agent = await desk.person('agent');
    const person = somebody('agent', 'requester');
    await desk.run('admin', 'put-person', { command: 'p1', base: agent.rev, person });
    await desk.mention();
    await desk.look();
    expect(service.calls).toBe(0);
    await desk.run('admin', 'erase-person', { command: 'e1', personId: 'agent' });
    expect(await desk.devices()).toEqual([]);
  });

  it('on a device that an admin has signed out for good, or that was signed out', async () => {
    const desk = await openMentions(await open());
    await noteContact(desk.records, { personId: 'agent', device: desk.device }, desk.clock.now(), 0);
    await desk.run('admin', 'purge-device', { command: 'g1', personId: 'agent', device: desk.device });
    expect(await desk.devices()).toEqual([]);
    const { store, records } = desk;
    const session = {
      ...{ records, people: new StoredPeople(store), now: () => desk.clock.now() },
      randomBytes: (length: number) => new Uint8Array(length).fill(7),
    };
    const found = await findSession(session, await openSession(session, 'agent'));
    if (found === null) throw new Error('No session was opened.');
    await bindDevice(records, found, 'TABLET00000');
    await desk.notify('agent', 'TABLET00000');
    await desk.notify('agent', 'LAPTOP00000');
    await closeSession(records, found.id);
    expect((await desk.devices()).map(({ device }) => device)).toEqual(['LAPTOP00000']);
  });

  it('on a device that is somebody else’s now, nor on one that was not opened for a month', async () => {
    const desk = await openMentions(await open());
    const owner = { personId: 'admin', device: 'SHARED00000' };
    const [mine = null] = await desk.devices();
    if (mine === null) throw new Error('The agent has no device.');
    await notifyDevice(desk.records, owner, mine.subscription, desk.clock.now());
    expect(await desk.devices()).toEqual([]);
    expect(await notifiedDevices(desk.records, 'admin')).toHaveLength(1);
    await desk.notify('agent');
    desk.desk.pass(20 * DAY_MS);
    await notifyDevice(desk.records, owner, mine.subscription, desk.clock.now());
    desk.desk.pass(20 * DAY_MS);
    await desk.mention();
    await desk.look();
    expect(service.calls).toBe(0);
    expect(await notifiedDevices(desk.records, 'admin')).toHaveLength(1);
  });

  it('on more devices than anybody has', async () => {
    const desk = await openMentions(await open());
    for (let made = 0; made < 12; made += 1)
      await desk.notify('agent', `DEVICE${String(made).padStart(5, '0')}`);
    const devices = (await desk.devices()).map(({ device }) => device);
    expect(devices).toHaveLength(10);
    expect(devices).toContain('DEVICE00011');
    expect(devices).not.toContain(desk.device);
  });
});
