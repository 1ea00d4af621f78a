import type { Kind } from '../domain/kind.ts';
import { ticketIdOf } from '../domain/lane.ts';
import type { Scope } from '../domain/scope.ts';
import type { ScopeCheckpoint } from '../protocol/pull.ts';
import type { WireDocument } from '../protocol/push.ts';
import { inParallel } from './in-parallel.ts';
import type { PullBudget } from './pull-budget.ts';
import type { StoredDocument } from './stored-document.ts';
import type { DocumentScan, SyncStore } from './sync-store.ts';
import { toWire } from './wire-document.ts';

/** How far a snapshot has come. Pass 1 brings unfinished tickets and their threads, pass 2 everything else. */
export type SnapshotPosition = NonNullable<ScopeCheckpoint['snapshot']>;

/** Threads read at once in the first pass over messages and events. */
const THREADS_AT_ONCE = 16;

/** Where the snapshot of a kind begins. Only what belongs to tickets has a first pass. */
export function startSnapshot(kind: Kind): SnapshotPosition {
  const hasUrgent = kind === 'tickets' || kind === 'messages' || kind === 'events';
  return { pass: hasUrgent ? 1 : 2, after: null };
}

/**
 * The next page of a snapshot, and where to go on; `next` is null at its end. A pass ends its page, so that the unfinished tickets are
 * shown before the rest is asked for. Pass 2 sends whole threads again rather than leave out one whose ticket was opened in between.
 */
export async function pullSnapshot(
  store: SyncStore,
  source: { readonly kind: Kind; readonly scope: Scope },
  position: SnapshotPosition,
  budget: PullBudget,
): Promise<{ documents: WireDocument[]; next: SnapshotPosition | null }> {
  // A page that earlier scopes have filled says nothing of this one: an empty walk would pass for a finished one.
  if (budget.room === 0) return { documents: [], next: position };
  const isThread = source.kind === 'messages' || source.kind === 'events';
  const walk = position.pass === 1 && isThread ? walkThreads : walkDocuments;
  const { documents, after } = await walk(store, source, position, budget);
  if (after !== null) return { documents, next: { pass: position.pass, after } };
  return { documents, next: position.pass === 1 ? { pass: 2, after: null } : null };
}

interface Walked {
  readonly documents: WireDocument[];
  /** The last id that was sent or passed over; null at the end of the pass. */
  readonly after: string | null;
}

async function walkDocuments(
  store: SyncStore,
  { kind, scope }: { readonly kind: Kind; readonly scope: Scope },
  { pass, after }: SnapshotPosition,
  budget: PullBudget,
): Promise<Walked> {
  const only = kind !== 'tickets' ? 'all' : pass === 1 ? 'unfinished' : 'finished';
  return send(store, { scope, kind, prefix: '', after, limit: 0, only }, budget);
}

/** Sends what a scan finds until it ends or the page is full. */
async function send(store: SyncStore, scan: DocumentScan, budget: PullBudget): Promise<Walked> {
  const documents: WireDocument[] = [];
  let { after } = scan;
  while (budget.room > 0) {
    const page = await store.scanDocuments({ ...scan, after, limit: budget.room });
    for (const item of page.documents) {
      const wire = toWire(item);
      if (!budget.take([wire])) return { documents, after };
      documents.push(wire);
      after = item.id;
    }
    if (page.next === null) return { documents, after: null };
    after = page.next;
  }
  return { documents, after };
}

/** The threads of unfinished tickets, ticket by ticket. `after` is the last id sent: a ticket's when its thread was sent whole, else a child's. */
async function walkThreads(
  store: SyncStore,
  { kind, scope }: { readonly kind: Kind; readonly scope: Scope },
  position: SnapshotPosition,
  budget: PullBudget,
): Promise<Walked> {
  const documents: WireDocument[] = [];
  let { after } = position;
  if (after?.includes('--') === true) {
    const ticketId = ticketIdOf(kind, after);
    const rest = await send(store, threadScan(kind, scope, ticketId, after), budget);
    documents.push(...rest.documents);
    if (rest.after !== null) return { documents, after: rest.after };
    after = ticketId;
  }
  while (budget.room > 0) {
    const scan = {
      scope,
      kind: 'tickets',
      prefix: '',
      after,
      limit: THREADS_AT_ONCE,
      only: 'unfinished',
    } as const;
    const page = await store.scanDocuments(scan);
    const threads = await inParallel(page.documents, THREADS_AT_ONCE, async ({ id }) =>
      wholeThread(store, kind, scope, id),
    );
    for (const [index, thread] of threads.entries()) {
      for (const item of thread) {
        const wire = toWire(item);
        if (!budget.take([wire])) return { documents, after };
        documents.push(wire);
        after = item.id;
      }
      after = page.documents[index]?.id ?? after;
    }
    if (page.next === null) return { documents, after: null };
    after = page.next;
  }
  return { documents, after };
}

function threadScan(kind: Kind, scope: Scope, ticketId: string, after: string | null): DocumentScan {
  return { scope, kind, prefix: `${ticketId}--`, after, limit: 100, only: 'all' };
}

async function wholeThread(
  store: SyncStore,
  kind: Kind,
  scope: Scope,
  ticketId: string,
): Promise<StoredDocument[]> {
  const thread: StoredDocument[] = [];
  for (let after: string | null = null, isEnd = false; !isEnd; isEnd = after === null) {
    const page = await store.scanDocuments(threadScan(kind, scope, ticketId, after));
    thread.push(...page.documents);
    after = page.next;
  }
  return thread;
}
