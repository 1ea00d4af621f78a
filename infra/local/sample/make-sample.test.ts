import { describe, expect, it } from 'vitest';
import { DOCUMENT_SCHEMAS } from '../../../sync/domain/document.ts';
import { isRestrictedQueue } from '../../../sync/domain/scope.ts';
import { AGENTS, QUEUES } from './desk.ts';
import { makeSample } from './make-sample.ts';

const NOW = Date.parse('2025-11-20T14:10:00.000Z');
const DAY_MS = 86_400_000;
const sample = makeSample({ tickets: 400, seed: 'roost', now: NOW });
const unfinished = sample.tickets.filter(({ status }) => status !== 'solved');

function byTicket<T extends { readonly ticketId: string }>(children: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const child of children) groups.set(child.ticketId, [...(groups.get(child.ticketId) ?? []), child]);
  return groups;
}

describe('the sample desk', () => {
  it('consists of documents that parse', () => {
    for (const kind of ['people', 'settings', 'tickets', 'messages', 'events'] as const)
      for (const doc of sample[kind]) DOCUMENT_SCHEMAS[kind].parse(doc);
  });

  it('is the same for the same seed and another for another', () => {
    expect(makeSample({ tickets: 40, seed: 'roost', now: NOW })).toEqual(
      makeSample({ tickets: 40, seed: 'roost', now: NOW }),
    );
    const other = makeSample({ tickets: 40, seed: 'other', now: NOW });
    expect(other.tickets).not.toEqual(makeSample({ tickets: 40, seed: 'roost', now: NOW }).tickets);
    expect(other.people).toEqual(sample.people);
    expect(other.settings).toEqual(sample.settings);
  });

  it('begins with the same tickets however many follow', () => {
    const few = makeSample({ tickets: 30, seed: 'roost', now: NOW }).tickets;
    const all = new Map(sample.tickets.map((ticket) => [ticket.id, ticket]));
    for (const ticket of few) expect(all.get(ticket.id)).toEqual(ticket);
  });

  it('has twelve agents, two leads and an admin among them, and 300 requesters', () => {
    const having = (role: string) => sample.people.filter((person) => person.role === role);
    expect(having('requester')).toHaveLength(300);
    expect(having('lead')).toHaveLength(2);
    expect(having('admin')).toHaveLength(1);
    expect(AGENTS).toHaveLength(12);
    expect(new Set(sample.people.map(({ id }) => id)).size).toBe(312);
    expect(new Set(sample.people.map(({ email }) => email)).size).toBe(312);
  });

  it('keeps a restricted queue to its two members', () => {
    const members = sample.people.filter(({ memberOf }) => memberOf.includes('restricted-people-team'));
    expect(members.map(({ id }) => id)).toEqual(['fatima', 'henrik']);
    const restricted = new Set(
      sample.tickets.filter(({ queueId }) => isRestrictedQueue(queueId)).map(({ id }) => id),
    );
    expect(restricted.size).toBeGreaterThan(8);
    for (const { ticketId, authorId, type } of sample.messages)
      if (restricted.has(ticketId) && type !== 'request') expect(['fatima', 'henrik']).toContain(authorId);
  });

  it('shows a believable share of open, waiting, unassigned and snoozed tickets', () => {
    expect(unfinished.length).toBeGreaterThanOrEqual(60);
    expect(unfinished.length).toBeLessThanOrEqual(90);
    expect(unfinished.filter(({ status }) => status === 'pending').length).toBeGreaterThan(10);
    const unassigned = unfinished.filter(({ assigneeId }) => assigneeId === null).length;
    expect(unassigned / unfinished.length).toBeGreaterThan(0.15);
    expect(unassigned / unfinished.length).toBeLessThan(0.5);
    expect(sample.tickets.filter(({ snoozeUntil }) => snoozeUntil !== null).length).toBeGreaterThan(2);
    for (const { id } of QUEUES) expect(sample.tickets.some(({ queueId }) => queueId === id)).toBe(true);
    for (const level of ['low', 'normal', 'high', 'urgent'])
      expect(sample.tickets.some(({ priority }) => priority === level)).toBe(true);
  });

  it('spreads over a year of office hours, with nothing in the future', () => {
    const times = sample.messages.map(({ createdAt }) => Date.parse(createdAt));
    expect(Math.max(...times)).toBeLessThan(NOW);
    expect(Math.min(...times)).toBeLessThan(NOW - 330 * DAY_MS);
    const asked = sample.tickets.map(({ createdAt }) => new Date(createdAt));
    const weekend = asked.filter((at) => at.getUTCDay() % 6 === 0).length;
    expect(weekend / asked.length).toBeLessThan(0.06);
    const office = asked.filter((at) => at.getUTCHours() >= 7 && at.getUTCHours() < 18).length;
    expect(office / asked.length).toBeGreaterThan(0.9);
  });

  it('has threads of 1 to 20 messages, each told in order', () => {
    const lengths = [...byTicket(sample.messages).values()].map((thread) => {
      const times = thread.map(({ createdAt }) => createdAt);
      expect(times).toEqual(times.toSorted());
      return thread.length;
    });
    expect(lengths).toHaveLength(400);
    expect(Math.min(...lengths)).toBe(1);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(20);
    expect(Math.max(...lengths)).toBeGreaterThan(12);
  });

  it('never repeats a subject in 400 tickets, nor within a screen of 3,000', () => {
    expect(new Set(sample.tickets.map(({ subject }) => subject)).size).toBe(400);
    const many = makeSample({ tickets: 3_000, seed: 'roost', now: NOW }).tickets.map(
      ({ subject }) => subject,
    );
    const crowded = many.filter((subject, place) => many.slice(place + 1, place + 13).includes(subject));
    expect(crowded.length).toBeLessThan(10);
  });
});

describe('each sample ticket', () => {
  it('ends as its thread says', () => {
    const all = byTicket(sample.messages);
    for (const ticket of sample.tickets) {
      const thread = all.get(ticket.id) ?? [];
      const last = thread.findLast(
        ({ type, changes }) => type === 'request' || changes?.status !== undefined,
      );
      expect(last?.action ?? last?.changes?.status ?? 'open').toBe(ticket.status);
      expect(ticket.requesterTurn).toBe(thread.findLast(({ type }) => type === 'request')?.id);
    }
  });

  it('has a timeline that leads to its assignee and status', () => {
    const timelines = byTicket(sample.events);
    for (const ticket of sample.tickets) {
      const timeline = timelines.get(ticket.id) ?? [];
      expect(timeline[0]?.type).toBe('created');
      const changes = timeline.flatMap((event) => (event.type === 'changed' ? event.changes : []));
      expect(changes.findLast(({ field }) => field === 'status')?.to ?? 'open').toBe(ticket.status);
    }
  });
});
