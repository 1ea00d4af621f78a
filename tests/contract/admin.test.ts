import { describe, expect, it } from 'vitest';
import { readAudit } from '../../sync/server/admin/audit-log.ts';
import { devicesOf, noteContact, tellPurge } from '../../sync/server/devices/device-book.ts';
import { openSession } from '../../sync/server/session/open-session.ts';
import type { Desk } from './desk.ts';
import { HR, oneOfEach, openOffice, somebody } from './office.ts';
import { contractStores } from './open-stores.ts';
import { insert, statuses } from './wire-device.ts';

async function tableText(desk: Desk): Promise<string> {
  return JSON.stringify((await desk.archive.exportAll()).documents);
}

describe.each(contractStores())('commands of admins on $name', ({ open }) => {
  it.each(['agent', 'requester'])('refuses every command of an %s, and changes nothing', async (role) => {
    const office = await openOffice(await open());
    const before = await tableText(office.desk);
    const commands = await oneOfEach(office);
    const refused = { reason: 'not-allowed' };
    await expect(office.run(role, 'put-person', commands['put-person'])).rejects.toMatchObject(refused);
    await expect(office.run(role, 'set-disabled', commands['set-disabled'])).rejects.toMatchObject(refused);
    await expect(office.run(role, 'set-away', commands['set-away'])).rejects.toMatchObject(refused);
    await expect(office.run(role, 'set-members', commands['set-members'])).rejects.toMatchObject(refused);
    await expect(office.run(role, 'put-setting', commands['put-setting'])).rejects.toMatchObject(refused);
    await expect(office.run(role, 'restrict-queue', commands['restrict-queue'])).rejects.toMatchObject(
      refused,
    );
    await expect(office.run(role, 'purge-device', commands['purge-device'])).rejects.toMatchObject(refused);
    await expect(office.run(role, 'redact-message', commands['redact-message'])).rejects.toMatchObject(
      refused,
    );
    for (const name of ['import-people', 'import-tickets'] as const)
      await expect(office.run(role, name, commands[name])).rejects.toMatchObject(refused);
    await office.run('admin', 'put-setting', commands['put-setting']);
    const base = (await office.revOf('tag-vip')) ?? '';
    const remove = { command: 'c9', base, settingId: 'tag-vip' };
    await expect(office.run(role, 'delete-setting', remove)).rejects.toMatchObject(refused);
    await office.run('admin', 'delete-setting', remove);
    const after = (await office.desk.archive.exportAll()).documents.filter(({ id }) => id !== 'tag-vip');
    expect(JSON.stringify(after)).toBe(before);
    expect((await readAudit(office.store, null)).entries.map(({ by }) => by)).toEqual(['admin', 'admin']);
  });

  it('adds a person who is on every device, once however often it is asked, and writes it down once', async () => {
    const office = await openOffice(await open());
    const { 'put-person': command } = await oneOfEach(office);
    await Promise.all([
      office.run('admin', 'put-person', command),
      office.run('admin', 'put-person', command),
    ]);
    await office.run('admin', 'put-person', command);
    const device = await office.device('AGENT', 'agent');
    await device.pullAll();
    expect(device.get('people', 'nina')).toMatchObject({ role: 'agent', email: 'nina@firm.example' });
    const { entries } = await readAudit(office.store, null);
    expect(entries).toMatchObject([
      { seq: 1, by: 'admin', command: 'put-person', target: { kind: 'people', id: 'nina' } },
    ]);
    expect(entries[0]?.changes).toContainEqual({ field: 'role', from: null, to: 'agent' });
    expect(await office.desk.faults()).toEqual([]);
  });

  it('says so when somebody else changed it meanwhile, and when an address is taken', async () => {
    const office = await openOffice(await open());
    const { rev: base } = await office.person('agent');
    const person = somebody('agent', 'lead');
    await office.run('admin', 'put-person', { command: 'a', base, person });
    await expect(
      office.run('admin', 'put-person', { command: 'b', base, person: { ...person, name: 'Other' } }),
    ).rejects.toMatchObject({ reason: 'outdated' });
    const taken = somebody('nina', 'agent', { email: 'LEAD@firm.example' });
    await expect(
      office.run('admin', 'put-person', { command: 'c', base: null, person: taken }),
    ).rejects.toMatchObject({ reason: 'refused', field: 'email' });
    expect((await readAudit(office.store, null)).entries).toHaveLength(1);
  });

  it('never loses the last admin, also when two admins go for each other at once', async () => {
    const office = await openOffice(await open());
    const alone = { base: (await office.person('admin')).rev, person: somebody('admin', 'agent') };
    await expect(office.run('admin', 'put-person', { command: 'a', ...alone })).rejects.toMatchObject({
      reason: 'refused',
      field: 'role',
    });
    const { rev: base } = await office.person('lead');
    await office.run('admin', 'put-person', { command: 'b', base, person: somebody('lead', 'admin') });
    const outcomes = await Promise.allSettled([
      office.run('admin', 'set-disabled', { command: 'c', personId: 'lead', disabled: true }),
      office.run('lead', 'set-disabled', { command: 'd', personId: 'admin', disabled: true }),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('takes a restricted queue’s tickets from whoever is no member any more', async () => {
    const office = await openOffice(await open());
    await office.run('admin', 'set-members', {
      command: 'a',
      queueId: HR,
      add: ['agent', 'lead'],
      remove: [],
    });
    const agent = await office.device('AGENT', 'agent');
    expect(statuses(await agent.push(insert('tickets', agent.ticket('t1', { queueId: HR }))))).toEqual([
      'accepted',
    ]);
    await office.run('admin', 'set-members', { command: 'b', queueId: HR, add: [], remove: ['agent'] });
    const later = await office.device('AGENT', 'agent');
    const { scopes } = await later.pullOnce();
    expect(scopes).toEqual(['ws', 'me:agent']);
    await later.pullAll();
    expect(later.ids('tickets')).toEqual([]);
    const lead = await office.device('LEAD', 'lead');
    await lead.pullAll();
    expect(lead.ids('tickets')).toEqual(['t1']);
    const { entries } = await readAudit(office.store, null);
    expect(entries[0]?.changes).toEqual([{ field: 'members removed', from: ['agent'], to: null }]);
  });

  it('restricts a queue that has tickets: they and their threads leave every other device', async () => {
    const office = await openOffice(await open());
    const agent = await office.device('AGENT', 'agent');
    for (const id of ['t1', 't2', 't3'])
      await agent.push(
        insert('tickets', agent.ticket(id, { queueId: id === 't3' ? 'other' : 'facilities' })),
        insert('messages', agent.message(id, 1, { queueId: id === 't3' ? 'other' : 'facilities' })),
      );
    await agent.pullAll();
    const { 'restrict-queue': command } = await oneOfEach(office);
    await office.run('admin', 'restrict-queue', command);
    await office.run('admin', 'restrict-queue', command);
    await agent.pullAll();
    expect(agent.ids('tickets')).toEqual(['t3']);
    expect(agent.ids('messages')).toHaveLength(1);
    expect(agent.ids('settings')).toEqual([HR, 'restricted-facilities'].sort());
    const lead = await office.device('LEAD', 'lead');
    await lead.pullAll();
    expect(lead.ids('tickets')).toEqual(['t1', 't2', 't3']);
    expect(lead.ids('messages')).toHaveLength(3);
    expect(await office.desk.faults()).toEqual([]);
  });

  it('ends the sessions of whoever is disabled, and has their devices deleted; letting them in again takes back what nobody was told', async () => {
    const office = await openOffice(await open());
    const owner = { personId: 'agent', device: 'AGENTSDEVICE1' };
    const session = {
      records: office.records,
      now: () => office.clock.now(),
      randomBytes: () => new Uint8Array(32),
    };
    await openSession(session, 'agent');
    await noteContact(office.records, owner, 1_000, 3);
    await office.run('admin', 'set-disabled', { command: 'a', personId: 'agent', disabled: true });
    expect(await office.records.list('person-sessions', 'agent')).toEqual([]);
    expect(await devicesOf(office.records, ['agent'])).toMatchObject([{ unsent: 3, purgeToldAt: null }]);
    await office.run('admin', 'set-disabled', { command: 'b', personId: 'agent', disabled: false });
    expect(await tellPurge(office.records, owner, 2_000)).toBe(false);
    await office.run('admin', 'purge-device', { command: 'c', ...owner });
    expect(await tellPurge(office.records, owner, 3_000)).toBe(true);
    await office.run('admin', 'set-disabled', { command: 'd', personId: 'agent', disabled: false });
    expect(await tellPurge(office.records, owner, 4_000)).toBe(true);
  });

  it('keeps queues, drops tags, and tells of both in pages of the log', async () => {
    const office = await openOffice(await open());
    const commands = await oneOfEach(office);
    await expect(office.run('admin', 'delete-setting', commands['delete-setting'])).rejects.toMatchObject({
      reason: 'refused',
    });
    await office.run('lead', 'put-setting', commands['put-setting']);
    const device = await office.device('AGENT', 'agent');
    await device.pullAll();
    expect(device.ids('settings')).toContain('tag-vip');
    const base = (await office.revOf('tag-vip')) ?? '';
    await office.run('lead', 'delete-setting', { command: 'x', base, settingId: 'tag-vip' });
    await device.pullAll();
    expect(device.ids('settings')).not.toContain('tag-vip');
    await office.run('lead', 'put-setting', { ...commands['put-setting'], command: 'y' });
    for (let n = 0; n < 60; n += 1)
      await office.run('agent', 'set-away', { command: `n${n}`, personId: 'agent', away: n % 2 === 0 });
    const first = await readAudit(office.store, null);
    expect(first.entries).toHaveLength(50);
    const rest = await readAudit(office.store, first.next);
    expect([...first.entries, ...rest.entries].map(({ seq }) => seq)).toEqual(
      Array.from({ length: 63 }, (_, index) => 63 - index),
    );
    expect(rest.next).toBeNull();
    expect(await office.desk.faults()).toEqual([]);
  });
});
