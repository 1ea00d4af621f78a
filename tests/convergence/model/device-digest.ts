import { fingerprint } from '../../../sync/domain/digest.ts';
import type { AnyDocument } from '../../../sync/domain/document.ts';
import type { Kind } from '../../../sync/domain/kind.ts';
import { laneCount, laneOf, ticketIdOf } from '../../../sync/domain/lane.ts';
import type { LaneDigest, Pulled } from '../../../sync/protocol/pull.ts';
import { scopeHeldIn } from './device-scopes.ts';
import type { ModelDevice } from './model-device.ts';
import { diskKey, isDeleted, isDirty, type Held } from './model-disk.ts';
import type { ModelTab } from './model-tab.ts';

const MODULUS = 2 ** 48;
const prints = new WeakMap<AnyDocument, number>();

/**
 * Proves at the head of a log that the device holds what the server holds, and repairs a lane that differs by reading it again from its
 * beginning: what it then does not tell of is let go of.
 */
export async function proveLanes(device: ModelDevice, tab: ModelTab, pulled: Pulled): Promise<void> {
  if (pulled.digests.length === 0) return;
  const sums = sumLanes(device, pulled.kind);
  for (const told of pulled.digests) {
    const name = `${told.scope}|${pulled.kind}|${told.lane}`;
    const replayed = device.replays.get(name);
    if (replayed !== undefined) {
      await tab.write(() => letGo(device, replayed));
      device.replays.delete(name);
    }
    if (isRight(sums.get(`${told.scope} ${told.lane}`), told)) continue;
    if (replayed !== undefined) device.witness.note(`${device.name} still differs in ${name}`);
    else await replay(device, tab, pulled.kind, told, name);
  }
}

/** Takes what a page tells of out of what the running replays would let go of. */
export function noteTold(device: ModelDevice, kind: Kind, documents: readonly AnyDocument[]): void {
  for (const ids of device.replays.values()) for (const { id } of documents) ids.delete(diskKey(kind, id));
}

/** What a lane's documents add up to; null while one of them is unsent. */
type LaneSum = { n: number; sum: number } | null;

function sumLanes(device: ModelDevice, kind: Kind): Map<string, LaneSum> {
  const sums = new Map<string, LaneSum>();
  for (const [key, held] of device.disk.held) {
    if (held.kind !== kind || isDeleted(held.doc)) continue;
    const scope = scopeHeldIn(device, held);
    if (scope === null) continue;
    const name = `${scope} ${laneKnown(scope, kind, held.doc.id)}`;
    const before = sums.get(name);
    if (before === null) continue;
    const isOwn = isDirty(held) || device.underWay.has(key);
    const { n, sum } = before ?? { n: 0, sum: 0 };
    sums.set(name, isOwn ? null : { n: n + 1, sum: (sum + printOf(held.doc)) % MODULUS });
  }
  return sums;
}

function isRight(sum: LaneSum | undefined, { digest }: LaneDigest): boolean {
  if (sum === null) return true;
  return (sum?.n ?? 0) === digest.n && (sum?.sum ?? 0) === digest.sum;
}

const lanes = new Map<string, number>();

/** The lane, kept: hashing is what costs. */
function laneKnown(scope: string, kind: Kind, id: string): number {
  if (laneCount(scope, kind) === 1) return 0;
  const ticketId = ticketIdOf(kind, id);
  const known = lanes.get(ticketId);
  if (known !== undefined) return known;
  const lane = laneOf(scope, kind, id);
  if (lanes.size > 5_000) lanes.clear();
  lanes.set(ticketId, lane);
  return lane;
}

async function replay(
  device: ModelDevice,
  tab: ModelTab,
  kind: Kind,
  { scope, lane }: LaneDigest,
  name: string,
): Promise<void> {
  const { disk } = device;
  const ids = new Set(inLane(device, kind, scope, lane).map(([key]) => key));
  device.witness.repairs(device, { kind, scope, lane }, disk.checkpoints.get(kind)?.[scope]?.seqs[lane] ?? 0);
  await tab.write(() => {
    const checkpoint = disk.checkpoints.get(kind);
    const stands = checkpoint?.[scope];
    if (checkpoint === undefined || stands === undefined) return;
    const seqs = stands.seqs.map((seq, at) => (at === lane ? 0 : seq));
    disk.checkpoints.set(kind, { ...checkpoint, [scope]: { ...stands, seqs } });
    device.replays.set(name, ids);
  });
}

function letGo(device: ModelDevice, keys: ReadonlySet<string>): void {
  for (const key of keys) {
    const held = device.disk.held.get(key);
    if (held === undefined || isDirty(held)) continue;
    device.witness.note(`${device.name} lets go of ${key}`);
    device.disk.held.delete(key);
  }
}

function inLane(device: ModelDevice, kind: Kind, scope: string, lane: number): [string, Held][] {
  return [...device.disk.held].filter(
    ([, held]) =>
      held.kind === kind &&
      !isDeleted(held.doc) &&
      scopeHeldIn(device, held) === scope &&
      laneKnown(scope, kind, held.doc.id) === lane,
  );
}

function printOf(doc: AnyDocument): number {
  const known = prints.get(doc);
  if (known !== undefined) return known;
  const print = fingerprint(doc.id, doc.rev);
  prints.set(doc, print);
  return print;
}
