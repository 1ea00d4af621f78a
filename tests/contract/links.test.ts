import { describe, expect, it } from 'vitest';
import { putPeople } from '../../sync/server/admin/put-people.ts';
import { putSettings } from '../../sync/server/admin/put-settings.ts';
import { readAudit } from '../../sync/server/admin/audit-log.ts';
import { moveThread } from '../../sync/server/move-thread.ts';
import { LINK_MS } from '../../sync/server/links/request-link.ts';
import { LINK_SESSION_MS } from '../../sync/server/links/link-session.ts';
import { rigPerson } from '../support/api-rig.ts';
import { ROSA } from './desk.ts';
import { linkedWords, linkServiceOf, linksTo, secretIn } from './link-desk.ts';
import { follow, messagesOf, openMailDesk } from './mail-desk.ts';
import { contractStores, type OpenedStore } from './open-stores.ts';
import { insert, statuses } from './wire-device.ts';

const ROSAS = 'rosa@firm.example';

/** Rosa asks signed in, Ana answers, and both mails have gone. */
async function openLinked(opened: OpenedStore) {
  const desk = await openMailDesk(opened);
  const rosa = desk.device('ROSASDEVICE', ROSA);
  const asked = rosa.message('t1', 1, { type: 'request', body: 'The door stays shut.' });
  await rosa.push(insert('tickets', rosa.request('t1')), insert('messages', asked));
  await rosa.push(insert('tickets', rosa.request('t2')));
  await desk.ana.push(insert('messages', desk.ana.message('t1', 2, { seen: asked.id, body: 'Try again.' })));
  await follow(desk);
  const secrets = linksTo(desk, ROSAS);
  const secret = secrets.at(-1) ?? '';
  return { desk, rosa, asked, secret, secrets, links: linkServiceOf(desk) };
}

const refusal = async (call: Promise<unknown>) =>
  call.then(
    () => 'opened',
    (fault: unknown) => (fault instanceof Error ? fault.message : 'no error'),
  );

