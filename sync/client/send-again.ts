import type { AnyDocument } from '../domain/document.ts';
import { hashId } from '../domain/hash.ts';
import { childId, ticketIdOf } from '../domain/lane.ts';
import { merge } from '../domain/merge.ts';
import { ticketSchema } from '../domain/ticket.ts';
import { mergeBase } from './conflict-handlers.ts';
import { edit, edited, freshRev, type Desk } from './desk.ts';
import type { RefusedItem } from './refused-work.ts';
import { newestSeen } from './threads.ts';
import { isDeleted, markAgain, unsentOf, wireForm } from './unsent-mark.ts';

/** Queues what lies in the outbox as a fresh edit on what is stored now. Doing it twice queues it once. */
export async function sendAgain(desk: Desk, item: RefusedItem): Promise<void> {
  if (item.kind === 'tickets') return sendTicketAgain(desk, item);
  if (item.kind === 'messages') return sendMessageAgain(desk, item);
  if (item.kind === 'personal') await edit(desk, 'personal', item.doc.id, () => item.doc);
}

async function sendTicketAgain(desk: Desk, { doc, base, earlier, since }: RefusedItem): Promise<void> {
  const mine = ticketSchema.parse(doc);
  await desk.stores.tickets.change(mine.id, (stored) => {
    // A ticket that left this device may be on the server still: what is merged there is merged upon what the edit was made of.
    if (stored === null || isDeleted(stored))
      return markAgain({ ...mine, rev: freshRev(desk) }, { since, base, earlier: [mine, ...earlier] });
    // What stands here may have been made upon this very form, and holds what it said.
    if (unsentOf(stored)?.earlier.some(({ rev }) => rev === mine.rev) === true) return null;
    const theirs = ticketSchema.parse(wireForm(stored));
    // A new ticket that the server has in a later form was made before that form was.
    const merged = merge(mergeBase(theirs, { earlier, base }, mine), mine, theirs, desk.device).ticket;
    return merged === theirs ? null : edited(desk, 'tickets', stored, merged);
  });
}

/**
 * A held reply goes as a new message, with what its author has now seen: under an id made from the old one and the newest message seen,
 * so that pressing twice, or on two devices, sends it once.
 */
async function sendMessageAgain(desk: Desk, { doc, refusal }: RefusedItem): Promise<void> {
  const held = refusal.reason === 'held';
  const ownId = ticketIdOf('messages', doc.id);
  // What was held because its ticket was merged goes to where the conversation is now.
  const ticketId = held ? desk.read.survivor(ownId) : ownId;
  const seen = newestSeen(desk.read, ticketId)?.id ?? null;
  const id = held ? childId(ticketId, hashId('send-anyway', doc.id, seen ?? '')) : doc.id;
  const ticket = desk.read.ticket(ticketId)?.ticket;
  const place = ticket === undefined ? {} : { requesterId: ticket.requesterId, queueId: ticket.queueId };
  const again: AnyDocument = { ...doc, ...place, id, ticketId, seen: held ? seen : doc['seen'] };
  await edit(desk, 'messages', id, (stored) => (stored === null || isDeleted(stored) ? again : null));
  if (id !== doc.id) await desk.files.rebind(doc.id, id);
}
