import { describe, expect, it } from 'vitest';
import type { Workspace } from '../../sync/client/workspace.ts';
import { allSent, aTicket, deskRig, holds, until } from './device-rig.ts';

/** Longer than any test takes: what is held so long goes only when it is told to. */
const LONG_MS = 3_600_000;

describe('a reply that may be taken back for a while', () => {
  const { browser } = deskRig();

  async function twoDesks() {
    const joBrowser = browser('jo');
    const jo = await joBrowser.page();
    const sam = await browser('sam').page();
    const { id } = await jo.commands.createTicket(aTicket());
    await holds(jo, id, {});
    await until(sam, 'arrived', () => sam.read.messages(id).length === 1);
    return { jo, joBrowser, sam, id };
  }

  const bodies = (page: Workspace, id: string) => page.read.messages(id).map((row) => row.message.body);
  const draftOf = (page: Workspace, id: string) => page.read.personal(`draft-jo-${id}-reply`);

  it('stands on this device with what it changes, and goes by itself once', async () => {
    const { jo, sam, id } = await twoDesks();
    const reply = await jo.commands.reply(id, 'Hold it.', { status: 'solved' }, 600);
    await until(jo, 'shown', () => bodies(jo, id).includes('Hold it.'));
    expect(jo.read.messages(id).at(-1)?.mark).toBe('on-this-device');
    expect(jo.read.ticket(id)?.ticket.status).toBe('solved');
    expect(jo.status.current()).toMatchObject({ unsent: 1, attention: 0 });
    expect(jo.outbox.items()).toMatchObject([
      { key: `held:messages:${reply.id}`, state: 'waiting', refusal: null },
    ]);
    await until(sam, 'arrived', () => bodies(sam, id).includes('Hold it.'));
    await holds(sam, id, { status: 'solved' });
    await allSent(jo);
    expect(bodies(sam, id)).toEqual(['It began this morning.', 'Hold it.']);
    expect(jo.outbox.items()).toEqual([]);
    expect(jo.read.messages(id).at(-1)?.mark).toBe('saved');
  });

  it('lies in its draft again with whom it goes to and what goes along, whether it is a reply or a forward', async () => {
    const { jo, id } = await twoDesks();
    const [asked] = jo.read.messages(id);
    const recipients = { to: ['ann@firm.example'], cc: ['lee@other.example'] };
    const reply = await jo.commands.reply(id, 'To both.', undefined, LONG_MS, [], recipients);
    const messageIds = [asked?.message.id ?? ''];
    const words = { body: 'Please look.', recipients, messageIds, fileIds: [] };
    const forward = await jo.commands.forward(id, words, LONG_MS);
    await until(jo, 'held', () => jo.outbox.items().length === 2);
    for (const one of [reply, forward]) await jo.outbox.edit(`held:messages:${one.id}`);
    expect(draftOf(jo, id)).toMatchObject({ mode: 'reply', text: 'To both.', recipients });
    expect(jo.read.personal(`draft-jo-${id}-forward`)).toMatchObject({
      mode: 'forward',
      text: 'Please look.',
      recipients,
      forward: { messageIds },
    });
    expect(bodies(jo, id)).toEqual(['It began this morning.']);
  });

  it('goes at once when it is told to, however often', async () => {
    const { jo, sam, id } = await twoDesks();
    const reply = await jo.commands.reply(id, 'Now.', undefined, LONG_MS);
    const key = `held:messages:${reply.id}`;
    await until(jo, 'held', () => jo.outbox.items().some((item) => item.heldUntil !== null));
    await Promise.all([jo.outbox.retry(key), jo.outbox.retry(key)]);
    await until(sam, 'arrived', () => bodies(sam, id).includes('Now.'));
    await allSent(jo);
    expect(bodies(sam, id)).toEqual(['It began this morning.', 'Now.']);
    await expect(jo.outbox.takeBack(key)).rejects.toThrow('This is not waiting to be sent any more.');
  });

  it('is in the draft again, changes and all, when it is taken back', async () => {
    const { jo, sam, id } = await twoDesks();
    const changes = { status: 'solved' as const, addTags: ['vpn'] };
    const reply = await jo.commands.reply(id, 'Too soon.', changes, LONG_MS);
    const key = `held:messages:${reply.id}`;
    await until(jo, 'held', () => jo.outbox.items().length === 1);
    expect(await jo.outbox.edit(key)).toBe(id);
    await until(jo, 'in the draft', () => draftOf(jo, id) !== null);
    expect(draftOf(jo, id)).toMatchObject({ text: 'Too soon.', changes });
    await until(jo, 'as it was', () => jo.read.ticket(id)?.ticket.status === 'open');
    await until(jo, 'out of the outbox', () => jo.outbox.items().length === 0);
    await expect(jo.outbox.takeBack(key)).rejects.toThrow('This is not waiting to be sent any more.');
    await sam.commands.note(id, 'Sam is here');
    await until(jo, 'the note', () => bodies(jo, id).includes('Sam is here'));
    expect(bodies(jo, id)).toEqual(['It began this morning.', 'Sam is here']);
  });

  it('is sent or taken back, never both, when both are asked for at once', async () => {
    const { jo, id } = await twoDesks();
    const reply = await jo.commands.reply(id, 'Either or.', undefined, LONG_MS);
    const key = `held:messages:${reply.id}`;
    await until(jo, 'held', () => jo.outbox.items().length === 1);
    const [taken] = await Promise.allSettled([jo.outbox.takeBack(key), jo.outbox.retry(key)]);
    await allSent(jo);
    await until(jo, 'settled', () => jo.outbox.items().length === (taken.status === 'fulfilled' ? 1 : 0));
    const sent = jo.read.messages(id).filter((row) => row.mark === 'saved').length;
    expect(sent).toBe(taken.status === 'fulfilled' ? 1 : 2);
  });

  it('goes after a page that was closed meanwhile is opened again', async () => {
    const { jo, joBrowser, sam, id } = await twoDesks();
    await jo.commands.reply(id, 'Closed too early.', undefined, 1_500);
    await jo.close();
    const again = await joBrowser.page();
    expect(bodies(again, id)).toContain('Closed too early.');
    await until(sam, 'arrived', () => bodies(sam, id).includes('Closed too early.'));
    await allSent(again);
    expect(bodies(sam, id)).toEqual(['It began this morning.', 'Closed too early.']);
  });

  it('is held back by the server like any other when the conversation moved on meanwhile', async () => {
    const { jo, sam, id } = await twoDesks();
    const reply = await jo.commands.reply(id, 'Please wait.', undefined, LONG_MS);
    await sam.commands.reply(id, 'It is done.');
    await until(jo, 'Sam’s reply', () => bodies(jo, id).includes('It is done.'));
    await jo.outbox.retry(`held:messages:${reply.id}`);
    await until(jo, 'held back', () => jo.status.current().attention === 1);
    await until(jo, 'out of the queue', () => jo.outbox.items().length === 1);
    expect(jo.outbox.items()).toMatchObject([{ state: 'refused', refusal: { reason: 'held' } }]);
    expect(bodies(sam, id)).toEqual(['It began this morning.', 'It is done.']);
  });
});
