import type { RecordStore } from '../record-store.ts';
import { connectionAddress, listenerAddress, readConnectionRecord } from './connection-record.ts';

/** Forgets a connection that has ended. Gateways may tell of an end twice, or not at all. */
export async function disconnect(records: RecordStore, connectionId: string): Promise<void> {
  const body = await records.take(connectionAddress(connectionId));
  if (body === null) return;
  const { scopes } = readConnectionRecord(body);
  await Promise.all(scopes.map((scope) => records.take(listenerAddress(scope, connectionId))));
}
