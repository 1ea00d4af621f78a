import { describe, expect, it } from 'vitest';
import { makeClaim } from '../../sync/domain/claim.ts';
import { merge } from '../../sync/domain/merge.ts';
import { ticketSchema } from '../../sync/domain/ticket.ts';
import type { WireDocument } from '../../sync/protocol/push.ts';
import { ANA, BO, HANA, openDesk, ROSA } from './desk.ts';
import { contractStores } from './open-stores.ts';
import type { WireDevice } from './wire-device.ts';

const ACCEPTED = { status: 'accepted' };

/** A ticket under its next revision on this device. */
function edited(device: WireDevice, ticket: WireDocument, fields: Record<string, unknown>): WireDocument {
  return { ...ticket, ...fields, rev: device.rev(), updatedBy: device.actor.personId };
}

function row(before: WireDocument, doc: WireDocument) {
  return { kind: 'tickets', assumed: before.rev, doc };
}

describe.each(contractStores())('claims over $name', ({ open }) => {
  const begin = async () => {
    const desk = openDesk(await open());
    const [ana, bo, hana] = [
      desk.device('anadevice', ANA),
      desk.device('bodevice', BO),
      desk.device('hanadevice', HANA),
    ];
    const ticket = ana.ticket('t1');
    expect(await ana.push({ kind: 'tickets', assumed: null, doc: ticket })).toEqual([ACCEPTED]);
    await bo.pullAll();
    return { desk, ana, bo, hana, ticket };
  };
  const ofAna = makeClaim('ana', Date.parse('2026-06-01T09:00:00.000Z'));
  const ofBo = makeClaim('bo', Date.parse('2026-06-01T09:05:00.000Z'));

  it('reach every agent, no requester and no timeline, and are made in one’s own name', async () => {
    const { desk, ana, bo, ticket } = await begin();
    const forged = await bo.push(row(ticket, edited(bo, ticket, { claim: ofAna })));
    expect(forged).toMatchObject([{ status: 'refused', refusal: { reason: 'forged' } }]);
    expect(await ana.push(row(ticket, edited(ana, ticket, { claim: ofAna })))).toEqual([ACCEPTED]);
    await bo.pullAll();
    expect(bo.get('tickets', 't1')?.['claim']).toEqual(ofAna);
    const held = bo.get('tickets', 't1') ?? ticket;
    expect(await bo.push(row(held, edited(bo, held, { priority: 'high' })))).toEqual([ACCEPTED]);
    await bo.pullAll();
    const changed = [...(bo.held.get('events')?.values() ?? [])].filter(({ type }) => type === 'changed');
    expect(JSON.stringify(changed)).not.toContain('claim');
    const rosa = desk.device('rosadevice', ROSA);
    await rosa.pullAll();
    expect(rosa.ids('tickets')).toEqual(['t1']);
    expect(rosa.received).not.toContain(ofAna.until);
    expect(await desk.faults()).toEqual([]);
  });

  it('go with their ticket into a restricted queue, and leave the devices of all others', async () => {
    const { ana, bo, hana, ticket } = await begin();
    const claimed = edited(ana, ticket, { claim: ofAna });
    await ana.push(row(ticket, claimed));
    expect(await ana.push(row(claimed, edited(ana, claimed, { queueId: 'restricted-hr' })))).toEqual([
      ACCEPTED,
    ]);
    await bo.pullAll();
    await hana.pullAll();
    expect(bo.ids('tickets')).toEqual([]);
    expect(bo.received).not.toContain(ofAna.until);
    expect(hana.get('tickets', 't1')?.['claim']).toEqual(ofAna);
  });

  it('of two people leave the first, and both are told of the second', async () => {
    const { desk, ana, bo, ticket } = await begin();
    const held = bo.get('tickets', 't1') ?? ticket;
    expect(await ana.push(row(ticket, edited(ana, ticket, { claim: ofAna })))).toEqual([ACCEPTED]);
    const late = edited(bo, held, { claim: ofBo });
    const [answer] = await bo.push(row(held, late));
    if (answer?.status !== 'conflict') throw new Error('No conflict');
    const [base, mine, theirs] = [held, late, answer.master].map((one) => ticketSchema.parse(one));
    if (base === undefined || mine === undefined || theirs === undefined) throw new Error('No tickets');
    const { ticket: merged } = merge(base, mine, theirs, bo.id);
    expect(merged.claim).toEqual(ofAna);
    expect(await bo.push(row(answer.master, merged))).toEqual([ACCEPTED]);
    for (const device of [ana, bo]) {
      await device.pullAll();
      expect(device.get('tickets', 't1')?.['claim']).toEqual(ofAna);
      const told = [...(device.held.get('events')?.values() ?? [])].filter(({ type }) => type === 'conflict');
      expect(told).toMatchObject([{ field: 'claim', by: 'bo', lost: ofBo, kept: ofAna }]);
    }
    expect(await desk.faults()).toEqual([]);
  });
});
