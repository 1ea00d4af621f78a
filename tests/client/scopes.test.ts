import { describe, expect, it } from 'vitest';
import { moveThread } from '../../sync/server/move-thread.ts';
import { allSent, aTicket, deskRig, until } from './device-rig.ts';

describe('what a device may hold', () => {
  const { server, browser } = deskRig();

  it('loses a restricted queue with its membership, and keeps the words that were never sent', async () => {
    const joBrowser = browser('jo', 'jo', ['restricted-hr']);
    const jo = await joBrowser.page();
    const { id } = await jo.commands.createTicket(aTicket({ queueId: 'restricted-hr' }));
    const { id: open } = await jo.commands.createTicket(aTicket());
    await allSent(jo);
    joBrowser.actor = null;
    await jo.commands.note(id, 'Between us');
    joBrowser.actor = { personId: 'jo', role: 'agent', memberOf: [] };
    jo.syncNow();
    await until(jo, 'purged', () => jo.read.ticket(id) === null);
    expect(jo.read.events(id)).toEqual([]);
    await until(jo, 'kept', () => jo.status.current().attention === 1);
    expect(jo.outbox.items()[0]?.doc['body']).toBe('Between us');
    expect(jo.read.ticket(open)).not.toBeNull();
    await until(jo, 'purged of the thread', () =>
      jo.read.messages(id).every((row) => row.mark === 'attention'),
    );
  });

  it('gets a queue with its membership', async () => {
    const jo = await browser('jo', 'jo', ['restricted-hr']).page();
    const samBrowser = browser('sam');
    const sam = await samBrowser.page();
    const { id } = await jo.commands.createTicket(aTicket({ queueId: 'restricted-hr' }));
    await allSent(jo);
    expect(sam.read.ticket(id)).toBeNull();
    samBrowser.actor = { personId: 'sam', role: 'agent', memberOf: ['restricted-hr'] };
    sam.syncNow();
    await until(sam, 'arrived', () => sam.read.ticket(id) !== null && sam.read.messages(id).length === 1);
  });

  it('lets go of a ticket that moves where this person may not look', async () => {
    const jo = await browser('jo').page();
    const sam = await browser('sam', 'sam', ['restricted-hr']).page();
    const { id } = await jo.commands.createTicket(aTicket());
    await until(sam, 'arrived', () => sam.read.messages(id).length === 1);
    await sam.commands.changeTicket(id, { queueId: 'restricted-hr' });
    await allSent(sam);
    // What the table's stream does in a running server.
    await moveThread(server().deps, id);
    await until(jo, 'gone', () => jo.read.ticket(id) === null && jo.read.messages(id).length === 0);
    await until(sam, 'still there', () => sam.read.ticket(id)?.ticket.queueId === 'restricted-hr');
    await until(sam, 'the thread too', () => sam.read.messages(id)[0]?.message.queueId === 'restricted-hr');
  });
});
