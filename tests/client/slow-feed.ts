import { expect } from 'vitest';
import type { AnyDocument } from '../../sync/domain/document.ts';
import { KINDS, type Kind } from '../../sync/domain/kind.ts';
import { ticketIdOf } from '../../sync/domain/lane.ts';
import { ModelFeed } from '../../sync/client/feed-model.ts';
import type { LocalDatabase } from '../../sync/client/local-database.ts';
import { Model } from '../../sync/client/read-model.ts';
import { messageOf, ticketOf } from './a-document.ts';

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

/**
 * A read model and what fills it, over three tickets with a message each. `held` is how many tickets the device says that it holds: three, or so many
 * that they are read in parts.
 */
export function slowFeed({
  inParts = true,
  held = 3,
}: { readonly inParts?: boolean; readonly held?: number } = {}) {
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
