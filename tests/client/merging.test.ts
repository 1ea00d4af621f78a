import { describe, expect, it } from 'vitest';
import { mergeEdit, unmergeIds } from '../../sync/client/merge-edits.ts';
import type { Workspace } from '../../sync/client/workspace.ts';
import { allSent, aTicket, deskRig, holds, until } from './device-rig.ts';

const RITA = { requester: { id: 'rita' } };

const merge = (page: Workspace, from: string, into: string) =>
  page.commands.triageTicket(from, mergeEdit(page.read, into));
const unmerge = (page: Workspace, id: string) =>
  Promise.all(
    unmergeIds(page.read, id).map((one) => page.commands.triageTicket(one, () => ({ mergedInto: null }))),
  );
const bodies = (page: Workspace, id: string) => page.read.conversation(id).map(({ message }) => message.body);
const standing = (page: Workspace) => page.read.standing().map(({ ticket }) => ticket.id);

async function twoTickets(page: Workspace): Promise<[string, string]> {
  const one = await page.commands.createTicket(aTicket({ ...RITA, body: 'One' }));
  const two = await page.commands.createTicket(aTicket({ ...RITA, body: 'Two' }));
  return [one.id, two.id];
}

describe('merging tickets', () => {
  const { browser } = deskRig();

  it('makes one conversation and one row of two tickets with no network, and two again when it is undone', async () => {
    const joBrowser = browser('jo');
    const jo = await joBrowser.page();
    const sam = await browser('sam').page();
    const [one, two] = await twoTickets(jo);
    await allSent(jo);
    const actor = joBrowser.actor;
    joBrowser.actor = null;
    await merge(jo, two, one);
    expect([standing(jo), jo.read.survivor(two)]).toEqual([[one], one]);
    await jo.commands.reply(one, 'To both');
    expect([bodies(jo, one), bodies(jo, two)]).toEqual([['One', 'Two', 'To both'], ['Two']]);
    joBrowser.actor = actor;
    jo.syncNow();
    await allSent(jo);
    await until(sam, 'the same there', () => bodies(sam, one).join() === 'One,Two,To both');
    expect(sam.read.merged(one).map(({ ticket }) => ticket.id)).toEqual([two]);
    await unmerge(sam, two);
    await holds(jo, two, { mergedInto: null });
    expect(standing(jo).sort()).toEqual([one, two].sort());
    expect([bodies(jo, one), bodies(jo, two)]).toEqual([['One', 'To both'], ['Two']]);
  });

  it('holds a reply that was written before its ticket was merged, and sends it into the conversation when its author says so', async () => {
    const jo = await browser('jo').page();
    const samBrowser = browser('sam');
    const sam = await samBrowser.page();
    const [one, two] = await twoTickets(jo);
    await until(sam, 'arrived', () => sam.read.messages(two).length === 1);
    const actor = samBrowser.actor;
    samBrowser.actor = null;
    await sam.commands.reply(two, 'Late', { status: 'solved' });
    await allSent(jo);
    await merge(jo, two, one);
    await allSent(jo);
    samBrowser.actor = actor;
    sam.syncNow();
    await until(sam, 'it is held', () => sam.status.current().attention === 1);
    await until(sam, 'the merge is here', () => sam.read.survivor(two) === one);
    expect(bodies(sam, one)).toContain('Late');
    await sam.outbox.retry(sam.outbox.items()[0]!.key);
    await allSent(sam);
    await until(jo, 'it is in the conversation', () => bodies(jo, one).includes('Late'));
    expect(jo.read.messages(two).map(({ message }) => message.body)).toEqual(['Two']);
    await holds(jo, one, { status: 'solved' });
  });

  it('settles two merges into each other on the older ticket, on every device, and takes either out again', async () => {
    const joBrowser = browser('jo');
    const samBrowser = browser('sam');
    const [jo, sam] = [await joBrowser.page(), await samBrowser.page()];
    const [one, two] = await twoTickets(jo);
    await until(sam, 'arrived', () => sam.read.messages(two).length === 1);
    await allSent(jo);
    const [joActor, samActor] = [joBrowser.actor, samBrowser.actor];
    joBrowser.actor = null;
    samBrowser.actor = null;
    await merge(jo, one, two);
    await merge(sam, two, one);
    expect([standing(jo), standing(sam)]).toEqual([[two], [one]]);
    joBrowser.actor = joActor;
    samBrowser.actor = samActor;
    jo.syncNow();
    sam.syncNow();
    for (const page of [jo, sam]) {
      await allSent(page);
      await until(page, 'the older one stands', () => standing(page).join() === one);
      expect(bodies(page, one)).toEqual(['One', 'Two']);
    }
    await unmerge(jo, two);
    await until(sam, 'both stand', () => standing(sam).length === 2);
  });

  it('refuses on the device what the server would refuse, and a merge of a conversation into a part of it', async () => {
    const jo = await browser('jo').page();
    const [one, two] = await twoTickets(jo);
    const { id: foreign } = await jo.commands.createTicket(aTicket({ requester: { id: 'rob' } }));
    await expect(merge(jo, foreign, one)).rejects.toThrow('linked, not merged');
    await merge(jo, two, one);
    await expect(merge(jo, one, two)).rejects.toThrow('is part of this ticket already');
    await expect(merge(jo, one, 'nowhere')).rejects.toThrow('not on this device');
    await jo.commands.changeTicket(two, { requesterId: 'rob' });
    expect([jo.read.survivor(two), standing(jo).length]).toEqual([two, 3]);
  });
});

describe('tickets that come from another', () => {
  const { browser } = deskRig();

  it('split a message off with no network, show it in both, and go back where they came from', async () => {
    const joBrowser = browser('jo');
    const jo = await joBrowser.page();
    const sam = await browser('sam').page();
    const { id } = await jo.commands.createTicket(
      aTicket({ requester: { name: 'Ann', email: null }, tags: ['vpn'] }),
    );
    joBrowser.actor = null;
    const asked = jo.read.messages(id)[0]!.message;
    const made = await jo.commands.splitMessage(asked.id, ' The door ');
    expect(jo.read.ticket(made.id)?.ticket).toMatchObject({
      subject: 'The door',
      splitFrom: asked.id,
      tags: ['vpn'],
    });
    expect(jo.read.messages(made.id)).toEqual([]);
    await jo.commands.note(made.id, 'Ours');
    joBrowser.actor = { personId: 'jo', role: 'agent', memberOf: [] };
    jo.syncNow();
    await allSent(jo);
    await holds(sam, made.id, { splitFrom: asked.id });
    await merge(sam, made.id, id);
    await allSent(sam);
    await until(jo, 'one again', () => standing(jo).length === 1);
    expect(bodies(jo, id)).toEqual(['It began this morning.', 'Ours']);
    await expect(jo.commands.splitMessage(`${id}--${'0'.repeat(26)}`, 'x')).rejects.toThrow(
      'not on this device',
    );
  });

  it('follow up a closed ticket with what its requester says now', async () => {
    const jo = await browser('jo').page();
    const [one] = await twoTickets(jo);
    const words = { subject: 'Again', body: 'It is back.' };
    await expect(jo.commands.followUp(one, words)).rejects.toThrow('not solved yet');
    await jo.commands.changeTicket(one, { status: 'solved' });
    const made = await jo.commands.followUp(one, words);
    await allSent(jo);
    await holds(jo, made.id, { followUpOf: one, requesterId: 'rita', status: 'open' });
    expect(bodies(jo, made.id)).toEqual(['It is back.']);
  });
});
