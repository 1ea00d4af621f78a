import type { AnyDocument } from '../../../sync/domain/document.ts';
import { DOCUMENT_SCHEMAS } from '../../../sync/domain/document.ts';
import type { Kind } from '../../../sync/domain/kind.ts';
import type { Checkpoint, Pulled } from '../../../sync/protocol/pull.ts';
import { noteTold, proveLanes } from './device-digest.ts';
import { sendPull, type Silence } from './device-exchange.ts';
import { noteEpoch } from './device-push.ts';
import { leaveScopes } from './device-scopes.ts';
import type { ModelDevice } from './model-device.ts';
import { diskKey, hasLeft, isDeleted, isDirty, isSameVersion } from './model-disk.ts';
import type { ModelTab } from './model-tab.ts';

/** How pulling ended. */
export type PullEnd = 'reached' | 'restored' | Silence;

/** Pulls page after page, each of the kinds that have more. Throws TabKilled and StorageFull; what was not stored is pulled again. */
export async function pullAll(device: ModelDevice, tab: ModelTab, kinds: readonly Kind[]): Promise<PullEnd> {
  let rest = kinds;
  while (rest.length > 0) {
    const page = await pullPage(device, tab, rest);
    if (typeof page === 'string') return page;
    rest = page;
  }
  return 'reached';
}

/** One page of these kinds; the ones that have more, or how it ended otherwise. */
async function pullPage(
  device: ModelDevice,
  tab: ModelTab,
  kinds: readonly Kind[],
): Promise<readonly Kind[] | PullEnd> {
  const limit = device.random.chance(0.2) ? device.random.int(1, 5) : device.random.int(20, 100);
  const asked = new Map(kinds.map((kind) => [kind, device.disk.checkpoints.get(kind) ?? null]));
  const heard = await sendPull(device, {
    pulls: [...asked].map(([kind, checkpoint]) => ({ kind, checkpoint, limit })),
  });
  await tab.pause(0);
  if (!heard.ok) return heard.why;
  await noteEpoch(device, tab, heard.value.epoch);
  // What a restored server says is taken only after it has been given back what it lost.
  if (device.disk.givingBack !== null) return 'restored';
  await leaveScopes(device, tab, heard.value.scopes);
  let isWhole = true;
  for (const pulled of heard.value.pulls) {
    // Another tab may have gone on from this checkpoint: the page is then an old one.
    if ((device.disk.checkpoints.get(pulled.kind) ?? null) !== asked.get(pulled.kind)) continue;
    if (pulled.documents.some(({ id }) => device.underWay.has(diskKey(pulled.kind, id)))) isWhole = false;
    else await storePage(device, tab, pulled);
  }
  if (!isWhole) return 'busy';
  return heard.value.pulls.filter((pulled) => pulled.more).map(({ kind }) => kind);
}

async function storePage(device: ModelDevice, tab: ModelTab, pulled: Pulled): Promise<void> {
  const { disk, random } = device;
  const before = disk.checkpoints.get(pulled.kind) ?? null;
  for (let at = 0; at < pulled.documents.length;) {
    const some = pulled.documents.slice(at, at + random.int(1, 20));
    await tab.write(() => {
      for (const doc of some) take(device, pulled.kind, doc);
    });
    at += some.length;
  }
  noteTold(device, pulled.kind, pulled.documents);
  checkProgress(device, pulled, before);
  await tab.write(() => {
    if ((disk.checkpoints.get(pulled.kind) ?? null) === before)
      disk.checkpoints.set(pulled.kind, pulled.checkpoint);
  });
  await proveLanes(device, tab, pulled);
}

/** Stores one pulled document, unless the device holds unsent work on it: pushing that work settles the two. */
function take(device: ModelDevice, kind: Kind, doc: AnyDocument): void {
  const { disk, witness } = device;
  const key = diskKey(kind, doc.id);
  const held = disk.held.get(key);
  // Every fourth document is read as the real device reads all of them: reading is what costs most here.
  const isRead = device.role !== 'requester' && !isDeleted(doc) && device.random.chance(0.25);
  if (isRead && !DOCUMENT_SCHEMAS[kind].safeParse(doc).success)
    witness.violate('I3', `${device.name} pulled a ${kind} document that does not parse: ${doc.id}`);
  // A revision of one's own that comes back by pull was committed, whatever became of the answer to its push.
  const isOwn = held !== undefined && isDirty(held) && held.doc.rev === doc.rev && !isDeleted(doc);
  if (held !== undefined && isDirty(held) && !isOwn) {
    disk.passedOver.set(key, doc);
    return;
  }
  disk.passedOver.delete(key);
  if (held === undefined && isDeleted(doc)) return;
  if (held !== undefined && isSameVersion(held.doc, doc) && hasLeft(held.doc) === hasLeft(doc)) return;
  witness.note(`${device.name} takes ${key} ${doc.rev}${isDeleted(doc) ? ' gone' : ''}`);
  disk.held.set(key, { kind, doc, assumed: doc });
}

/** I5: a checkpoint never goes back, but for a scope that the server answered `reset` for. */
function checkProgress(device: ModelDevice, pulled: Pulled, before: Checkpoint | null): void {
  for (const [scope, was] of Object.entries(before ?? {})) {
    const is = pulled.checkpoint[scope];
    if (is === undefined || pulled.reset.includes(scope)) continue;
    if (was.seqs.some((seq, lane) => (is.seqs[lane] ?? 0) < seq))
      device.witness.violate('I5', `${device.name} was sent back in ${scope} ${pulled.kind}`);
  }
}
