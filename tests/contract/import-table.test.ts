import { describe, expect, it } from 'vitest';
import type { ImportedTicket } from '../../sync/domain/import-row.ts';
import { readAudit } from '../../sync/server/admin/audit-log.ts';
import { followMail } from '../../sync/server/outbound/follow-mail.ts';
import { MemoryFileStore } from '../support/memory-file-store.ts';
import { toldSince } from './mail-desk.ts';
import { HR, openOffice } from './office.ts';
import { contractStores } from './open-stores.ts';
import { ScriptedSender } from './scripted-sender.ts';

const person = (id: string, email: string | null) => ({
  id,
  name: `Name of ${id}`,
  email,
  title: 'Buyer',
  site: '',
});
const ticket = (id: string, change: Partial<ImportedTicket> = {}): ImportedTicket => ({
  id,
  subject: `Subject of ${id}`,
  body: 'It was asked for.',
  status: 'open',
  priority: 'normal',
  queueId: 'facilities',
  assigneeId: null,
  requester: person('nina', 'nina@firm.example'),
  tags: ['imported'],
  channel: 'email',
  createdAt: '2025-03-02T09:00:00.000Z',
  solvedAt: null,
  ...change,
});

describe.each(contractStores())('a table that an admin imports, on $name', ({ open }) => {
  it('makes its tickets and their requesters, each once however often it comes, and sends no mail', async () => {
    const opened = await open();
    const office = await openOffice(opened);
    const tickets = [
      ticket('i1'),
      ticket('i2', { status: 'solved', solvedAt: '2025-04-02T09:00:00.000Z' }),
      // Known to the desk already, under another id than the table gives them.
      ticket('i3', { requester: person('other', 'requester@firm.example') }),
      ticket('i4', { requester: person('voice', null) }),
    ];
    const address = (await office.person('requester')).email;
    tickets[2] = ticket('i3', { requester: person('other', address) });
    await office.run('admin', 'import-tickets', { command: 'a', file: 't.csv', rows: 4, tickets });
    const agent = await office.device('AGENT', 'agent');
    await agent.pullAll();
    const first = [...agent.held].map(([kind, held]) => [kind, [...held.values()]]);
    await office.run('admin', 'import-tickets', { command: 'b', file: 't.csv', rows: 4, tickets });
    await office.run('admin', 'import-tickets', { command: 'c', file: 't.csv', rows: null, tickets });
    await agent.pullAll();
    expect([...agent.held].map(([kind, held]) => [kind, [...held.values()]])).toEqual(first);
    expect(agent.ids('tickets').toSorted()).toEqual(['i1', 'i2', 'i3', 'i4']);
    expect(agent.get('tickets', 'i1')).toMatchObject({
      requesterId: 'nina',
      acceptedAt: '2025-03-02T09:00:00.000Z',
    });
    expect(agent.get('tickets', 'i2')).toMatchObject({
      status: 'solved',
      statusSince: '2025-04-02T09:00:00.000Z',
    });
    expect(agent.get('tickets', 'i3')).toMatchObject({ requesterId: 'requester' });
    expect(agent.get('people', 'voice')).toMatchObject({ role: 'requester', email: null, title: 'Buyer' });
    expect(agent.ids('messages')).toHaveLength(4);
    const sender = new ScriptedSender();
    const { mailSecret } = office.mail;
    const randomBytes = () => new Uint8Array(32);
    const mail = { ...office, sender, files: new MemoryFileStore(), mailSecret, origin: '', randomBytes };
    await followMail(mail, await toldSince(opened));
    expect(sender.sent).toEqual([]);
    const { entries } = await readAudit(office.store, null);
    expect(entries.map(({ command, target }) => [command, target.name])).toEqual([
      ['import-tickets', 't.csv'],
      ['import-tickets', 't.csv'],
    ]);
    expect(await office.desk.faults()).toEqual([]);
  });

  it('gives tickets to the requester who is known, and their own device a copy', async () => {
    const office = await openOffice(await open());
    const { email } = await office.person('requester');
    const tickets = [ticket('i1', { requester: person('other', email) })];
    await office.run('admin', 'import-tickets', { command: 'a', file: 't.csv', rows: 1, tickets });
    const requester = await office.device('REQUESTER', 'requester');
    await requester.pullAll();
    expect(requester.ids('tickets')).toEqual(['i1']);
    expect(requester.get('tickets', 'i1')).not.toHaveProperty('tags');
  });

  it('adds people whom nobody knows, and leaves the others as they are', async () => {
    const office = await openOffice(await open());
    const before = await office.person('lead');
    const people = [person('new', 'new@firm.example'), person('lead', null), person('twin', before.email)];
    await office.run('admin', 'import-people', { command: 'a', file: 'p.csv', rows: 3, people });
    expect(await office.person('lead')).toEqual(before);
    expect(await office.person('new')).toMatchObject({ role: 'requester', title: 'Buyer' });
    await expect(office.person('twin')).rejects.toThrow('Nobody is twin');
    expect(await office.desk.faults()).toEqual([]);
  });

  it('goes into no queue that is not there, nor into a restricted one of others', async () => {
    const office = await openOffice(await open());
    const given = (queueId: string) => ({
      command: 'a',
      file: 't.csv',
      rows: 1,
      tickets: [ticket('i1', { queueId })],
    });
    for (const queueId of ['gone', HR])
      await expect(office.run('admin', 'import-tickets', given(queueId))).rejects.toMatchObject({
        reason: 'refused',
        field: 'queueId',
      });
    const agent = await office.device('AGENT', 'agent');
    await agent.pullAll();
    expect(agent.ids('tickets')).toEqual([]);
  });
});
