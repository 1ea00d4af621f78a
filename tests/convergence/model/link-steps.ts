import { ticketIdOf } from '../../../sync/domain/lane.ts';
import { mergeTarget, pointersToClear } from '../../../sync/domain/merged-into.ts';
import type { SeededRandom } from '../../support/seeded-random.ts';
import { createTicket, heldTicket, type Desk } from './device-commands.ts';
import { editTicket } from './device-edits.ts';
import { isDeleted } from './model-disk.ts';

/** What joins tickets and takes them apart. */
export type LinkStep = 'merge' | 'unmerge' | 'split' | 'follow-up';

export const LINK_STEPS: Readonly<Record<LinkStep, number>> = {
  merge: 22,
  unmerge: 8,
  split: 5,
  'follow-up': 3,
};

export function isLinkStep(step: string): step is LinkStep {
  return step in LINK_STEPS;
}

/** Merges, takes out, splits or follows up one ticket, as its person would. A requester does none of it. */
export async function takeLinkStep(
  desk: Desk,
  step: LinkStep,
  ticketId: string,
  random: SeededRandom,
): Promise<void> {
  const { device } = desk;
  const ticket = heldTicket(device, ticketId);
  if (ticket === null || device.role === 'requester') return;
  const { requesterId, queueId } = ticket;
  const find = (id: string) => heldTicket(device, id);
  switch (step) {
    case 'merge': {
      const others = heldIds(desk, 'tickets').flatMap((id) => find(id) ?? []);
      const own = others.filter((one) => one.requesterId === ticket.requesterId && one.id !== ticketId);
      const target = own.length === 0 ? null : mergeTarget(ticket, random.pick(own), find);
      if (target !== null) await editTicket(desk, ticketId, () => ({ mergedInto: target.id }));
      return;
    }
    case 'unmerge':
      for (const id of pointersToClear(ticket, find))
        await editTicket(desk, id, () => ({ mergedInto: null }));
      return;
    case 'split': {
      const messages = heldIds(desk, 'messages').filter((id) => ticketIdOf('messages', id) === ticketId);
      if (messages.length > 0)
        await createTicket(desk, { requesterId, queueId, splitFrom: random.pick(messages) });
      return;
    }
    case 'follow-up':
      await createTicket(desk, { requesterId, queueId, followUpOf: ticketId });
      return;
  }
}

function heldIds({ device }: Desk, kind: 'tickets' | 'messages'): string[] {
  return [...device.disk.held.values()]
    .filter((held) => held.kind === kind && !isDeleted(held.doc))
    .map((held) => held.doc.id);
}
