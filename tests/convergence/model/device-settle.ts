import type { AnyDocument } from '../../../sync/domain/document.ts';
import { ticketIdOf } from '../../../sync/domain/lane.ts';
import { refuse, type Refusal } from '../../../sync/domain/refusal.ts';
import { unreachable } from '../../../sync/domain/unreachable.ts';
import type { PushAnswer } from '../../../sync/protocol/push.ts';
import { resolveClash } from './device-resolve.ts';
import type { ModelDevice } from './model-device.ts';
import { isDeleted, isDirty, outboxKey } from './model-disk.ts';
import type { ModelTab } from './model-tab.ts';
import type { Sending } from './sending.ts';

/** Does on the device what one answer asks for. Throws TabKilled and StorageFull; the row is then pushed again. */
export async function settleAnswer(
  device: ModelDevice,
  tab: ModelTab,
  row: Sending,
  answer: PushAnswer,
): Promise<void> {
  device.witness.note(`${device.name} ${row.key} ${row.doc.rev} ${answer.status}`);
  switch (answer.status) {
    case 'retry':
      return;
    case 'accepted':
      await tab.write(() => {
        const held = device.disk.held.get(row.key);
        // Another tab may have had a newer answer: what is believed of the server never goes back.
        if (held !== undefined && held.assumed === row.assumed)
          device.disk.held.set(row.key, { ...held, assumed: row.doc });
        forgetSent(device, row);
      });
      return;
    case 'conflict':
      await goOnFrom(device, tab, row, answer.master);
      return;
    case 'refused':
      await keepRefused(device, tab, row, answer.refusal, answer.master);
      return;
    default:
      unreachable(answer);
  }
}

async function goOnFrom(
  device: ModelDevice,
  tab: ModelTab,
  row: Sending,
  master: AnyDocument,
): Promise<void> {
  const { disk } = device;
  const resolved = resolveClash({
    kind: row.kind,
    mine: row.doc,
    theirs: master,
    assumed: row.assumed,
    sent: disk.sent.get(row.key) ?? [],
    device: device.id,
  });
  await tab.write(() => {
    const held = disk.held.get(row.key);
    // Edited meanwhile: the newer edit meets the same conflict when it is pushed.
    if (held?.doc !== row.doc) return;
    disk.held.set(row.key, { kind: row.kind, doc: resolved, assumed: master });
    disk.sent.delete(row.key);
  });
}

async function keepRefused(
  device: ModelDevice,
  tab: ModelTab,
  row: Sending,
  refusal: Refusal,
  master: AnyDocument | null,
): Promise<void> {
  await moveToOutbox(device, tab, row, refusal, master);
  if (row.kind !== 'tickets' || master !== null) return;
  for (const [key, held] of device.disk.held) {
    if (held.kind !== 'messages' || ticketIdOf('messages', held.doc.id) !== row.doc.id) continue;
    if (!isDirty(held)) continue;
    const child = { key, kind: held.kind, doc: held.doc, assumed: held.assumed };
    await moveToOutbox(device, tab, child, refuse('ticket-missing', 'Its ticket was refused.'), null);
  }
}

/** The outbox first, then the document: a tab that dies between the two is refused again and writes the same. */
async function moveToOutbox(
  device: ModelDevice,
  tab: ModelTab,
  row: Sending,
  refusal: Refusal,
  master: AnyDocument | null,
): Promise<void> {
  const { disk } = device;
  await tab.write(() =>
    disk.outbox.set(outboxKey(row.key, row.doc), { kind: row.kind, doc: row.doc, refusal }),
  );
  await tab.write(() => {
    const held = disk.held.get(row.key);
    if (held?.doc !== row.doc) return;
    // A row that never reached the server is answered for by what it was last heard to hold.
    const now = (refusal.reason === 'too-large' ? disk.passedOver.get(row.key) : null) ??
      master ?? { id: row.doc.id, rev: row.doc.rev, _deleted: true, left: true };
    if (isDeleted(now) && held.assumed === null) disk.held.delete(row.key);
    else disk.held.set(row.key, { kind: row.kind, doc: now, assumed: now });
    disk.sent.delete(row.key);
    disk.passedOver.delete(row.key);
  });
}

function forgetSent(device: ModelDevice, row: Sending): void {
  const bodies = device.disk.sent.get(row.key) ?? [];
  const at = bodies.findIndex((body) => body.rev === row.doc.rev);
  const left = bodies.slice(at + 1);
  if (left.length === 0) device.disk.sent.delete(row.key);
  else device.disk.sent.set(row.key, left);
}
