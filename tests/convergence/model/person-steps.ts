import { childId } from '../../../sync/domain/lane.ts';
import { hashId } from '../../../sync/domain/hash.ts';
import { survivorOf } from '../../../sync/domain/merged-into.ts';
import { messageSchema, type TicketChanges } from '../../../sync/domain/message.ts';
import { deviceRev } from '../../../sync/domain/rev.ts';
import { PRIORITIES, STATUSES, type Ticket } from '../../../sync/domain/ticket.ts';
import type { SeededRandom } from '../../support/seeded-random.ts';
import {
  createTicket,
  heldTicket,
  newestSeen,
  saveDraft,
  writeMessage,
  type Desk,
} from './device-commands.ts';
import { editTicket } from './device-edits.ts';
import { isLinkStep, LINK_STEPS, takeLinkStep, type LinkStep } from './link-steps.ts';
import { diskKey, isDeleted, type Refused } from './model-disk.ts';
import { QUEUES, RESTRICTED_QUEUE } from './people.ts';

export type PersonStep =
  'create' | 'edit' | 'reply' | 'note' | 'request' | 'draft' | 'outbox' | 'poison' | LinkStep;

export const PERSON_STEPS: Readonly<Record<Exclude<PersonStep, LinkStep>, number>> = {
  create: 10,
  edit: 30,
  reply: 15,
  note: 6,
  request: 10,
  draft: 4,
  outbox: 6,
  poison: 1,
};

export const LINKING_STEPS: Readonly<Record<PersonStep, number>> = { ...PERSON_STEPS, ...LINK_STEPS };

/** One thing a person does at a device. Throws TabKilled and StorageFull: then it was not kept, and the person was told so. */
export async function takeStep(desk: Desk, step: PersonStep, random: SeededRandom): Promise<void> {
  const isRequester = desk.device.role === 'requester';
  const tickets = heldTickets(desk);
  const ticketId = tickets.length === 0 ? null : random.pick(tickets);
  if (step === 'create' || ticketId === null) {
    await create(desk, random);
    return;
  }
  if (isLinkStep(step)) return takeLinkStep(desk, step, ticketId, random);
  switch (step) {
    case 'edit':
      if (isRequester) await writeMessage(desk, ticketId, { type: 'request' });
      else await editTicket(desk, ticketId, (ticket) => drawEdit(desk, ticket, random));
      return;
    case 'reply':
      await writeMessage(desk, ticketId, isRequester ? requestOf(random) : replyOf(desk, ticketId, random));
      return;
    case 'note':
      await writeMessage(desk, ticketId, { type: isRequester ? 'request' : 'note' });
      return;
    case 'request':
      await writeMessage(desk, ticketId, isRequester ? requestOf(random) : { type: 'request' });
      return;
    case 'draft':
      await saveDraft(desk, ticketId);
      return;
    case 'outbox':
      await attend(desk, random);
      return;
    case 'poison':
      await writeMessage(desk, ticketId, { type: isRequester ? 'request' : 'note', padding: 260_000 });
      return;
  }
}

function heldTickets({ device }: Desk): string[] {
  return [...device.disk.held.values()]
    .filter((held) => held.kind === 'tickets' && !isDeleted(held.doc))
    .map((held) => held.doc.id);
}

async function create(desk: Desk, random: SeededRandom): Promise<void> {
  const { device } = desk;
  if (device.role === 'requester') {
    await createTicket(desk, { requesterId: device.personId, queueId: random.pick(QUEUES) });
    return;
  }
  const isNew = random.chance(0.15);
  await createTicket(desk, {
    requesterId: isNew ? `new-${device.ulid()}` : random.pick(['rita', 'rob']),
    queueId: random.chance(0.25) ? RESTRICTED_QUEUE : random.pick(['desk', 'network']),
    newRequester: isNew,
  });
}

function replyOf(desk: Desk, ticketId: string, random: SeededRandom) {
  const changes: TicketChanges = {};
  if (random.chance(0.4)) changes.status = random.pick(STATUSES);
  if (random.chance(0.2)) changes.priority = random.pick(PRIORITIES);
  if (random.chance(0.15)) changes.assigneeId = desk.device.personId;
  if (random.chance(0.1)) changes.queueId = random.pick(QUEUES);
  if (random.chance(0.15)) changes.addTags = [desk.ledger.mark('macro', tagOf(desk, ticketId))];
  const hasChanges = Object.keys(changes).length > 0;
  return { type: 'reply' as const, ...(hasChanges ? { changes } : {}) };
}

