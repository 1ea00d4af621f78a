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

/**
 * Lets go of everything in scopes that the session has not: what was pulled before they were taken away, and what its person pushed into
 * them. Unsent work for a scope that was taken away goes to the outbox; other unsent work goes to the server first.
 */
export async function leaveScopes(
  device: ModelDevice,
  tab: ModelTab,
  scopes: readonly Scope[],
): Promise<void> {
  const { disk } = device;
  const lost = (disk.scopes ?? []).filter((scope) => !scopes.includes(scope));
  for (const [key, held] of disk.held) {
    const scope = scopeHeldIn(device, held);
    if (scope === null || scopes.includes(scope) || (isDirty(held) && !lost.includes(scope))) continue;
    if (device.underWay.has(key)) continue;
    await tab.write(() => letGo(device, key));
  }
  if (lost.length === 0 && disk.scopes?.length === scopes.length) return;
  await tab.write(() => {
    for (const [kind, checkpoint] of disk.checkpoints) {
      const kept = Object.entries(checkpoint).filter(([scope]) => scopes.includes(scope));
      disk.checkpoints.set(kind, Object.fromEntries(kept));
    }
    disk.scopes = scopes;
  });
}

function letGo({ disk, witness, name }: ModelDevice, key: string): void {
  const held = disk.held.get(key);
  if (held === undefined) return;
  const { kind, doc } = held;
  if (isDirty(held))
    disk.outbox.set(outboxKey(key, doc), { kind, doc, refusal: refuse('forbidden', 'No longer yours.') });
  witness.note(`${name} lets go of ${key}`);
  disk.held.delete(key);
  disk.sent.delete(key);
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
