import { describe, expect, it } from 'vitest';
import { aRev, messageOf, ticketOf } from '../../tests/client/a-document.ts';
import type { AnyDocument } from '../domain/document.ts';
import { KINDS, type Kind } from '../domain/kind.ts';
import { ticketIdOf } from '../domain/lane.ts';
import { ModelFeed } from './feed-model.ts';
import type { LocalDatabase } from './local-database.ts';
import { Model } from './read-model.ts';

type Listener = (docs: readonly AnyDocument[]) => void;

/** What was kept of the order of the list before the page was closed. */
const KEPT_ACTIVITY: AnyDocument = {
  id: 'activity',
  rev: '',
  at: { open: '2026-11-25T10:00:00.000Z', done: '2026-11-25T11:00:00.000Z' },
};

/** Stored documents that are read in slices of one, each when the test lets it go. */
class SlowStore {
  readonly docs: AnyDocument[];
  private readonly listeners: Listener[] = [];
  private readonly gates: (() => void)[] = [];
  readonly inParts: boolean;
  private readonly held: number;

  /** `held` is how many it says that it holds. */
  constructor(docs: AnyDocument[], inParts: boolean, held: number) {
    this.docs = docs;
    this.inParts = inParts;
    this.held = held;
  }

  async all() {
    return Promise.resolve(this.docs);
  }

  async get(wanted: string) {
    return Promise.resolve(this.docs.find(({ id }) => id === wanted) ?? null);
  }

  async count() {
    return Promise.resolve(this.inParts ? this.held : null);
  }

  async firstTickets(statuses: readonly string[]) {
    return Promise.resolve(this.docs.filter(({ status }) => statuses.includes(String(status))));
  }

  async beginning(prefixes: readonly string[]) {
    return Promise.resolve(this.docs.filter(({ id }) => prefixes.some((prefix) => id.startsWith(prefix))));
  }

  async *slices() {
    if (!this.inParts) yield this.docs;
    else
      for (const doc of [...this.docs]) {
        await new Promise<void>((resolve) => this.gates.push(resolve));
        yield [doc];
      }
  }

  onChange(listener: Listener) {
    this.listeners.push(listener);
    return () => undefined;
  }

  tell(doc: AnyDocument) {
    for (const listener of this.listeners) listener([doc]);
  }

  /** Lets the next slice go, as soon as it is asked for. */
  async letGo() {
    await expect.poll(() => this.gates.length, { interval: 1 }).toBeGreaterThan(0);
    this.gates.shift()?.();
  }
}

/** `held` is how many tickets the device says that it holds: three, or so many that they are read in parts. */
function rig({ inParts = true, held = 3 }: { readonly inParts?: boolean; readonly held?: number } = {}) {
  const docs: Partial<Record<Kind, AnyDocument[]>> = {
    tickets: [
      ticketOf({ id: 'open' }),
      ticketOf({ id: 'done', status: 'solved' }),
      ticketOf({ id: 'late', status: 'solved' }),
    ],
    messages: ['open--m', 'done--m', 'late--m'].map((id) =>
      messageOf(1, { id, ticketId: ticketIdOf('messages', id), body: 'stored' }),
    ),
  };
  const stores = Object.fromEntries(
    [...KINDS, 'device' as const].map((name) => {
      const kept = name === 'device' ? [KEPT_ACTIVITY] : docs[name];
      return [name, new SlowStore(kept ?? [], inParts, held)];
    }),
  );
  const model = new Model();
  const feed = new ModelFeed({ stores } as unknown as LocalDatabase, model);
  const { tickets, messages } = stores;
  if (tickets === undefined || messages === undefined) throw new Error('There are no tickets.');
  const bodies = (ticketId: string) => model.messages(ticketId).map(({ message }) => message.body);
  return { model, feed, tickets, messages, bodies };
}

describe('reading what a device holds', () => {
  it('begins with every ticket and the threads of those that are not finished', async () => {
    const { model, feed, bodies } = rig();
    await feed.open();
    expect(model.tickets()).toHaveLength(3);
    expect(bodies('open')).toEqual(['stored']);
    expect(bodies('done')).toEqual([]);
    expect([model.isRead('open'), model.isRead('done'), model.isWhole()]).toEqual([true, false, false]);
  });

  it('reads the thread that somebody opens ahead of the others', async () => {
    const { model, feed, bodies } = rig();
    await feed.open();
    await feed.bring('done');
    expect(bodies('done')).toEqual(['stored']);
    expect([model.isRead('done'), model.isRead('late'), model.isWhole()]).toEqual([true, false, false]);
  });

  it('tells once when everything is there, and not for each slice', async () => {
    const { model, feed, messages, bodies } = rig();
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
    const { feed, messages, bodies } = rig();
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
    const { model, feed, bodies } = rig({ inParts: false });
    await feed.open();
    expect(model.isWhole()).toBe(true);
    expect(bodies('late')).toEqual(['stored']);
  });

  it('reads no further once it is told to stop', async () => {
    const { model, feed, messages } = rig();
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
    const { model, feed } = rig({ held: LARGE });
    await feed.open();
    expect(ids(model)).toEqual(['open']);
    expect(activityOf(model, 'open')).toBe('2026-11-25T10:00:00.000Z');
    expect([model.hasEveryTicket(), model.isRead('open'), model.isWhole()]).toEqual([false, false, false]);
  });

  it('believes what was kept of a ticket only until its thread is there', async () => {
    const { model, feed, bodies } = rig({ held: LARGE });
    await feed.open();
    await feed.bring('open');
    expect(bodies('open')).toEqual(['stored']);
    expect(activityOf(model, 'open')).not.toBe('2026-11-25T10:00:00.000Z');
  });

  it('reads the finished tickets next, then every thread', async () => {
    const { model, feed, tickets, messages, bodies } = rig({ held: LARGE });
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
    const { feed, tickets, messages, bodies } = rig({ held: LARGE });
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
    const { model, feed, tickets, messages } = rig({ held: LARGE });
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
