import { describe, expect, it } from 'vitest';
import { aRev, messageOf, ticketOf } from '../../tests/client/a-document.ts';
import { slowFeed } from '../../tests/client/slow-feed.ts';
import type { Model } from './read-model.ts';

describe('reading what a device holds', () => {
  it('begins with every ticket and the threads of those that are not finished', async () => {
    const { model, feed, bodies } = slowFeed();
    await feed.open();
    expect(model.tickets()).toHaveLength(3);
    expect(bodies('open')).toEqual(['stored']);
    expect(bodies('done')).toEqual([]);
    expect([model.isRead('open'), model.isRead('done'), model.isWhole()]).toEqual([true, false, false]);
  });

  it('reads the thread that somebody opens ahead of the others', async () => {
    const { model, feed, bodies } = slowFeed();
    await feed.open();
    await feed.bring('done');
    expect(bodies('done')).toEqual(['stored']);
    expect([model.isRead('done'), model.isRead('late'), model.isWhole()]).toEqual([true, false, false]);
  });

  it('tells once when everything is there, and not for each slice', async () => {
    const { model, feed, messages, bodies } = slowFeed();
    await feed.open();
    const before = model.version();
    const whole = feed.complete();
    for (let slice = 0; slice < 3; slice += 1) await messages.letGo();
    await whole;
    expect(model.version()).toBe(before + 1);
    expect(model.isWhole()).toBe(true);
    expect(bodies('late')).toEqual(['stored']);
  });

  it('never puts what was read over what has changed meanwhile', async () => {
    const { feed, messages, bodies } = slowFeed();
    await feed.open();
    const whole = feed.complete();
    await messages.letGo();
    messages.tell(messageOf(1, { id: 'late--m', ticketId: 'late', rev: aRev(2), body: 'redacted' }));
    messages.tell({ ...messageOf(1, { id: 'done--m', ticketId: 'done', rev: aRev(2) }), _deleted: true });
    await messages.letGo();
    await messages.letGo();
    await whole;
    expect(bodies('late')).toEqual(['redacted']);
    expect(bodies('done')).toEqual([]);
  });

  it('is whole at once on a storage that can only be read whole', async () => {
    const { model, feed, bodies } = slowFeed({ inParts: false });
    await feed.open();
    expect(model.isWhole()).toBe(true);
    expect(bodies('late')).toEqual(['stored']);
  });

  it('reads no further once it is told to stop', async () => {
    const { model, feed, messages } = slowFeed();
    await feed.open();
    const ended = feed.complete();
    feed.readNoMore();
    await messages.letGo();
    await ended;
    expect(model.isWhole()).toBe(false);
  });
});

describe('reading a large desk', () => {
  const LARGE = 2_000;
  const ids = (model: Model) => model.tickets().map(({ ticket }) => ticket.id);
  const activityOf = (model: Model, id: string) => model.ticket(id)?.lastActivityAt;

  it('begins with the unfinished tickets, in the order that was kept, and without their threads', async () => {
    const { model, feed } = slowFeed({ held: LARGE });
    await feed.open();
    expect(ids(model)).toEqual(['open']);
    expect(activityOf(model, 'open')).toBe('2026-11-25T10:00:00.000Z');
    expect([model.hasEveryTicket(), model.isRead('open'), model.isWhole()]).toEqual([false, false, false]);
  });

  it('believes what was kept of a ticket only until its thread is there', async () => {
    const { model, feed, bodies } = slowFeed({ held: LARGE });
    await feed.open();
    await feed.bring('open');
    expect(bodies('open')).toEqual(['stored']);
    expect(activityOf(model, 'open')).not.toBe('2026-11-25T10:00:00.000Z');
  });

  it('reads the finished tickets next, then every thread', async () => {
    const { model, feed, tickets, messages, bodies } = slowFeed({ held: LARGE });
    await feed.open();
    const whole = feed.complete();
    for (let slice = 0; slice < 3; slice += 1) await tickets.letGo();
    await expect.poll(() => model.isRead('open'), { interval: 1 }).toBe(true);
    expect([model.hasEveryTicket(), ids(model).length, model.isWhole()]).toEqual([true, 3, false]);
    for (let slice = 0; slice < 3; slice += 1) await messages.letGo();
    await whole;
    expect(model.isWhole()).toBe(true);
    expect(bodies('late')).toEqual(['stored']);
    expect(activityOf(model, 'done')).not.toBe('2026-11-25T11:00:00.000Z');
  });

  it('waits for the finished tickets when one of them is opened at once', async () => {
    const { feed, tickets, messages, bodies } = slowFeed({ held: LARGE });
    await feed.open();
    const whole = feed.complete();
    const brought = feed.bring('done');
    for (let slice = 0; slice < 3; slice += 1) await tickets.letGo();
    await brought;
    expect(bodies('done')).toEqual(['stored']);
    feed.readNoMore();
    await messages.letGo();
    await whole;
  });

  it('never puts what was read over a ticket that has changed meanwhile', async () => {
    const { model, feed, tickets, messages } = slowFeed({ held: LARGE });
    await feed.open();
    const whole = feed.complete();
    await tickets.letGo();
    tickets.tell(ticketOf({ id: 'late', status: 'open', subject: 'Asked again', rev: aRev(2) }));
    await tickets.letGo();
    await tickets.letGo();
    await expect.poll(() => model.hasEveryTicket(), { interval: 1 }).toBe(true);
    expect(model.ticket('late')?.ticket.subject).toBe('Asked again');
    feed.readNoMore();
    await messages.letGo();
    await whole;
  });
});