describe.each(contractStores())('links in mail, on $name', ({ open }) => {
  it('open the one request they were mailed about, for reading and writing, each sentence once', async () => {
    const { desk, secret, secrets, links } = await openLinked(await open());
    expect(secrets).toHaveLength(2);
    const { cookie, request } = await links.open(secret);
    expect(request).toMatchObject({
      ticket: { id: 't1', status: 'open' },
      messages: [{ body: 'The door stays shut.' }, { body: 'Try again.', type: 'reply' }],
    });
    await links.write(cookie, 't1', linkedWords(7));
    const again = await links.open(secret);
    const after = await links.write(again.cookie, 't1', linkedWords(7));
    expect(after.messages.map(({ body }) => body)).toEqual([
      'The door stays shut.',
      'Try again.',
      'Still shut.',
    ]);
    const solved = await links.write(
      cookie,
      't1',
      linkedWords(8, { action: 'solved', body: 'It is solved.' }),
    );
    expect(solved.ticket.status).toBe('solved');
    expect((await messagesOf(desk, 't1')).map(({ authorId }) => authorId)).toEqual([
      'rosa',
      'ana',
      'rosa',
      'rosa',
    ]);
    expect(await desk.faults()).toEqual([]);
  });

  it('open no other request, and nothing of them is stored that would open one', async () => {
    const opened = await open();
    const { desk, secret, links } = await openLinked(opened);
    const { cookie } = await links.open(secret);
    expect(await refusal(links.read(cookie, 't2'))).toContain('opens nothing here');
    expect(await refusal(links.write(cookie, 't2', linkedWords(7)))).toContain('opens nothing here');
    expect(await refusal(links.read(undefined, 't1'))).toContain('opens nothing here');
    expect(await refusal(links.open(secret.replace(/^./, (sign) => (sign === 'A' ? 'B' : 'A'))))).toContain(
      'opens nothing',
    );
    const entries = await desk.records.list('ticket-links', 't1');
    const links1 = await Promise.all(
      entries.map(async ({ part }) => desk.records.read({ family: 'link', id: part })),
    );
    expect(JSON.stringify([entries, links1, await opened.archive.exportAll()])).not.toContain(secret);
  });

  it('say in words that they have expired, and a browser has to follow them anew each day', async () => {
    const { desk, secret, links } = await openLinked(await open());
    const { cookie } = await links.open(secret);
    desk.pass(LINK_SESSION_MS);
    expect(await refusal(links.read(cookie, 't1'))).toContain('followed too long ago');
    expect(await refusal(links.open(secret))).toBe('opened');
    desk.pass(LINK_MS);
    expect(await refusal(links.open(secret))).toBe('This link has expired: links hold for 30 days.');
  });

  it('end at once where the desk revokes them, with a line in the audit log', async () => {
    const { desk, secret, links } = await openLinked(await open());
    const { cookie } = await links.open(secret);
    await desk.command('revoke-links', { command: 'c1', ticketId: 't1' });
    await desk.command('revoke-links', { command: 'c1', ticketId: 't1' });
    expect(await refusal(links.read(cookie, 't1'))).toBe('This link does not hold any more.');
    expect(await refusal(links.open(secret))).toBe('This link does not hold any more.');
    const { entries } = await readAudit(desk.store, null);
    expect(entries).toMatchObject([
      { command: 'revoke-links', by: 'ana', changes: [{ field: 'links', from: 2, to: 0 }] },
    ]);
  });

  it('end with the ticket’s move to somebody else, and with the welcome of their person or address', async () => {
    const { desk, secret, links } = await openLinked(await open());
    const { cookie } = await links.open(secret);
    await putPeople(desk.deps, [rigPerson('rosa', { role: 'requester', disabled: true })]);
    expect(await refusal(links.read(cookie, 't1'))).toBe('This link does not hold any more.');
    await putPeople(desk.deps, [rigPerson('rosa', { role: 'requester' })]);
    expect(await refusal(links.read(cookie, 't1'))).toBe('opened');
    const blocked = { id: 'blocked-rosa', rev: rigPerson('x').rev, type: 'blocked-sender', name: ROSAS };
    await putSettings(desk.deps, [blocked]);
    expect(await refusal(links.read(cookie, 't1'))).toBe('This link does not hold any more.');
    await putSettings(desk.deps, [{ ...blocked, name: 'somebody@else.example' }]);
    await desk.ana.pullAll();
    const moved = await desk.ana.push(desk.ana.edit(desk.ana.get('tickets', 't1')!, { requesterId: 'sam' }));
    expect(statuses(moved)).toEqual(['accepted']);
    expect(await refusal(links.read(cookie, 't1'))).toBe('This link does not hold any more.');
    await moveThread(desk.deps, 't1');
    expect(await refusal(links.open(secret))).toBe('This link does not hold any more.');
  });

  it('are in no mail that others read too, nor to an address that nobody has proven', async () => {
    const desk = await openMailDesk(await open());
    const rosa = desk.device('ROSASDEVICE', ROSA);
    const asked = rosa.message('t1', 1, { type: 'request' });
    await rosa.push(insert('tickets', rosa.request('t1')), insert('messages', asked));
    const recipients = { to: [ROSAS], cc: ['boss@firm.example'] };
    const call = desk.ana.message('t3', 1, { type: 'request' });
    await desk.ana.push(
      insert('messages', desk.ana.message('t1', 2, { seen: asked.id, recipients })),
      insert('tickets', desk.ana.ticket('t3')),
      insert('messages', call),
      insert('messages', desk.ana.message('t3', 2, { seen: call.id, body: 'About your call.' })),
    );
    await follow(desk);
    const replies = desk.sender.sent.filter(({ messageId }) => messageId.includes('reply.'));
    expect(replies.map(secretIn)).toEqual([null, null]);
  });
});
