import { unreachable } from '../../../sync/domain/unreachable.ts';
import type { PushAnswer } from '../../../sync/protocol/push.ts';
import { sendPush } from './device-exchange.ts';
import { noteEpoch, type PushEnd } from './device-push.ts';
import { settleAnswer } from './device-settle.ts';
import type { ModelDevice } from './model-device.ts';
import { hasLeft, isDirty } from './model-disk.ts';
import type { ModelTab } from './model-tab.ts';
import type { Sending } from './sending.ts';

const ORDER = ['tickets', 'messages', 'events', 'personal'] as const;

/**
 * After a restore: offers everything the device holds to the server, then forgets its checkpoints, so that all is pulled anew. Nothing is
 * dropped on the way. A tab that dies meanwhile begins again, which is harmless.
 */
export async function giveBackOnce(device: ModelDevice, tab: ModelTab): Promise<PushEnd> {
  const { disk } = device;
  const epoch = disk.givingBack;
  const rows = rowsToGiveBack(device);
  while (rows.length > 0) {
    const batch = rows.slice(0, 50);
    const heard = await sendPush(
      device,
      batch.map(({ kind, doc, assumed }) => ({ kind, assumed: assumed?.rev ?? null, doc })),
    );
    await tab.pause(0);
    if (!heard.ok) return heard.why;
    await noteEpoch(device, tab, heard.value.epoch);
    if (disk.givingBack !== epoch) return 'answered';
    for (const [at, answer] of heard.value.answers.entries()) {
      const row = batch[at];
      if (row !== undefined) await settleGiven(device, tab, row, answer);
    }
    if (heard.value.answers.some((answer) => answer.status === 'retry')) return 'busy';
    rows.splice(0, batch.length);
  }
  await tab.write(() => {
    if (disk.givingBack !== epoch) return;
    disk.checkpoints.clear();
    disk.givingBack = null;
  });
  return 'answered';
}

function rowsToGiveBack(device: ModelDevice): Sending[] {
  const rows: Sending[] = [];
  for (const wanted of ORDER) {
    for (const [key, { kind, doc, assumed }] of device.disk.held)
      if (kind === wanted && !hasLeft(doc)) rows.push({ key, kind, doc, assumed });
  }
  return rows;
}

/** The device's own unsent work is answered as ever; of the rest only what the server has moved on from changes the device. */
async function settleGiven(
  device: ModelDevice,
  tab: ModelTab,
  row: Sending,
  answer: PushAnswer,
): Promise<void> {
  const held = device.disk.held.get(row.key);
  const isOwnWork = held !== undefined && isDirty(held);
  device.witness.note(`${device.name} gives back ${row.key} ${row.doc.rev} ${answer.status}`);
  switch (answer.status) {
    case 'accepted':
    case 'conflict':
      if (isOwnWork || answer.status === 'conflict') await settleAnswer(device, tab, row, answer);
      return;
    case 'refused':
      if (isOwnWork) await settleAnswer(device, tab, row, answer);
      return;
    case 'retry':
      return;
    default:
      unreachable(answer);
  }
}
