import { describe, expect, it } from 'vitest';
import { allSent, aTicket, deskRig, holds, until } from './device-rig.ts';
import { json } from './desk-server.ts';

describe('repair', () => {
  const { server, browser } = deskRig();

  it('gives back to a restored server what the backup did not have', async () => {
    const jo = await browser('jo').page();
    const sam = await browser('sam').page();
    const { id: old } = await jo.commands.createTicket(aTicket({ subject: 'Before the backup' }));
    await allSent(jo);
    await until(sam, 'arrived', () => sam.read.messages(old).length === 1);
    const backup = await server().store.exportAll();
    await sam.commands.changeTicket(old, { priority: 'high' });
    const { id: lost } = await jo.commands.createTicket(aTicket({ subject: 'After the backup' }));
    await jo.commands.reply(lost, 'An answer after the backup');
    await allSent(jo);
    await until(sam, 'arrived', () => sam.read.messages(lost).length === 2);
    await holds(jo, old, { priority: 'high' });
    await server().store.importAll({ ...backup, meta: { epoch: 'EPOCH2', giveBack: true } });
    jo.syncNow();
    sam.syncNow();
    const kim = await browser('kim').page();
    await until(kim, 'everything is back', () => {
      kim.syncNow();
      return kim.read.messages(lost).length === 2 && kim.read.ticket(old)?.ticket.priority === 'high';
    });
    await until(jo, 'well', () => jo.status.current().unsent === 0);
    expect(jo.status.current().attention).toBe(0);
    expect(sam.status.current().attention).toBe(0);
    await sam.commands.changeTicket(lost, { tags: ['again'] });
    await holds(jo, lost, { tags: ['again'] });
  });

  it('keeps aside a document it cannot read, and pulls the rest', async () => {
    const jo = await browser('jo').page();
    await until(jo, 'online', () => jo.status.current().firstSync === null);
    server().weather = async (call, pass) => {
      if (call.path !== '/api/sync/pull' || call.actor.personId !== 'sam') return pass();
      const text = await (await pass()).text();
      return json(JSON.parse(text.replaceAll('"subject":"Odd"', '"subject":7')));
    };
    const sam = await browser('sam').page();
    const { id: odd } = await jo.commands.createTicket(aTicket({ subject: 'Odd' }));
    const { id: even } = await jo.commands.createTicket(aTicket({ subject: 'Even' }));
    await until(sam, 'the rest', () => sam.read.ticket(even) !== null && sam.read.messages(odd).length === 1);
    expect(sam.read.ticket(odd)).toBeNull();
    expect(sam.status.current().unreadable).toBe(1);
    server().weather = (_call, pass) => pass();
    await jo.commands.changeTicket(odd, { tags: ['mended'] });
    await until(sam, 'read', () => sam.read.ticket(odd) !== null);
    expect(sam.status.current().unreadable).toBe(0);
  });

  it('finds out by its digests that a document is missing, and fetches it', async () => {
    const jo = await browser('jo').page();
    const { id } = await jo.commands.createTicket(aTicket({ subject: 'Dropped' }));
    await allSent(jo);
    let drop = true;
    server().weather = async (call, pass) => {
      const answer = await pass();
      if (!drop || call.path !== '/api/sync/pull' || call.actor.personId !== 'sam') return answer;
      const body: unknown = JSON.parse(await answer.text(), (key, value: unknown) =>
        key === 'documents' && Array.isArray(value)
          ? value.filter((doc: { id: string }) => doc.id !== id)
          : value,
      );
      return json(body);
    };
    const sam = await browser('sam').page();
    await until(sam, 'complete', () => sam.status.current().firstSync === null);
    expect(sam.read.ticket(id)).toBeNull();
    drop = false;
    await until(sam, 'repaired', () => sam.read.ticket(id) !== null);
  });

  it('starts again where the server has forgotten its checkpoint, and drops what is gone', async () => {
    const jo = await browser('jo').page();
    const samBrowser = browser('sam');
    const sam = await samBrowser.page();
    const { id: kept } = await jo.commands.createTicket(aTicket({ subject: 'Kept' }));
    await allSent(jo);
    await until(sam, 'arrived', () => sam.read.ticket(kept)?.mark === 'saved');
    const backup = await server().store.exportAll();
    const { id: gone } = await jo.commands.createTicket(aTicket({ subject: 'Gone' }));
    await until(sam, 'arrived', () => sam.read.messages(gone).length === 1);
    await sam.close();
    await jo.close();
    // The same epoch on an older table: no restore that anybody announced.
    await server().store.importAll(backup);
    const again = await samBrowser.page();
    await until(
      again,
      'dropped',
      () => again.read.ticket(gone) === null && again.read.messages(gone).length === 0,
    );
    expect(again.read.ticket(kept)?.mark).toBe('saved');
  });
});
