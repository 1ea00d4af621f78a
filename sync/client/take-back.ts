import { refuse } from '../domain/refusal.ts';
import { ticketIdOf } from '../domain/lane.ts';
import type { Desk } from './desk.ts';
import { keyOf, type RefusedWork } from './refused-work.ts';
import { InputError } from './storage-fault.ts';
import { isMarked } from './unsent-mark.ts';

/** Why something lies in the outbox that was never refused. */
export const TAKEN_BACK = refuse(
  'taken-back',
  'It is not sent. If it had reached the server before that, it is in its ticket.',
);

/**
 * Takes unsent work out of what is sent, whole: first into the outbox, durably, then the form it was made upon takes its place, or none. Replication
 * sends neither, and the push mux leaves out what it had been handed. Rejects with an InputError when the server has taken it meanwhile.
 */
export async function takeBack(desk: Desk, refusedWork: RefusedWork, key: string): Promise<void> {
  const found = desk.read.held.allUnsent().find((one) => keyOf(one.kind, one.doc.id) === key);
  if (found === undefined) throw new InputError('key', 'This is not waiting to be sent any more.');
  const { kind, doc, unsent } = found;
  const { since, base, earlier } = unsent;
  // What belongs to a ticket that is never made goes with it.
  if (kind === 'tickets' && base === null)
    for (const child of desk.read.held.allUnsent())
      if (child.kind === 'messages' && ticketIdOf('messages', child.doc.id) === doc.id)
        await takeBack(desk, refusedWork, keyOf(child.kind, child.doc.id));
  await refusedWork.keep({ kind, doc, base, earlier, refusal: TAKEN_BACK, since });
  const outcome = { replaced: false };
  await desk.stores[kind].change(doc.id, (stored) => {
    outcome.replaced = stored !== null && stored.rev === doc.rev && isMarked(stored);
    return outcome.replaced ? (base ?? { id: doc.id, rev: doc.rev, left: true, _deleted: true }) : null;
  });
  if (outcome.replaced) return;
  await refusedWork.remove(key);
  throw new InputError('key', 'It was sent or changed at that moment. Look again.');
}
