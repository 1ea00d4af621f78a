import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { deviceIdSchema, idSchema, instantSchema } from '../../domain/id.ts';
import { notifySubscriptionSchema, type NotifySubscription } from '../../protocol/notify.ts';
import type { DeviceOwner } from '../devices/device-book.ts';
import type { RecordAddress, RecordStore } from '../record-store.ts';
import { SESSION_ABSOLUTE_MS } from '../session/session-record.ts';

const DAY_MS = 86_400_000;
/** The most devices of one person that are notified: the one that was longest not in use makes way. */
const DEVICES = 10;

const deviceSchema = z.object({
  subscription: notifySubscriptionSchema,
  /** Nothing is told of what happened before. */
  since: instantSchema,
  renewedAtMs: z.number(),
});
const ownerSchema = z.object({ personId: idSchema, device: deviceIdSchema });

/** A device that is notified. */
export interface NotifiedDevice {
  readonly device: string;
  readonly subscription: NotifySubscription;
  readonly since: string;
}

/**
 * Has a device notified from now on, until nobody has opened Roost on it for as long as a session lasts. A browser has one address: whoever had it notified
 * before, as another person or device, is not any more.
 */
export async function notifyDevice(
  records: RecordStore,
  owner: DeviceOwner,
  subscription: NotifySubscription,
  nowMs: number,
): Promise<void> {
  const before = await read(records, owner);
  const isSame = before?.subscription.endpoint === subscription.endpoint;
  if (before !== null && isSame && nowMs - before.renewedAtMs < DAY_MS) return;
  const until = nowMs + SESSION_ABSOLUTE_MS;
  if (before !== null && !isSame) await records.take(endpointAddress(before.subscription.endpoint));
  await takeOver(records, owner, subscription.endpoint, until);
  if (before === null) await makeRoom(records, owner.personId);
  const since = before?.since ?? new Date(nowMs).toISOString();
  await write(records, addressOf(owner), { subscription, since, renewedAtMs: nowMs }, until);
  await write(records, personAddress(owner.personId), {}, until);
}

/** A device is not notified any more; given an address, only if it is still that one. */
export async function forgetNotified(
  records: RecordStore,
  owner: DeviceOwner,
  endpoint: string | null = null,
): Promise<void> {
  if (endpoint !== null && (await subscriptionOf(records, owner))?.endpoint !== endpoint) return;
  const body = await records.take(addressOf(owner));
  if (body !== null) await records.take(endpointAddress(deviceSchema.parse(body).subscription.endpoint));
}

/** None of a person's devices is. */
export async function forgetAllNotified(records: RecordStore, personId: string): Promise<void> {
  for (const { part } of await records.list('notify-device', personId))
    await forgetNotified(records, { personId, device: part });
  await records.take(personAddress(personId));
}

/** Whoever may have a device that is notified. */
export async function notifiedPeople(records: RecordStore): Promise<readonly string[]> {
  return (await records.list('notify-person', 'all')).map(({ part }) => part);
}

/** The devices of a person that are notified. */
export async function notifiedDevices(
  records: RecordStore,
  personId: string,
): Promise<readonly NotifiedDevice[]> {
  const listed = await records.list('notify-device', personId);
  return listed.map(({ part, body }) => ({ device: part, ...deviceSchema.parse(body) }));
}

/** Where and by which keys a device is notified; null when it is not. */
export async function subscriptionOf(
  records: RecordStore,
  owner: DeviceOwner,
): Promise<NotifySubscription | null> {
  return (await read(records, owner))?.subscription ?? null;
}

async function read(records: RecordStore, owner: DeviceOwner) {
  const body = await records.read(addressOf(owner));
  return body === null ? null : deviceSchema.parse(body);
}

async function takeOver(
  records: RecordStore,
  owner: DeviceOwner,
  endpoint: string,
  until: number,
): Promise<void> {
  const body = await records.read(endpointAddress(endpoint));
  const earlier = body === null ? null : ownerSchema.parse(body);
  if (earlier !== null && (earlier.personId !== owner.personId || earlier.device !== owner.device))
    await records.take(addressOf(earlier));
  const { personId, device } = owner;
  await write(records, endpointAddress(endpoint), { personId, device }, until);
}

async function makeRoom(records: RecordStore, personId: string): Promise<void> {
  const listed = await records.list('notify-device', personId);
  const oldest = listed
    .map(({ part, body }) => ({ device: part, renewedAtMs: deviceSchema.parse(body).renewedAtMs }))
    .sort((a, b) => b.renewedAtMs - a.renewedAtMs);
  for (const { device } of oldest.slice(DEVICES - 1)) await forgetNotified(records, { personId, device });
}

async function write(
  records: RecordStore,
  address: RecordAddress,
  body: Readonly<Record<string, unknown>>,
  until: number,
): Promise<void> {
  if (!(await records.create(address, body, until))) await records.replace(address, body, until);
}

function addressOf({ personId, device }: DeviceOwner): RecordAddress {
  return { family: 'notify-device', id: personId, part: device };
}

function personAddress(personId: string): RecordAddress {
  return { family: 'notify-person', id: 'all', part: personId };
}

/** An address may be longer than a key: its hash stands for it. */
function endpointAddress(endpoint: string): RecordAddress {
  return { family: 'notify-endpoint', id: createHash('sha256').update(endpoint).digest('hex') };
}
