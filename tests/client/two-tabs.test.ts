import { describe, expect, it } from 'vitest';
import { allSent, aTicket, deskRig, until } from './device-rig.ts';

describe('two tabs of one browser', () => {
  const { server, browser } = deskRig();

  it('push every row once, show the same, and take over when the exchanging tab closes', async () => {
    const jo = browser('jo');
    jo.multiInstance = true;
    const first = await jo.page('jo-first-tab');
    await until(first, 'leads', () => first.status.current().firstSync === null);
    const second = await jo.page('jo-second-tab');
    expect(second.device).toBe(first.device);
    const { id } = await second.commands.createTicket(aTicket());
    await until(first, 'seen in the other tab', () => first.read.ticket(id) !== null);
    await allSent(second);
    await until(
      second,
      'told',
      () => second.status.current().reach === 'online' && second.status.current().firstSync === null,
    );
    expect(second.read.ticket(id)?.mark).toBe('saved');
    const rows = server()
      .calls.filter((call) => call.path === '/api/sync/push')
      .flatMap((call) => (call.body as { rows: { doc: { rev: string } }[] }).rows.map((row) => row.doc.rev));
    expect(new Set(rows).size).toBe(rows.length);
    await first.close();
    await second.commands.note(id, 'After the other tab closed');
    await allSent(second);
    const sam = await browser('sam').page();
    await until(sam, 'arrived', () => sam.read.messages(id).length === 2);
  });

  it('asks the exchanging tab from the other one', async () => {
    const jo = browser('jo');
    jo.multiInstance = true;
    const first = await jo.page('jo-first-tab');
    await until(first, 'leads', () => first.status.current().firstSync === null);
    const second = await jo.page('jo-second-tab');
    const actor = jo.actor;
    jo.actor = null;
    await second.commands.createTicket(aTicket());
    await until(second, 'told of the end of the session', () => second.status.current().signedOut);
    jo.actor = actor;
    second.syncNow();
    await allSent(second);
    await until(second, 'told', () => !second.status.current().signedOut);
  });
});
