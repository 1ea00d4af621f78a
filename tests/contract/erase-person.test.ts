import { describe, expect, it } from 'vitest';
import { readAudit } from '../../sync/server/admin/audit-log.ts';
import { holdingsOf, readExport } from '../../sync/server/privacy/export-person.ts';
import { keepLink, readLink } from '../../sync/server/links/request-link.ts';
import { noteContact, tellPurge } from '../../sync/server/devices/device-book.ts';
import { personSchema } from '../../sync/domain/person.ts';
import { isPersonOfDesk } from '../../sync/server/restore/afterwards.ts';
import { reapply } from '../../sync/server/restore/reapply.ts';
import { closeSessionsOf } from '../../sync/server/session/close-session.ts';
import { openSession } from '../../sync/server/session/open-session.ts';
import { hashSecret } from '../../sync/server/session/secret.ts';
import { HR, openOffice, somebody } from './office.ts';
import { contractStores, type OpenedStore } from './open-stores.ts';
import { insert, MADE_AT, statuses } from './wire-device.ts';

const CANARY = 'CANARY';
const ADDRESS = 'canary.rosa@home.example';
const LINE = 'My CANARY-secret is in the drawer';
const SECRET = 'L'.repeat(43);
const BYTES = new TextEncoder().encode('CANARY');

/** A requester about whom there is a canary wherever there can be one, in an open queue and in a restricted one. */
async function openPerson(opened: OpenedStore) {
  const office = await openOffice(opened);
  const { records, clock } = office;
  await office.run('admin', 'put-person', {
    ...{ command: 'p1', base: null },
    person: {
      ...somebody('rosa', 'requester', { title: 'CANARY-title', site: 'CANARY-site' }),
      name: 'Rosa CANARY',
      email: ADDRESS,
      phone: '+44 20 7946 0991',
    },
  });
  await office.run('admin', 'set-members', { command: 'p2', queueId: HR, add: ['agent'], remove: [] });
  const rosa = await office.device('ROSASPHONE', 'rosa');
  const agent = await office.device('AGENT', 'agent');
  const attachments = [{ id: 'f1', name: 'CANARY.txt', type: 'text/plain', size: BYTES.byteLength }];
  const asked = rosa.message('t1', 1, { type: 'request', body: `${LINE}\nThanks`, attachments });
  const mine = { requesterId: 'rosa' };
  const hidden = { ...mine, queueId: HR };
  const recipients = { to: [ADDRESS], cc: ['boss@firm.example'] };
  const draft = {
    id: 'draft-agent-t1-reply',
    ownerId: 'agent',
    updatedAt: MADE_AT,
    type: 'draft',
    ticketId: 't1',
  };
  expect(
    statuses([
      ...(await rosa.push(
        insert('tickets', rosa.request('t1', { subject: 'CANARY at the side door' })),
        insert('messages', asked),
      )),
      ...(await agent.push(
        insert(
          'messages',
          agent.message('t1', 2, {
            ...mine,
            seen: asked.id,
            recipients,
            body: `Dear Rosa CANARY,\n> ${LINE}\nKeep it there.`,
          }),
        ),
        insert(
          'messages',
          agent.message('t1', 3, { ...mine, type: 'note', body: `She wrote from ${ADDRESS.toUpperCase()}.` }),
        ),
        insert('tickets', agent.ticket('t2', { ...hidden, subject: 'CANARY in HR' })),
        insert('messages', agent.message('t2', 1, { ...hidden, type: 'note', body: 'About Rosa CANARY.' })),
        insert('tickets', agent.ticket('t3', { requesterId: 'requester', subject: 'Nothing of hers' })),
        insert(
          'messages',
          agent.message('t3', 1, { requesterId: 'requester', type: 'note', body: `As ${ADDRESS} said.` }),
        ),
        insert('personal', { ...draft, rev: agent.rev(), mode: 'reply', text: `Dear Rosa CANARY` }),
      )),
      ...(await rosa.push(
        insert('personal', {
          ...draft,
          id: 'draft-rosa',
          ownerId: 'rosa',
          rev: rosa.rev(),
          mode: 'reply',
          text: 'CANARY',
        }),
      )),
    ]),
  ).toEqual(Array.from({ length: 10 }, () => 'accepted'));
  await office.files.put({ messageId: asked.id, fileId: 'f1' }, BYTES);
  await agent.pullAll();
  await agent.push(agent.edit(agent.get('tickets', 't1')!, { subject: 'CANARY, solved' }));
  await keepLink(records, { secret: SECRET, ticketId: 't1', personId: 'rosa' }, clock.now());
  await noteContact(records, { personId: 'rosa', device: 'ROSASPHONE00' }, clock.now(), 0);
  const sessions = { records, now: () => clock.now(), randomBytes: () => new Uint8Array(32) };
  await openSession(sessions, 'rosa');
  await rosa.pullAll();
  await agent.pullAll();
  const stored = async () => JSON.stringify(await office.desk.archive.exportAll()).toLowerCase();
  const erase = (by: string, command: string, personId = 'rosa') =>
    office.run(by, 'erase-person', { command, personId });
  return { office, rosa, agent, stored, erase, asked };
}

