import { describe, expect, it } from 'vitest';
import { sameValue } from '../../sync/domain/same-value.ts';
import { allSent, aTicket, deskRig, holds, until } from './device-rig.ts';

describe('two devices', () => {
  const { server, browser } = deskRig();

  it('brings a local edit to the server and to the other device', async () => {
    const jo = await browser('jo').page();
    const sam = await browser('sam').page();
    const { id } = await jo.commands.createTicket(aTicket());
    expect(jo.read.ticket(id)?.mark).toBe('on-this-device');
    await allSent(jo);
    await until(sam, 'arrived', () => sam.read.messages(id).length === 1 && sam.read.ticket(id) !== null);
    await sam.commands.changeTicket(id, { priority: 'high', tags: ['fire'] });
    await holds(jo, id, { priority: 'high', tags: ['fire'] });
    await until(jo, 'told', () => jo.read.events(id).length >= 2);
    await holds(sam, id, { rev: jo.read.ticket(id)!.ticket.rev });
    await until(sam, 'both the same', () => sameValue(sam.read.ticket(id), jo.read.ticket(id)));
  });

  it('merges fields one by one and keeps the value that lost, to be taken up again', async () => {
    const jo = await browser('jo').page();
    const samBrowser = browser('sam');
    const sam = await samBrowser.page();
    const { id } = await jo.commands.createTicket(aTicket());
    await until(sam, 'arrived', () => sam.read.ticket(id) !== null);
    const actor = samBrowser.actor;
    samBrowser.actor = null;
    await sam.commands.changeTicket(id, { priority: 'low', tags: ['printer'] });
    await allSent(jo);
    await jo.commands.changeTicket(id, { priority: 'urgent', assigneeId: 'jo' });
    await allSent(jo);
    samBrowser.actor = actor;
    sam.syncNow();
    await allSent(sam);
    await holds(sam, id, { priority: 'urgent', assigneeId: 'jo', tags: ['printer'] });
    await holds(jo, id, { priority: 'urgent', tags: ['printer'] });
    await until(sam, 'the timeline tells', () =>
      sam.read.events(id).some((event) => event.type === 'conflict'),
    );
    const conflict = sam.read.events(id).find((event) => event.type === 'conflict')!;
    expect(conflict).toMatchObject({ field: 'priority', kept: 'urgent', lost: 'low', by: 'sam' });
    await sam.commands.useMine(id, conflict.id);
    await holds(jo, id, { priority: 'low', conflicts: [] });
  });

  it('sends 500 edits made with no network in at most 25 requests', async () => {
    const joBrowser = browser('jo');
    const jo = await joBrowser.page();
    const made = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        jo.commands.createTicket(aTicket({ subject: `Ticket ${index}` })),
      ),
    );
    await allSent(jo);
    const actor = joBrowser.actor;
    joBrowser.actor = null;
    for (let round = 0; round < 10; round += 1)
      await Promise.all(made.map(({ id }) => jo.commands.note(id, `Note ${round}`)));
    expect(jo.status.current().unsent).toBe(500);
    joBrowser.actor = actor;
    const before = server().calls.length;
    jo.syncNow();
    await allSent(jo);
    expect(server().calls.length - before).toBeLessThanOrEqual(25);
  });

  it('links a ticket to the one it repeats, follows a chain to its end, and makes no ring', async () => {
    const jo = await browser('jo').page();
    const sam = await browser('sam').page();
    const [first, second, third] = await Promise.all(
      [1, 2, 3].map(() => jo.commands.createTicket(aTicket())),
    );
    if (first === undefined || second === undefined || third === undefined) throw new Error('Not made');
    await jo.commands.linkDuplicate(second.id, first.id);
    await jo.commands.linkDuplicate(third.id, second.id);
    await allSent(jo);
    await holds(sam, second.id, { duplicateOf: first.id });
    await holds(sam, third.id, { duplicateOf: first.id });
    for (const [from, to] of [
      [first.id, first.id],
      [first.id, third.id],
    ] as const)
      await expect(sam.commands.linkDuplicate(from, to)).rejects.toThrow('is this one, or is marked');
    await expect(sam.commands.linkDuplicate(first.id, 'nowhere')).rejects.toThrow('not on this device');
    await sam.commands.linkDuplicate(third.id, null);
    await holds(jo, third.id, { duplicateOf: null });
  });
});
