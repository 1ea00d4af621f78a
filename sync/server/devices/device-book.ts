import * as z from 'zod/mini';
import type { KnownDevice } from '../../protocol/admin.ts';
import type { RecordAddress, RecordBody, RecordStore } from '../record-store.ts';

const schema = z.object({
  seenAtMs: z.number(),
  /** What it last said waits on it; null before it has said so. */
  unsent: z.nullable(z.int()),
  purgeOrderedAtMs: z.nullable(z.number()),
  purgeToldAtMs: z.nullable(z.number()),
});
type DeviceRecord = z.infer<typeof schema>;

/** One person's device. */
export interface DeviceOwner {
  readonly personId: string;
  readonly device: string;
}

const UNKNOWN: Omit<DeviceRecord, 'seenAtMs'> = { unsent: null, purgeOrderedAtMs: null, purgeToldAtMs: null };

/** Notes that a device was in touch, and what it said waits on it. */
export async function noteContact(
  records: RecordStore,
  owner: DeviceOwner,
  nowMs: number,
  unsent: number | null,
): Promise<void> {
  const earlier = await readDevice(records, owner);
  await write(records, owner, {
    ...(earlier ?? UNKNOWN),
    seenAtMs: nowMs,
    unsent: unsent ?? earlier?.unsent ?? null,
  });
}

/** Every device of these people that was ever in touch. */
export async function devicesOf(records: RecordStore, personIds: readonly string[]): Promise<KnownDevice[]> {
  const listed = await Promise.all(
    personIds.map(async (personId) => {
      const devices = await records.list('person-devices', personId);
      return devices.map(({ part, body }) => told({ personId, device: part }, schema.parse(body)));
    }),
  );
  return listed.flat();
}

/** Orders that a device deletes what it holds. */
export async function orderPurge(records: RecordStore, owner: DeviceOwner, nowMs: number): Promise<void> {
  const record = await readDevice(records, owner);
  if (record !== null && record.purgeOrderedAtMs === null)
    await write(records, owner, { ...record, purgeOrderedAtMs: nowMs });
}

/** Orders it of all of a person's devices. */
export async function orderPurges(records: RecordStore, personId: string, nowMs: number): Promise<void> {
  for (const { part } of await records.list('person-devices', personId))
    await orderPurge(records, { personId, device: part }, nowMs);
}

/** Takes back the orders that no device has been told of. */
export async function withdrawPurges(records: RecordStore, personId: string): Promise<void> {
  for (const { part, body } of await records.list('person-devices', personId)) {
    const record = schema.parse(body);
    if (record.purgeOrderedAtMs !== null && record.purgeToldAtMs === null)
      await write(records, { personId, device: part }, { ...record, purgeOrderedAtMs: null });
  }
}

/** Whether a device has to delete what it holds. Asking counts as its having been told. */
export async function tellPurge(records: RecordStore, owner: DeviceOwner, nowMs: number): Promise<boolean> {
  const record = await readDevice(records, owner);
  if (record === null || record.purgeOrderedAtMs === null) return false;
  if (record.purgeToldAtMs === null)
    await write(records, owner, { ...record, purgeToldAtMs: nowMs, unsent: null });
  return true;
}

function addressOf({ personId, device }: DeviceOwner): RecordAddress {
  return { family: 'person-devices', id: personId, part: device };
}

async function readDevice(records: RecordStore, owner: DeviceOwner): Promise<DeviceRecord | null> {
  const body = await records.read(addressOf(owner));
  return body === null ? null : schema.parse(body);
}

async function write(records: RecordStore, owner: DeviceOwner, record: RecordBody): Promise<void> {
  const address = addressOf(owner);
  if (!(await records.create(address, record, null))) await records.replace(address, record, null);
}

function told({ personId, device }: DeviceOwner, record: DeviceRecord): KnownDevice {
  const at = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());
  return {
    device,
    personId,
    lastContactAt: new Date(record.seenAtMs).toISOString(),
    unsent: record.unsent,
    purgeOrderedAt: at(record.purgeOrderedAtMs),
    purgeToldAt: at(record.purgeToldAtMs),
  };
}
