import { hashId } from '../../domain/hash.ts';
import type { RecordStore } from '../record-store.ts';

const HOUR_MS = 3_600_000;

/**
 * Counts one mail to (`out`) or from (`in`) an address and gives how many different ones there were in this hour of the clock. A mail that is counted
 * twice counts once.
 */
export async function rateOf(
  { records, clock }: { readonly records: RecordStore; readonly clock: { now(): number } },
  way: 'in' | 'out',
  address: string,
  key: string,
): Promise<number> {
  const hour = Math.floor(clock.now() / HOUR_MS);
  const id = `${way} ${hashId('rate', address.toLowerCase())} ${String(hour)}`;
  await records.create({ family: 'mail-rate', id, part: hashId('mail', key) }, {}, (hour + 2) * HOUR_MS);
  return (await records.list('mail-rate', id)).length;
}
