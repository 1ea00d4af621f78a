import type { HelpQueue } from '../../protocol/help.ts';
import { isRestrictedQueue } from '../../domain/scope.ts';
import { fieldKey, isPublicFieldKey } from '../../domain/ticket-field.ts';
import { readDeskSettings } from '../outbound/desk-settings.ts';
import type { SyncStore } from '../sync-store.ts';

/** How long an answer serves the next callers: the door is open to everybody, and one reading of the settings has to do for many. */
export const QUEUES_KEPT_MS = 30_000;

/**
 * Gives the queues that requests may be sent to. Restricted ones are not among them: that there is one is the desk's own matter, and the desk
 * hands a request on to it. Nor is a field that requesters do not see: its very label may say more than they should know.
 */
export function openQueues(
  store: Pick<SyncStore, 'scanDocuments'>,
  now: () => number,
): () => Promise<HelpQueue[]> {
  let kept: { readonly queues: Promise<HelpQueue[]>; readonly untilMs: number } | null = null;
  return async () => {
    if (kept === null || kept.untilMs <= now()) {
      const queues = readQueues(store);
      const mine = { queues, untilMs: now() + QUEUES_KEPT_MS };
      kept = mine;
      // A reading that failed serves nobody else.
      queues.catch(() => (kept = kept === mine ? null : kept));
    }
    return kept.queues;
  };
}

async function readQueues(store: Pick<SyncStore, 'scanDocuments'>): Promise<HelpQueue[]> {
  const { queues } = await readDeskSettings(store);
  return queues
    .filter(({ id }) => !isRestrictedQueue(id))
    .map(({ id, name, fields = [] }) => ({
      ...{ id, name },
      fields: fields.filter((field) => isPublicFieldKey(fieldKey(field))),
    }));
}
