import { PUSHED_KINDS } from '../../../sync/domain/kind.ts';
import { ticketIdOf } from '../../../sync/domain/lane.ts';
import { refuse } from '../../../sync/domain/refusal.ts';
import type { PushAnswer } from '../../../sync/protocol/push.ts';
import { sendPush, type Silence } from './device-exchange.ts';
import { settleAnswer } from './device-settle.ts';
import type { ModelDevice } from './model-device.ts';
import { diskKey, isDeleted, isDirty, type Held } from './model-disk.ts';
import type { ModelTab } from './model-tab.ts';
import type { Sending } from './sending.ts';

/** How one push ended. */
export type PushEnd = 'nothing' | 'answered' | Silence;

/** Pushes some of what is unsent, oldest tickets first. Throws TabKilled and StorageFull. */
export async function pushOnce(device: ModelDevice, tab: ModelTab): Promise<PushEnd> {
  const unsent = rowsToSend(device);
  if (unsent.length === 0) return 'nothing';
  const rows = unsent.slice(0, device.random.int(1, Math.min(unsent.length, 40)));
  return sendRows(device, tab, rows);
}

/** Sends rows and does what their answers ask for; meanwhile no page that tells of them is taken. */
async function sendRows(device: ModelDevice, tab: ModelTab, rows: readonly Sending[]): Promise<PushEnd> {
  for (const { key } of rows) device.underWay.add(key);
  try {
    return await pushRows(device, tab, rows);
  } finally {
    for (const { key } of rows) device.underWay.delete(key);
  }
}

/** Pushes these rows, in two halves when they are too much at once; one row that is too much alone is refused on the device. */
export async function pushRows(
  device: ModelDevice,
  tab: ModelTab,
  rows: readonly Sending[],
): Promise<PushEnd> {
  await tab.write(() => keepSent(device, rows));
  const heard = await sendPush(
    device,
    rows.map(({ kind, doc, assumed }) => ({ kind, assumed: assumed?.rev ?? null, doc })),
  );
  await tab.pause(0);
  if (!heard.ok) {
    if (heard.why !== 'too-large') return heard.why;
    const [only] = rows;
    if (rows.length === 1 && only !== undefined) {
      await settleAnswer(device, tab, only, tooLarge(only));
      return 'answered';
    }
    const middle = Math.ceil(rows.length / 2);
    const first = await pushRows(device, tab, rows.slice(0, middle));
    return first === 'answered' ? pushRows(device, tab, rows.slice(middle)) : first;
  }
  await noteEpoch(device, tab, heard.value.epoch);
  for (const [at, answer] of heard.value.answers.entries()) {
    const row = rows[at];
    if (row !== undefined) await settleAnswer(device, tab, row, answer);
  }
  return heard.value.answers.every((answer) => answer.status === 'retry') ? 'busy' : 'answered';
}

/** Remembers that the server was restored: everything held has to be offered to it before the device pulls again. */
export async function noteEpoch(device: ModelDevice, tab: ModelTab, epoch: string): Promise<void> {
  const { disk } = device;
  if (disk.epoch === epoch) return;
  await tab.write(() => {
    if (disk.epoch !== null && disk.epoch !== epoch) disk.givingBack = epoch;
    disk.epoch = epoch;
  });
}

function rowsToSend(device: ModelDevice): Sending[] {
  const rows: Sending[] = [];
  for (const pushed of PUSHED_KINDS) {
    for (const [key, held] of device.disk.held) {
      if (held.kind !== pushed || !isDirty(held) || isWaiting(device, held)) continue;
      rows.push({ key, kind: held.kind, doc: held.doc, assumed: held.assumed });
    }
  }
  return rows;
}

/** A message waits for its new ticket, unless this device sends the two together. */
function isWaiting(device: ModelDevice, held: Held): boolean {
  if (held.kind !== 'messages' || device.eager) return false;
  const ticket = device.disk.held.get(diskKey('tickets', ticketIdOf('messages', held.doc.id)));
  return ticket !== undefined && ticket.assumed === null && !isDeleted(ticket.doc);
}

function keepSent(device: ModelDevice, rows: readonly Sending[]): void {
  for (const { key, doc } of rows) {
    const bodies = device.disk.sent.get(key) ?? [];
    if (!bodies.some((body) => body.rev === doc.rev)) device.disk.sent.set(key, [...bodies, doc]);
  }
}

function tooLarge(row: Sending): PushAnswer {
  return {
    status: 'refused',
    refusal: refuse('too-large', 'This is too large to be sent.'),
    master: row.assumed,
  };
}