describe.each(contractStores())('a person who is erased, on $name', ({ open }) => {
  it('is in no stored byte, no bucket and on no device of the desk any more', async () => {
    const { office, agent, stored, erase } = await openPerson(await open());
    expect(await stored()).toContain(CANARY.toLowerCase());
    await erase('admin', 'e1');
    await erase('admin', 'e1');
    expect(await stored()).not.toContain(CANARY.toLowerCase());
    expect(await stored()).not.toContain('+44 20 7946 0991');
    expect([...office.files.files.keys()]).toEqual([]);
    await agent.pullAll();
    const held = JSON.stringify([...agent.held.values()].map((kind) => [...kind.values()]));
    expect(held.toLowerCase()).not.toContain(CANARY.toLowerCase());
    expect(agent.get('people', 'rosa')).toMatchObject({
      name: 'Removed person',
      email: null,
      disabled: true,
    });
    expect(agent.get('tickets', 't1')).toMatchObject({
      subject: '[Removed for privacy]',
      requesterId: 'rosa',
    });
    const [answer] = [...(agent.held.get('messages')?.values() ?? [])].filter(({ type }) => type === 'reply');
    expect(answer?.['body']).toBe('Dear Removed person,\n> Removed person\nKeep it there.');
    expect(answer?.['recipients']).toBeUndefined();
    expect(await office.desk.faults()).toEqual([]);
  });

  it('loses sessions, links and devices, and what they sent does not come back', async () => {
    const { office, rosa, erase, asked, stored } = await openPerson(await open());
    await erase('admin', 'e1');
    const { records, clock } = office;
    expect(await closeSessionsOf(records, 'rosa')).toBe(0);
    expect((await readLink(records, hashSecret(SECRET)))?.revokedAtMs).not.toBeNull();
    expect(await tellPurge(records, { personId: 'rosa', device: 'ROSASPHONE00' }, clock.now())).toBe(true);
    const [again] = await rosa.push(insert('messages', asked));
    expect(again).toMatchObject({ status: 'conflict', master: { body: '[Removed for privacy]' } });
    expect(await stored()).not.toContain(CANARY.toLowerCase());
  });

  it('is erased again where a table is restored from before', async () => {
    const { office, stored } = await openPerson(await open());
    const deps = { ...office, archive: office.desk.archive };
    const { documents } = await deps.archive.exportAll();
    const people = documents
      .filter(isPersonOfDesk)
      .map(({ body }) => personSchema.parse(body))
      .map((person) => (person.id === 'rosa' ? { ...person, erasedAt: MADE_AT } : person));
    const again = async () => reapply(deps, { erased: [], people });
    expect(await again()).toEqual({ erased: 0, forgotten: 1, revoked: 0 });
    expect(await stored()).not.toContain(CANARY.toLowerCase());
    expect(await again()).toEqual({ erased: 0, forgotten: 0, revoked: 0 });
    expect(await office.desk.faults()).toEqual([]);
  });

  it('is told of in the audit log by who, when and how many', async () => {
    const { office, erase } = await openPerson(await open());
    const held = { tickets: 2, messages: 1, files: 1, mails: 0, devices: 1 };
    expect(await holdingsOf(office, 'rosa')).toEqual(held);
    await erase('admin', 'e1');
    const { entries } = await readAudit(office.store, null);
    expect(entries[0]).toMatchObject({
      ...{ by: 'admin', command: 'erase-person' },
      target: { id: 'rosa', name: 'Removed person' },
      changes: [
        { field: 'tickets erased', to: 2 },
        { field: 'messages erased', to: 1 },
        { field: 'files erased', to: 1 },
        { field: 'mails erased', to: 0 },
      ],
    });
    expect(entries).toHaveLength(3);
  });

  it('was given out before as one file, by an admin alone, with a line in the audit log', async () => {
    const { office, erase } = await openPerson(await open());
    await expect(erase('lead', 'e1')).rejects.toMatchObject({ reason: 'not-allowed' });
    await expect(erase('admin', 'e2', 'agent')).rejects.toMatchObject({ reason: 'refused' });
    const ask = { command: 'e3', personId: 'rosa' };
    await expect(office.run('lead', 'export-person', ask)).rejects.toMatchObject({ reason: 'not-allowed' });
    await office.run('admin', 'export-person', ask);
    const given = await readExport(office, 'rosa');
    expect(given?.person).toMatchObject({ email: ADDRESS });
    expect(given?.tickets.map(({ id }) => id)).toEqual(['t1', 't2']);
    expect(given?.messages).toMatchObject([{ body: `${LINE}\nThanks` }]);
    expect(given?.files).toMatchObject([{ name: 'CANARY.txt', fileId: 'f1' }]);
    expect((await readAudit(office.store, null)).entries[0]).toMatchObject({ command: 'export-person' });
  });
});
