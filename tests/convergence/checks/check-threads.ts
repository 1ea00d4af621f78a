import { ticketIdOf } from '../../../sync/domain/lane.ts';
import type { Ledger } from './ledger.ts';
import { isCanonical, newestVersion, type Shadow } from './shadow.ts';

/** I7: in the end every thread lies where its ticket lies, and nothing of it anywhere else. */
export function checkThreads(shadow: Shadow, ledger: Ledger): void {
  const scopes = new Map<string, string>();
  for (const item of shadow.items.values()) {
    if (item.kind !== 'tickets' || item.body === null || !isCanonical(item)) continue;
    const other = scopes.get(item.id);
    if (other !== undefined) ledger.violate('I2', `${item.id} lies in ${other} and in ${item.scope}`);
    scopes.set(item.id, item.scope);
  }
  for (const item of shadow.items.values()) {
    const isChild = item.kind === 'messages' || item.kind === 'events';
    if (!isChild || item.body === null) continue;
    const ticketId = ticketIdOf(item.kind, item.id);
    const ticket = newestVersion(shadow, 'tickets', ticketId)?.body;
    const wanted = isCanonical(item) ? scopes.get(ticketId) : `rq:${String(ticket?.['requesterId'])}`;
    if (item.scope !== wanted)
      ledger.violate(
        'I7',
        `${item.kind} ${item.id} stayed in ${item.scope}, its ticket is in ${wanted ?? 'none'}`,
      );
  }
}
