import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aRev, messageOf, ticketOf } from '../../tests/client/a-document.ts';
import { settle } from '../../tests/client/fake-environment.ts';
import { serverRev } from '../domain/rev.ts';
import { refuse } from '../domain/refusal.ts';
import { Model } from './read-model.ts';
import type { RefusedItem } from './refused-work.ts';
import { markUnsent } from './unsent-mark.ts';

const NOW = '2026-11-22T10:00:00.000Z';
const DEVICE = 'device0001';

describe('the read model', () => {
  it('shows what the local database holds, and tells once of all the changes of a turn', async () => {
    const model = new Model();
    let told = 0;
    const end = model.subscribe(() => (told += 1));
    model.take('tickets', [ticketOf(), ticketOf({ id: 'T2', reference: 'AAAAAAAA' })]);
    model.take('messages', [messageOf(1, { acceptedAt: NOW })]);
    const version = model.version();
    await settle();
    expect(told).toBe(1);
    expect(model.tickets().map((row) => [row.ticket.id, row.mark])).toEqual([
      ['T1', 'saved'],
      ['T2', 'saved'],
    ]);
    expect(model.ticketsByReference('AAAAAAAA')).toHaveLength(1);
    expect(model.ticket('T1')?.lastActivityAt).toBe(NOW);
    expect(model.tickets()).toBe(model.tickets());
    model.take('tickets', [{ id: 'T2', rev: aRev(2), left: true, _deleted: true }]);
    expect(model.ticket('T2')).toBeNull();
    expect(model.version()).toBeGreaterThan(version);
    end();
    await settle();
    expect(told).toBe(1);
  });

  it('gives the same people and settings until one of them changes', () => {
    const model = new Model();
    const jo = { id: 'jo', rev: aRev(1), name: 'Jo', email: null, role: 'agent', memberOf: [] };
    model.take('people', [{ ...jo, disabled: false, createdAt: NOW }]);
    const [people, settings] = [model.people(), model.settings()];
    model.take('tickets', [ticketOf()]);
    expect(model.people()).toBe(people);
    model.take('people', [{ ...jo, disabled: true, createdAt: NOW }]);
    expect(model.people()).not.toBe(people);
    expect(model.people().map(({ disabled }) => disabled)).toEqual([true]);
    expect(model.settings()).toBe(settings);
  });

  it('makes a row anew for an alarm in the timeline, which leaves the ticket at its place', () => {
    const model = new Model();
    model.take('tickets', [ticketOf()]);
    const [before] = model.tickets();
    const alarm = {
      id: 'T1--e1',
      rev: aRev(1),
      ticketId: 'T1',
      type: 'sla',
      acceptedAt: '2030-01-01T00:00:00.000Z',
    };
    model.take('events', [{ ...alarm, clock: 'first-response', alarm: 'breached' }]);
    const [after] = model.tickets();
    expect(after).not.toBe(before);
    expect(after?.lastActivityAt).toBe(before?.lastActivityAt);
  });

  it('says saved from the moment of the server’s answer', () => {
    const model = new Model();
    const own = markUnsent(ticketOf({ rev: aRev(1, DEVICE), acceptedAt: null }), null, {
      now: NOW,
      keepsForms: true,
    });
    model.take('tickets', [own]);
    expect(model.ticket('T1')?.mark).toBe('on-this-device');
    model.accepted('tickets', own.rev, 'T1');
    expect(model.ticket('T1')?.mark).toBe('saved');
    model.take('tickets', [
      markUnsent({ ...own, rev: aRev(2, DEVICE) }, own, { now: NOW, keepsForms: true }),
    ]);
    expect(model.ticket('T1')?.mark).toBe('on-this-device');
  });

  it('believes this device’s clock only for what no server has dated', () => {
    const model = new Model();
    const future = '2030-01-01T00:00:00.000Z';
    model.take('tickets', [ticketOf({ updatedAt: future })]);
    expect(model.ticket('T1')?.lastActivityAt).toBe(ticketOf().acceptedAt);
    model.take('tickets', [
      markUnsent(ticketOf({ updatedAt: future, rev: aRev(2) }), ticketOf(), { now: NOW, keepsForms: true }),
    ]);
    expect(model.ticket('T1')?.lastActivityAt).toBe(future);
  });

  it('shows what a reply changes until its ticket comes back with it, be that before the answer or after', () => {
    const reply = messageOf(1, { acceptedAt: null, rev: aRev(5, DEVICE), changes: { status: 'solved' } });
    const rev = serverRev(reply.id, aRev(1));
    const solved = ticketOf({ rev, hist: [aRev(1)], status: 'solved' });
    const reopened = ticketOf({ rev: aRev(9), hist: [rev, aRev(1)], status: 'open' });
    const queued = (): Model => {
      const model = new Model();
      model.take('tickets', [ticketOf()]);
      model.take('messages', [markUnsent(reply, null, { now: NOW, keepsForms: true })]);
      return model;
    };
    const answeredFirst = queued();
    answeredFirst.accepted('messages', reply.rev, reply.id);
    expect(answeredFirst.ticket('T1')?.ticket.status).toBe('solved');
    answeredFirst.take('tickets', [solved]);
    answeredFirst.take('tickets', [reopened]);
    expect(answeredFirst.ticket('T1')?.ticket.status).toBe('open');
    // A poke may bring the ticket, and what the requester wrote since, before the answer comes.
    const pulledFirst = queued();
    pulledFirst.take('tickets', [reopened]);
    pulledFirst.accepted('messages', reply.rev, reply.id);
    expect(pulledFirst.ticket('T1')?.ticket.status).toBe('open');
  });

  it('keeps refused work on screen, and what waited with it off the ticket', () => {
    const model = new Model();
    const reply = messageOf(1, { acceptedAt: null, rev: aRev(5, DEVICE), changes: { status: 'solved' } });
    model.take('tickets', [ticketOf()]);
    model.take('messages', [markUnsent(reply, null, { now: NOW, keepsForms: true })]);
    expect(model.ticket('T1')?.ticket.status).toBe('solved');
    const item: RefusedItem = {
      id: `messages:${reply.id}`,
      kind: 'messages',
      doc: reply,
      base: null,
      earlier: [],
      refusal: refuse('held', 'Held.'),
      since: NOW,
    };
    model.refused([item]);
    model.take('messages', [{ id: reply.id, rev: '', left: true, _deleted: true }]);
    expect(model.messages('T1')).toMatchObject([{ mark: 'attention', message: { body: 'Message 1' } }]);
    expect(model.ticket('T1')?.ticket.status).toBe('open');
    model.refused([]);
    expect(model.messages('T1')).toEqual([]);
    const ticket: RefusedItem = { ...item, id: 'tickets:T7', kind: 'tickets', doc: ticketOf({ id: 'T7' }) };
    model.refused([ticket]);
    expect(model.tickets().map((row) => [row.ticket.id, row.mark])).toEqual([
      ['T1', 'saved'],
      ['T7', 'attention'],
    ]);
  });
});

