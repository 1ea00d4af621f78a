import * as z from 'zod/mini';
import { deviceIdSchema } from '../domain/id.ts';
import type { DocumentStore } from './document-store.ts';

const ROW = 'device';

const deviceRowSchema = z.object({
  /** Made once for this database. Revisions bear it. */
  device: deviceIdSchema,
  /** The epoch of the server's data, as last heard; null before the first exchange. */
  epoch: z.nullable(z.string()),
  /** Names the run of replication: a restore of the server's data begins a new one. */
  generation: z.string(),
  /** After a restore of the server's data: everything held is still to be given back. */
  giveBack: z.boolean(),
  /** The scopes of the last answer: what this device may hold. Null before the first. */
  scopes: z.nullable(z.array(z.string())),
  /** Whether a first sync has been completed. */
  complete: z.boolean(),
  lastExchangeAt: z.nullable(z.string()),
});
export type DeviceRow = z.infer<typeof deviceRowSchema>;

/**
 * The row that tells what this database is. It is also the canary: a database that has lost it was emptied by the browser.
 * A second tab that opens a fresh database at the same time gets the row of the first.
 */
export async function openDeviceRow(store: DocumentStore, freshDevice: () => string): Promise<DeviceRow> {
  const stored = await store.change(ROW, (found) => {
    if (found !== null && deviceRowSchema.safeParse(found).success) return null;
    const row: DeviceRow = {
      device: freshDevice(),
      epoch: null,
      generation: 'start',
      giveBack: false,
      scopes: null,
      complete: false,
      lastExchangeAt: null,
    };
    return { ...row, id: ROW, rev: '' };
  });
  return deviceRowSchema.parse(stored);
}

/** Changes the row and gives it back as it then stands. */
export async function updateDeviceRow(
  store: DocumentStore,
  change: (row: DeviceRow) => Partial<DeviceRow>,
): Promise<DeviceRow> {
  const stored = await store.change(ROW, (found) => {
    const row = deviceRowSchema.parse(found);
    return { ...row, ...change(row), id: ROW, rev: '' };
  });
  return deviceRowSchema.parse(stored);
}

/** The row as it is stored now; null when the browser has emptied the database. */
export async function readDeviceRow(store: DocumentStore): Promise<DeviceRow | null> {
  const parsed = deviceRowSchema.safeParse(await store.get(ROW));
  return parsed.success ? parsed.data : null;
}
