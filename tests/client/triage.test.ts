import { describe, expect, it } from 'vitest';
import { putBack } from '../../sync/domain/field-change.ts';
import { allSent, aTicket, deskRig, holds, until } from './device-rig.ts';

describe('triage', () => {
  const { browser } = deskRig();

  it('edits 200 tickets in one write, tells what became of each, and gives them back as they were', async () => {
    const joBrowser = browser('jo');
    const jo = await joBrowser.page();
    const made = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        jo.commands.createTicket(
          aTicket({ subject: `Ticket ${index}`, assigneeId: index % 2 ? 'jo' : null }),
        ),
      ),
    );
    await allSent(jo);
    joBrowser.actor = null;
    const ids = made.map(({ id }) => id);
    const before = ids.map((id) => jo.read.ticket(id)!.ticket);
    const version = jo.read.version();
    const changes = await Promise.all(
      ids.map((id) => jo.commands.triageTicket(id, () => ({ assigneeId: 'jo', status: 'solved' }))),
    );
    expect(jo.read.version() - version).toBe(1);
    expect(changes.map((one) => one.length)).toEqual(ids.map((_, index) => (index % 2 ? 1 : 2)));
    await Promise.all(
      ids.map((id, index) => jo.commands.triageTicket(id, (ticket) => putBack(ticket, changes[index] ?? []))),
    );
    const fieldsOf = ({ status, assigneeId, tags }: (typeof before)[number]) => [status, assigneeId, tags];
    expect(ids.map((id) => fieldsOf(jo.read.ticket(id)!.ticket))).toEqual(before.map(fieldsOf));
  });

  it('writes nothing for what is so already, and refuses a ticket that is not on this device', async () => {
    const jo = await browser('jo').page();
    const { id } = await jo.commands.createTicket(aTicket());
    await allSent(jo);
    const { rev } = jo.read.ticket(id)!.ticket;
    expect(await jo.commands.triageTicket(id, () => ({ status: 'open' }))).toEqual([]);
    expect(jo.read.ticket(id)!.ticket.rev).toBe(rev);
    await expect(jo.commands.triageTicket('elsewhere', () => ({ status: 'open' }))).rejects.toThrow(
      'This ticket is not on this device.',
    );
  });

  it('leaves at an undo what a colleague has set meanwhile', async () => {
    const jo = await browser('jo').page();
    const sam = await browser('sam').page();
    const { id } = await jo.commands.createTicket(aTicket());
    const changes = await jo.commands.triageTicket(id, () => ({ priority: 'high', assigneeId: 'jo' }));
    await allSent(jo);
    await holds(sam, id, { priority: 'high' });
    await sam.commands.changeTicket(id, { priority: 'urgent' });
    await holds(jo, id, { priority: 'urgent' });
    const undone = await jo.commands.triageTicket(id, (ticket) => putBack(ticket, changes));
    expect(undone.map(({ field }) => field)).toEqual(['assigneeId']);
    await holds(sam, id, { priority: 'urgent', assigneeId: null });
  });
});

describe('saved views', () => {
  const { browser } = deskRig();

  it('follow their person to another device, keep their order, change and go', async () => {
    const laptop = await browser('jo').page();
    const tablet = await browser('jo', 'jo-tablet').page();
    const second = await laptop.commands.saveView(null, { name: ' VPN ', filter: '?q=vpn', position: 2 });
    await laptop.commands.saveView(null, { name: 'Hardware', filter: '?queue=hardware', position: 1 });
    await until(tablet, 'both arrived', () => tablet.read.views().length === 2);
    expect(tablet.read.views().map(({ name, filter }) => [name, filter])).toEqual([
      ['Hardware', '?queue=hardware'],
      ['VPN', '?q=vpn'],
    ]);
    await tablet.commands.saveView(second.id, { name: 'Tunnels', filter: '?q=vpn', position: 0 });
    await until(laptop, 'renamed', () => laptop.read.views()[0]?.name === 'Tunnels');
    await laptop.commands.removeView(second.id);
    await until(tablet, 'gone', () => tablet.read.views().length === 1);
    await expect(laptop.commands.saveView(null, { name: ' ', filter: '', position: 0 })).rejects.toThrow(
      'Give the view a name first.',
    );
  });
});