describe('the list of all tickets', () => {
  const IDS = ['T1', 'T2', 'T3', 'T4'];
  const step = fc.record({
    id: fc.constantFrom(...IDS),
    requesterId: fc.constantFrom('maria', 'tom'),
    duplicateOf: fc.constantFrom(null, ...IDS),
    followUpOf: fc.constantFrom(null, ...IDS),
    isGone: fc.boolean(),
    isAskedFor: fc.boolean(),
  });

  it('is after any changes what a fresh reading of the same gives, and so is what belongs to whom', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const model = new Model();
        for (const { isGone, isAskedFor, ...ticket } of steps) {
          model.take('tickets', [isGone ? { ...ticketOf(ticket), _deleted: true } : ticketOf(ticket)]);
          if (isAskedFor) model.tickets();
        }
        const fresh = new Model();
        fresh.take('tickets', [...model.held.of('tickets').values()]);
        const byId = (one: Model) => new Map(one.tickets().map((row) => [row.ticket.id, row]));
        expect(byId(model)).toEqual(byId(fresh));
        const all = model.tickets().map(({ ticket }) => ticket);
        for (const requesterId of ['maria', 'tom'])
          expect(new Set(model.ticketsOf(requesterId).map(({ ticket }) => ticket))).toEqual(
            new Set(all.filter((ticket) => ticket.requesterId === requesterId)),
          );
        for (const id of IDS)
          expect(new Set(model.ticketsNaming(id).map(({ ticket }) => ticket))).toEqual(
            new Set(all.filter(({ duplicateOf, followUpOf }) => [duplicateOf, followUpOf].includes(id))),
          );
      }),
    );
  });
});
