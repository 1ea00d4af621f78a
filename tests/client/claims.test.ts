import { describe, expect, it } from 'vitest';
import { makeClaim } from '../../sync/domain/claim.ts';
import { allSent, aTicket, deskRig, until } from './device-rig.ts';

const AT_MS = Date.parse('2026-11-26T09:00:00.000Z');

describe('a claim', () => {
  const { browser } = deskRig();

  it('made with no network arrives later, and goes when its claimer solves the ticket', async () => {
    const joBrowser = browser('jo');
    const jo = await joBrowser.page();
    const sam = await browser('sam').page();
    const { id } = await jo.commands.createTicket(aTicket());
    await allSent(jo);
    const { actor } = joBrowser;
    joBrowser.actor = null;
    const claim = makeClaim('jo', AT_MS);
    await jo.commands.triageTicket(id, () => ({ claim }));
    expect(jo.read.ticket(id)).toMatchObject({ ticket: { claim }, mark: 'on-this-device' });
    joBrowser.actor = actor;
    jo.syncNow();
    await until(sam, 'told of the claim', () => sam.read.ticket(id)?.ticket.claim?.by === 'jo');
    await jo.commands.triageTicket(id, () => ({ status: 'solved' }));
    await until(sam, 'told of the end', () => sam.read.ticket(id)?.ticket.claim === null);
  });

  it('of two people with no network stands on both devices as the first that arrived, and both know of the other', async () => {
    const [joBrowser, samBrowser] = [browser('jo'), browser('sam')];
    const [jo, sam] = [await joBrowser.page(), await samBrowser.page()];
    const { id } = await jo.commands.createTicket(aTicket());
    await until(sam, 'there', () => sam.read.ticket(id) !== null);
    await allSent(jo);
    const actors = [joBrowser.actor, samBrowser.actor] as const;
    joBrowser.actor = samBrowser.actor = null;
    await jo.commands.triageTicket(id, () => ({ claim: makeClaim('jo', AT_MS) }));
    await sam.commands.triageTicket(id, () => ({ claim: makeClaim('sam', AT_MS + 60_000) }));
    [samBrowser.actor] = [actors[1]];
    sam.syncNow();
    await allSent(sam);
    joBrowser.actor = actors[0];
    jo.syncNow();
    await allSent(jo);
    for (const one of [jo, sam]) {
      await until(one, 'told', () => one.read.events(id).some((event) => event.type === 'conflict'));
      expect(one.read.ticket(id)?.ticket.claim?.by).toBe('sam');
      const told = one.read.events(id).find((event) => event.type === 'conflict');
      expect(told).toMatchObject({ field: 'claim', by: 'jo' });
    }
  });
});
