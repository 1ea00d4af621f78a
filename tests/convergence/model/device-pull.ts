import type { AnyDocument } from '../../../sync/domain/document.ts';
import { DOCUMENT_SCHEMAS } from '../../../sync/domain/document.ts';
import { KINDS, type Kind } from '../../../sync/domain/kind.ts';
import type { Checkpoint, Pulled } from '../../../sync/protocol/pull.ts';
import { noteTold, proveLanes } from './device-digest.ts';
import { sendPull, type Silence } from './device-exchange.ts';
import { noteEpoch } from './device-push.ts';
import { leaveScopes } from './device-scopes.ts';
import type { ModelDevice } from './model-device.ts';
import { diskKey, hasLeft, isDeleted, isDirty, isSameVersion } from './model-disk.ts';
import type { ModelTab } from './model-tab.ts';

/** How one pull ended: `more` asks for another at once. */
export type PullEnd = 'more' | 'reached' | 'restored' | Silence;

/** Pulls one page of every kind. Throws TabKilled and StorageFull; what was not stored is pulled again. */
export async function pullOnce(device: ModelDevice, tab: ModelTab): Promise<PullEnd> {
  const limit = device.random.int(1, 60);
  const asked = new Map(KINDS.map((kind) => [kind, device.disk.checkpoints.get(kind) ?? null]));
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
  return heard.value.pulls.some((pulled) => pulled.more) ? 'more' : 'reached';
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
  if (device.role !== 'requester' && !isDeleted(doc) && !DOCUMENT_SCHEMAS[kind].safeParse(doc).success)
    witness.violate('I3', `${device.name} pulled a ${kind} document that does not parse: ${doc.id}`);
  // A revision of one's own that comes back by pull was committed, whatever became of the answer to its push.
  const isOwn = held !== undefined && isDirty(held) && held.doc.rev === doc.rev && !isDeleted(doc);
  if (held !== undefined && isDirty(held) && !isOwn) return;
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
