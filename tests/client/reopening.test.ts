import { describe, expect, it } from 'vitest';
import type { Workspace } from '../../sync/client/workspace.ts';
import { allSent, aTicket, deskRig, until } from './device-rig.ts';

/** Resolves once the first sync is complete and a new ticket’s stored form has come back. */
async function cameBack(workspace: Workspace, id: string): Promise<void> {
  await until(workspace, 'the server’s form', () => {
    const stored = [workspace.read.ticket(id)?.ticket, workspace.read.messages(id)[0]?.message];
    return (
      workspace.status.current().firstSync === null && stored.every((doc) => doc?.acceptedAt?.length === 24)
    );
  });
}

describe('closing and opening again', () => {
  const { server, browser } = deskRig();

  it('keeps what was done with no network, and sends it when there is one', async () => {
    const joBrowser = browser('jo');
    const first = await joBrowser.page();
    const { id } = await first.commands.createTicket(aTicket());
    await cameBack(first, id);
    joBrowser.actor = null;
    await first.commands.changeTicket(id, { priority: 'urgent' });
    await first.commands.reply(id, 'On my way.');
    const { id: fresh } = await first.commands.createTicket(aTicket({ subject: 'Made offline' }));
    await first.commands.saveDraft(id, 'note', 'Half a thought');
    await first.commands.markRead(id, first.read.messages(id)[0]!.message.id);
    await first.close();
    const second = await joBrowser.page();
    expect(second.device).toBe(first.device);
    expect(second.read.ticket(id)).toMatchObject({ ticket: { priority: 'urgent' }, mark: 'on-this-device' });
    expect(second.status.current()).toMatchObject({ unsent: 4, unsentDrafts: 1 });
    expect(second.outbox.items()).toHaveLength(4);
    joBrowser.actor = { personId: 'jo', role: 'agent', memberOf: [] };
    second.syncNow();
    await allSent(second);
    const sam = await browser('sam').page();
    await until(
      sam,
      'all there',
      () => sam.read.messages(id).length === 2 && sam.read.messages(fresh).length === 1,
    );
    expect(sam.read.ticket(id)?.ticket.priority).toBe('urgent');
    const joElsewhere = await browser('jo', 'jo-elsewhere').page();
    await until(joElsewhere, 'draft', () => joElsewhere.read.personal(`draft-jo-${id}-note`) !== null);
    expect(sam.read.personal(`draft-jo-${id}-note`)).toBeNull();
  });

  it('shows as saved after a reload what the server has committed', async () => {
    const joBrowser = browser('jo');
    const first = await joBrowser.page();
    const { id } = await first.commands.createTicket(aTicket());
    await cameBack(first, id);
    await first.close();
    joBrowser.actor = null;
    const second = await joBrowser.page();
    expect(second.read.ticket(id)?.mark).toBe('saved');
    expect(second.status.current()).toMatchObject({ unsent: 0, firstSync: null });
    expect(second.status.current().lastExchangeAt).not.toBeNull();
  });

  it('keeps the losing draft of two devices as a copy', async () => {
    const here = browser('jo', 'jo-here');
    const there = browser('jo', 'jo-there');
    const one = await here.page();
    const two = await there.page();
    const { id } = await one.commands.createTicket(aTicket());
    await until(two, 'arrived', () => two.read.ticket(id) !== null);
    const actor = here.actor;
    here.actor = null;
    await one.commands.saveDraft(id, 'reply', 'Typed here');
    await two.commands.saveDraft(id, 'reply', 'Typed there');
    await until(two, 'kept', () => two.status.current().unsentDrafts === 0);
    here.actor = actor;
    one.syncNow();
    await until(
      two,
      'last accepted wins',
      () => two.read.personal(`draft-jo-${id}-reply`)?.['text'] === 'Typed here',
    );
    await until(two, 'the copy', () =>
      two.read.drafts().some((draft) => draft.text === 'Typed there' && draft.copyOf !== undefined),
    );
  });

  it('wipes everything, with no network', async () => {
    const joBrowser = browser('jo');
    const first = await joBrowser.page();
    const { id } = await first.commands.createTicket(aTicket());
    joBrowser.actor = null;
    await first.wipe();
    const second = await joBrowser.page();
    expect(second.read.ticket(id)).toBeNull();
    expect(second.device).not.toBe(first.device);
    expect(server().calls.length).toBeGreaterThan(0);
  });
});