function requestOf(random: SeededRandom) {
  const action = random.pick([null, null, 'solved' as const, 'reopen' as const]);
  return { type: 'request' as const, ...(action === null ? {} : { action }) };
}

function tagOf(desk: Desk, ticketId: string) {
  return { privacy: 'desk', kind: 'tickets', id: ticketId, ownerId: desk.device.personId } as const;
}

/** One to three fields, mostly with values that nobody else will ever write, so that each can be found again. */
function drawEdit(desk: Desk, ticket: Ticket, random: SeededRandom): Partial<Ticket> {
  const { device, ledger } = desk;
  const edit: Partial<Ticket> = {};
  for (let left = random.int(1, 3); left > 0; left -= 1) {
    switch (
      random.weighted({
        subject: 4,
        status: 3,
        priority: 2,
        queue: 1,
        assignee: 3,
        requester: 1,
        snooze: 2,
        addTag: 4,
        removeTag: 2,
      })
    ) {
      case 'subject':
        edit.subject = ledger.mark('Subject', {
          privacy: 'public',
          kind: 'tickets',
          id: ticket.id,
          ownerId: device.personId,
        });
        break;
      case 'status':
        edit.status = random.pick(STATUSES.filter((status) => status !== ticket.status));
        break;
      case 'priority':
        edit.priority = random.pick(PRIORITIES.filter((priority) => priority !== ticket.priority));
        break;
      case 'queue':
        edit.queueId = random.pick(QUEUES.filter((queue) => queue !== ticket.queueId));
        break;
      case 'assignee':
        edit.assigneeId = `someone-${device.ulid()}`;
        break;
      case 'requester':
        edit.requesterId = ticket.requesterId === 'rita' ? 'rob' : 'rita';
        break;
      case 'snooze':
        edit.snoozeUntil = new Date(device.time.now() + random.int(1, 10 ** 9)).toISOString();
        break;
      case 'addTag':
        edit.tags = [...(edit.tags ?? ticket.tags), ledger.mark('tag', tagOf(desk, ticket.id))];
        break;
      case 'removeTag':
        edit.tags = (edit.tags ?? ticket.tags).slice(1);
        break;
    }
  }
  return edit;
}

/** A person looks under Needs attention: tries again, or gives one thing up. */
async function attend(desk: Desk, random: SeededRandom): Promise<void> {
  const { device, tab, ledger } = desk;
  const [entry] = random.shuffled([...device.disk.outbox]);
  if (entry === undefined) return;
  const [key, refused] = entry;
  if (random.chance(0.3)) {
    await tab.write(() => {
      device.disk.outbox.delete(key);
      const of = diskKey(refused.kind, refused.doc.id);
      ledger.discarded.set(of, [...(ledger.discarded.get(of) ?? []), refused.doc]);
      device.witness.note(`${device.name} discards ${key}`);
    });
    return;
  }
  if (refused.kind === 'messages') await sendAnyway(desk, key, refused);
}

/** A refused message once more; a held one under an id that follows from it and from what its author has now seen. */
async function sendAnyway(desk: Desk, key: string, refused: Refused): Promise<void> {
  const { device, tab, ledger } = desk;
  const message = messageSchema.safeParse(refused.doc);
  if (!message.success) return;
  const isHeld = refused.refusal.reason === 'held';
  const own = heldTicket(device, message.data.ticketId);
  const ticket = own !== null && isHeld ? survivorOf(own, (one) => heldTicket(device, one)) : own;
  if (ticket === null || device.disk.held.has(diskKey('messages', message.data.id))) return;
  const seen = newestSeen(device, ticket.id);
  const id = isHeld ? childId(ticket.id, hashId(message.data.id, seen ?? '')) : message.data.id;
  const again = {
    ...message.data,
    id,
    ticketId: ticket.id,
    rev: deviceRev(device.id, device.ulid()),
    queueId: ticket.queueId,
    requesterId: ticket.requesterId,
    seen,
  };
  await tab.write(() => {
    device.disk.held.set(diskKey('messages', id), { kind: 'messages', doc: again, assumed: null });
    device.disk.outbox.delete(key);
    if (id !== message.data.id) ledger.renamed.set(message.data.id, id);
    device.witness.note(`${device.name} sends ${key} again as ${id}`);
  });
}
