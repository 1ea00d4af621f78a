import { laneCount } from '../domain/lane.ts';
import type { Kind } from '../domain/kind.ts';
import type { Actor, Scope } from '../domain/scope.ts';
import {
  checkpointSchema,
  type Checkpoint,
  type LaneDigest,
  type Pulled,
  type ScopeCheckpoint,
} from '../protocol/pull.ts';
import type { WireDocument } from '../protocol/push.ts';
import { PullBudget } from './pull-budget.ts';
import { pullSnapshot, startSnapshot } from './pull-snapshot.ts';
import { pullTail, type TailSource } from './pull-tail.ts';
import { scopesOfKind } from './scopes-of-kind.ts';
import { settledSeqs } from './settled-seqs.ts';
import type { LogHead, SyncStore } from './sync-store.ts';

/** One kind of a pull: where the device stands, and how much it will take. */
export interface KindPull {
  readonly kind: Kind;
  readonly checkpoint: unknown;
  readonly documents: number;
  readonly bytes: number;
}

/** Pulls one kind over all of the person's scopes. Scopes of the checkpoint that are not theirs are not looked at. */
export async function pullKind(store: SyncStore, actor: Actor, pull: KindPull): Promise<Pulled> {
  const { kind } = pull;
  const parsed = checkpointSchema.safeParse(pull.checkpoint);
  const checkpoint: Checkpoint = parsed.success ? parsed.data : {};
  const scopes = scopesOfKind(actor, kind);
  const budget = new PullBudget(pull.documents, pull.bytes);
  const pages: ScopePage[] = [];
  for (const scope of scopes) {
    const others = scopes.filter((other) => other !== scope);
    pages.push(await pullScope(store, { kind, scope, others }, checkpoint[scope] ?? null, budget));
  }
  const more = pages.some((page) => page.more);
  return {
    kind,
    documents: pages.flatMap(({ documents }) => documents),
    checkpoint: Object.fromEntries(pages.map((page) => [page.scope, page.checkpoint])),
    more,
    total: pages.reduce((total, { live }) => total + live, 0),
    digests: more ? [] : pages.flatMap(({ digests }) => digests),
    reset: pages.filter(({ isReset }) => isReset).map(({ scope }) => scope),
  };
}

interface ScopePage {
  readonly scope: Scope;
  readonly documents: readonly WireDocument[];
  readonly checkpoint: ScopeCheckpoint;
  readonly more: boolean;
  /** How many live documents the scope holds of the kind. */
  readonly live: number;
  readonly digests: readonly LaneDigest[];
  readonly isReset: boolean;
}

async function pullScope(
  store: SyncStore,
  source: TailSource,
  asked: ScopeCheckpoint | null,
  budget: PullBudget,
): Promise<ScopePage> {
  const lanes = laneCount(source.scope, source.kind);
  if (asked === null) return snapshotScope(store, source, null, budget, false);
  if (asked.seqs.length !== lanes) return snapshotScope(store, source, null, budget, true);
  if (asked.snapshot !== undefined) return snapshotScope(store, source, asked, budget, false);
  const page = await tailScope(store, source, asked.seqs, budget);
  return page ?? snapshotScope(store, source, null, budget, true);
}

async function tailScope(
  store: SyncStore,
  source: TailSource,
  seqs: readonly number[],
  budget: PullBudget,
): Promise<ScopePage | null> {
  const { scope } = source;
  const tail = await pullTail(store, source, seqs, budget);
  if (tail === null) return null;
  const heads = tail.isAtHead ? tail.digests.map((digest) => ({ digest })) : await headsOf(store, source);
  return {
    scope,
    documents: tail.documents,
    checkpoint: { seqs: [...tail.seqs] },
    more: !tail.isAtHead,
    live: countLive(heads),
    digests: tail.digests.map((digest, lane) => ({ scope, lane, digest })),
    isReset: false,
  };
}

/** Goes on with a snapshot, or begins one at the heads of this moment; with room left after its end, the tail from those heads follows. */
async function snapshotScope(
  store: SyncStore,
  source: TailSource,
  asked: ScopeCheckpoint | null,
  budget: PullBudget,
  isReset: boolean,
): Promise<ScopePage> {
  const { scope, kind } = source;
  const heads = await headsOf(store, source);
  const isBeyond = asked?.seqs.some((seq, lane) => seq > (heads[lane]?.seq ?? 0)) === true;
  if (isBeyond) return snapshotScope(store, source, null, budget, true);
  const seqs = asked?.seqs ?? (await settledSeqs(store, source, heads));
  const position = asked?.snapshot ?? startSnapshot(kind);
  const { documents, next } = await pullSnapshot(store, source, position, budget);
  const page: ScopePage = {
    scope,
    documents,
    checkpoint: next === null ? { seqs } : { seqs, snapshot: next },
    more: true,
    live: countLive(heads),
    digests: [],
    isReset,
  };
  if (next !== null || budget.room === 0) return page;
  const tail = await tailScope(store, source, seqs, budget);
  return tail === null ? page : { ...tail, documents: [...documents, ...tail.documents], isReset };
}

async function headsOf(store: SyncStore, { scope, kind }: TailSource): Promise<LogHead[]> {
  const lanes = laneCount(scope, kind);
  return store.readHeads(Array.from({ length: lanes }, (_, lane) => ({ scope, kind, lane })));
}

function countLive(heads: readonly Pick<LogHead, 'digest'>[]): number {
  return heads.reduce((total, { digest }) => total + digest.n, 0);
}
