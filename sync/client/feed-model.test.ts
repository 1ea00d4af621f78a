import { describe, expect, it } from 'vitest';
import { aRev, messageOf, ticketOf } from '../../tests/client/a-document.ts';
import type { AnyDocument } from '../domain/document.ts';
import { KINDS, type Kind } from '../domain/kind.ts';
import { ticketIdOf } from '../domain/lane.ts';
import { ModelFeed } from './feed-model.ts';
import type { LocalDatabase } from './local-database.ts';
import { Model } from './read-model.ts';

type Listener = (docs: readonly AnyDocument[]) => void;

/** Stored documents that are read in slices of one, each when the test lets it go. */
class SlowStore {
  readonly docs: AnyDocument[];
  private readonly listeners: Listener[] = [];
  private readonly gates: (() => void)[] = [];
  readonly inParts: boolean;

  constructor(docs: AnyDocument[], inParts: boolean) {
    this.docs = docs;
    this.inParts = inParts;
  }

  async all() {
    return Promise.resolve(this.docs);
  }

  async beginning(prefixes: readonly string[]) {
    const found = this.docs.filter(({ id }) => prefixes.some((prefix) => id.startsWith(prefix)));
    return Promise.resolve(this.inParts ? found : null);
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

function rig(inParts = true) {
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
  const stores = Object.fromEntries(KINDS.map((kind) => [kind, new SlowStore(docs[kind] ?? [], inParts)]));
  const model = new Model();
  const feed = new ModelFeed({ stores } as unknown as LocalDatabase, model);
  const messages = stores['messages'];
  if (messages === undefined) throw new Error('There are no messages.');
  const bodies = (ticketId: string) => model.messages(ticketId).map(({ message }) => message.body);
  return { model, feed, messages, bodies };
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
    const { model, feed, bodies } = rig(false);
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
