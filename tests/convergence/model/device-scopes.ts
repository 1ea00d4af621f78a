import type { AnyDocument } from '../../../sync/domain/document.ts';
import type { Kind } from '../../../sync/domain/kind.ts';
import { ticketIdOf } from '../../../sync/domain/lane.ts';
import { refuse } from '../../../sync/domain/refusal.ts';
import {
  personalScope,
  queueScope,
  requesterScope,
  WORKSPACE_SCOPE,
  type Scope,
} from '../../../sync/domain/scope.ts';
import type { ModelDevice } from './model-device.ts';
import { diskKey, isDirty, outboxKey, type Held } from './model-disk.ts';
import type { ModelTab } from './model-tab.ts';

/** Lets go of everything in scopes that the session no longer has; the person's own unsent work goes to the outbox. */
export async function leaveScopes(
  device: ModelDevice,
  tab: ModelTab,
  scopes: readonly Scope[],
): Promise<void> {
  const { disk } = device;
  const isAllKept = disk.scopes?.every((scope) => scopes.includes(scope)) === true;
  if (isAllKept && scopes.length === disk.scopes?.length) return;
  for (const [key, held] of [...disk.held]) {
    const scope = scopeHeldIn(device, held);
    if (scope === null || scopes.includes(scope)) continue;
    await tab.write(() => {
      const { kind, doc } = disk.held.get(key) ?? held;
      if (isDirty(held))
        disk.outbox.set(key, { kind, doc, refusal: refuse('forbidden', 'No longer yours.') });
      disk.held.delete(key);
      disk.sent.delete(key);
    });
  }
  await tab.write(() => {
    for (const [kind, checkpoint] of disk.checkpoints) {
      const kept = Object.entries(checkpoint).filter(([scope]) => scopes.includes(scope));
      disk.checkpoints.set(kind, Object.fromEntries(kept));
    }
    disk.scopes = scopes;
  });
}

/** The scope that a document came from or goes to; null when the device cannot tell. */
export function scopeHeldIn(device: ModelDevice, held: Held): Scope | null {
  const { kind, doc } = held;
  if (kind === 'personal') return personalScope(device.personId);
  if (device.role === 'requester') return requesterScope(device.personId);
  if (kind === 'people' || kind === 'settings' || kind === 'articles') return WORKSPACE_SCOPE;
  const queueId = queueOf(doc) ?? queueOfTicket(device, kind, doc);
  return queueId === null ? null : queueScope(queueId);
}

function queueOf(doc: AnyDocument): string | null {
  const queueId = doc['queueId'];
  return typeof queueId === 'string' ? queueId : null;
}

function queueOfTicket(device: ModelDevice, kind: Kind, doc: AnyDocument): string | null {
  const ticket = device.disk.held.get(diskKey('tickets', ticketIdOf(kind, doc.id)));
  return ticket === undefined ? null : queueOf(ticket.doc);
}
