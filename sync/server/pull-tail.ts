import { EMPTY_DIGEST, type Digest } from '../domain/digest.ts';
import type { Kind } from '../domain/kind.ts';
import type { Scope } from '../domain/scope.ts';
import type { WireDocument } from '../protocol/push.ts';
import { hiddenByOthers } from './hidden-by-others.ts';
import type { PullBudget } from './pull-budget.ts';
import { readLane, type LaneTail } from './read-lane.ts';
import { readPrefix } from './read-prefix.ts';
import type { SyncStore } from './sync-store.ts';
import { toWire } from './wire-document.ts';

/** What came of the logs of one scope and kind. */
export interface Tail {
  readonly documents: readonly WireDocument[];
  /** How far each lane was read. */
  readonly seqs: readonly number[];
  /** Each lane's digest at that seq. */
  readonly digests: readonly Digest[];
  readonly isAtHead: boolean;
}

/** The scope whose logs are read, and the session's other scopes that may hold what leaves it. */
export interface TailSource {
  readonly kind: Kind;
  readonly scope: Scope;
  readonly others: readonly Scope[];
}

/**
 * What the logs of a scope tell after `seqs`, as documents: the newest of each, as it is now. Null when a seq lies beyond its log's head,
 * which means that the checkpoint is of another table.
 */
export async function pullTail(
  store: SyncStore,
  source: TailSource,
  seqs: readonly number[],
  budget: PullBudget,
): Promise<Tail | null> {
  const { kind, scope } = source;
  const lanes = await Promise.all(
    seqs.map(async (seq, lane) => readLane(store, { scope, kind, lane }, seq, budget.room)),
  );
  const documents: WireDocument[] = [];
  const reached: { seq: number; digest: Digest }[] = [];
  let isAtHead = true;
  for (const lane of lanes) {
    if (lane === null) return null;
    const page = await pullLane(store, source, lane, budget);
    documents.push(...page.documents);
    reached.push({ seq: page.seq, digest: page.digest });
    isAtHead &&= page.isAtHead;
  }
  return {
    documents,
    seqs: reached.map(({ seq }) => seq),
    digests: reached.map(({ digest }) => digest),
    isAtHead,
  };
}

interface LanePage {
  readonly documents: readonly WireDocument[];
  readonly seq: number;
  readonly digest: Digest;
  readonly isAtHead: boolean;
}

async function pullLane(
  store: SyncStore,
  source: TailSource,
  lane: LaneTail,
  budget: PullBudget,
): Promise<LanePage> {
  const start = { seq: lane.from, digest: lane.digest ?? EMPTY_DIGEST };
  if (lane.entries.length === 0) return { documents: [], ...start, isAtHead: lane.isWhole };
  if (budget.room === 0) return { documents: [], ...start, isAtHead: false };
  const prefix = await readPrefix(store, source, lane.entries);
  const hidden = await hiddenByOthers(store, source, prefix.documents);
  const documents: WireDocument[] = [];
  const sent = new Set<string>();
  let last = start;
  let isAhead = false;
  for (const entry of prefix.entries) {
    const fresh = [...new Set(entry.ops.map(({ id }) => id))].filter((id) => !sent.has(id));
    const items = fresh.map((id) => prefix.documents.get(id)).filter((item) => item !== undefined);
    const wire = items.filter(({ id }) => !hidden.has(id)).map(toWire);
    if (!budget.take(wire)) break;
    for (const item of items) sent.add(item.id);
    documents.push(...wire);
    last = entry;
  }
  for (const id of sent) isAhead ||= (prefix.documents.get(id)?.seq ?? 0) > last.seq;
  const { seq, digest } = last;
  const isAtHead = lane.isWhole && seq === lane.entries.at(-1)?.seq && !isAhead;
  return { documents, seq, digest, isAtHead };
}
