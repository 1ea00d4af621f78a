import { fingerprint } from '../../../sync/domain/digest.ts';
import type { AnyDocument } from '../../../sync/domain/document.ts';
import type { Kind } from '../../../sync/domain/kind.ts';
import { laneOf } from '../../../sync/domain/lane.ts';
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
  for (const told of pulled.digests) {
    const name = `${told.scope}|${pulled.kind}|${told.lane}`;
    const replayed = device.replays.get(name);
    if (replayed !== undefined) {
      await tab.write(() => letGo(device, replayed));
      device.replays.delete(name);
    }
    if (isRight(device, pulled.kind, told)) continue;
    if (replayed !== undefined) device.witness.note(`${device.name} still differs in ${name}`);
    else await replay(device, tab, pulled.kind, told, name);
  }
}

/** Takes what a page tells of out of what the running replays would let go of. */
export function noteTold(device: ModelDevice, kind: Kind, documents: readonly AnyDocument[]): void {
  for (const ids of device.replays.values()) for (const { id } of documents) ids.delete(diskKey(kind, id));
}

function isRight(device: ModelDevice, kind: Kind, { scope, lane, digest }: LaneDigest): boolean {
  let n = 0;
  let sum = 0;
  for (const [key, held] of inLane(device, kind, scope, lane)) {
    if (isDirty(held) || device.underWay.has(key)) return true;
    n += 1;
    sum = (sum + printOf(held.doc)) % MODULUS;
  }
  return n === digest.n && sum === digest.sum;
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
      laneOf(scope, kind, held.doc.id) === lane,
  );
}

function printOf(doc: AnyDocument): number {
  const known = prints.get(doc);
  if (known !== undefined) return known;
  const print = fingerprint(doc.id, doc.rev);
  prints.set(doc, print);
  return print;
}
