import type { OutboxItem } from '../../../sync/client/outbox.ts';
import type { Workspace } from '../../../sync/client/workspace.ts';
import type { TicketChanges } from '../../../sync/domain/message.ts';
import { PRIORITIES, STATUSES, type Ticket } from '../../../sync/domain/ticket.ts';
import type { SeededRandom } from '../../support/seeded-random.ts';
import type { Intent, Ledger } from '../checks/ledger.ts';
import { QUEUES } from '../model/people.ts';
import type { RxdbDevice } from './rxdb-device.ts';

/** A person at a page of the real client, and the ledger that remembers what the page said it had kept. */
export interface PageDesk {
  readonly device: RxdbDevice;
  readonly page: Workspace;
  readonly ledger: Ledger;
  readonly random: SeededRandom;
}

/** One thing a person does. Rejects with a StorageFault when the page said that it could not keep it. */
export async function takePageStep(desk: PageDesk): Promise<string> {
  const { page, random } = desk;
  const tickets = page.read.tickets().map(({ ticket }) => ticket.id);
  const step = random.weighted({ create: 10, edit: 35, reply: 20, note: 10, draft: 5, outbox: 8, mine: 4 });
  if (tickets.length === 0 || step === 'create') {
    await create(desk);
    return 'create';
  }
  const id = random.pick([...tickets].sort());
  switch (step) {
    case 'edit':
      await edit(desk, id);
      break;
    case 'reply':
      await write(desk, id, 'reply');
      break;
    case 'note':
      await write(desk, id, 'note');
      break;
    case 'draft': {
      const canary = { privacy: 'personal', kind: 'personal', id: 'draft', ownerId: page.personId } as const;
      await page.commands.saveDraft(id, 'reply', desk.ledger.mark('draft', canary));
      break;
    }
    case 'outbox':
      await attend(desk);
      break;
    case 'mine': {
      const lost = page.read.events(id).find((event) => event.type === 'conflict');
      if (lost !== undefined) await page.commands.useMine(id, lost.id);
      break;
    }
  }
  return step;
}

async function create(desk: PageDesk): Promise<void> {
  const { page, ledger, random } = desk;
  // The id is made by the page: the marks learn it when it is known, which is before anybody else can.
  const own = { privacy: 'public', id: '', ownerId: page.personId } as const;
  const subject = ledger.mark('Subject', { ...own, kind: 'tickets' });
  const body = ledger.mark('request', { ...own, kind: 'messages' });
  const { id } = await page.commands.createTicket({
    subject,
    body,
    requester: { id: random.pick(['rita', 'rob']) },
    queueId: random.pick(QUEUES),
    priority: 'normal',
    assigneeId: null,
    tags: [],
    channel: 'phone',
  });
  const rev = page.read.ticket(id)?.ticket.rev ?? '';
  const message = page.read.messages(id).find((row) => row.message.body === body)?.message;
  keep(desk, { type: 'ticket', ticketId: id, id, rev, field: 'subject', value: subject });
  if (message === undefined) ledger.violate('I5', `${desk.device.name} does not read its own ${body}`);
  else keep(desk, messageIntent(message, body));
}

function messageIntent(message: { id: string; rev: string; ticketId: string }, body: string) {
  const { id, rev, ticketId } = message;
  return { type: 'message', ticketId, id, rev, field: 'body', value: body } as const;
}

async function write(desk: PageDesk, ticketId: string, type: 'reply' | 'note'): Promise<void> {
  const { page, ledger } = desk;
  const privacy = type === 'note' ? 'desk' : 'public';
  const body = ledger.mark(type, { privacy, kind: 'messages', id: '', ownerId: page.personId });
  const { id } = await (type === 'note'
    ? page.commands.note(ticketId, body)
    : page.commands.reply(ticketId, body, changesOf(desk)));
  const message = page.read.messages(ticketId).find((row) => row.message.id === id)?.message;
  if (message === undefined) ledger.violate('I5', `${desk.device.name} does not read its own ${body}`);
  keep(desk, messageIntent(message ?? { id, rev: '', ticketId }, body));
}

function changesOf({ random, page }: PageDesk): TicketChanges | undefined {
  if (random.chance(0.5)) return undefined;
  const changes: TicketChanges = { status: random.pick(STATUSES) };
  if (random.chance(0.3)) changes.assigneeId = page.personId;
  if (random.chance(0.1)) changes.queueId = random.pick(QUEUES);
  return changes;
}

async function edit(desk: PageDesk, ticketId: string): Promise<void> {
  const { page, ledger, device } = desk;
  const before = page.read.ticket(ticketId);
  if (before === null) return;
  const { ticket } = before;
  const changes = drawChanges(desk, ticket);
  await page.commands.changeTicket(ticketId, changes);
  const after = page.read.ticket(ticketId)?.ticket;
  if (after === undefined) return;
  for (const [field, value] of Object.entries(changes)) {
    if (before.mark !== 'saved')
      for (const intent of ledger.intents)
        if (intent.deviceName === device.name && intent.id === ticketId && intent.field === field)
          intent.superseded = true;
    if (field === 'tags') {
      for (const tag of after.tags.filter((one) => !ticket.tags.includes(one)))
        keep(desk, { type: 'add-tag', ticketId, id: ticketId, rev: after.rev, field, value: tag });
    } else keep(desk, { type: 'edit', ticketId, id: ticketId, rev: after.rev, field, value });
  }
}

function drawChanges({ ledger, random, page }: PageDesk, ticket: Ticket) {
  const mark = (words: string, privacy: 'public' | 'desk'): string =>
    ledger.mark(words, { privacy, kind: 'tickets', id: ticket.id, ownerId: page.personId });
  switch (
    random.weighted({ subject: 4, status: 3, priority: 2, assignee: 4, tag: 4, queue: 1, requester: 1 })
  ) {
    case 'subject':
      return { subject: mark('Subject', 'public') };
    case 'status':
      return { status: random.pick(STATUSES.filter((status) => status !== ticket.status)) };
    case 'priority':
      return { priority: random.pick(PRIORITIES.filter((priority) => priority !== ticket.priority)) };
    case 'assignee':
      return { assigneeId: `someone-${random.int(0, 10 ** 9)}` };
    case 'tag':
      return { tags: [...ticket.tags, mark('tag', 'desk')] };
    case 'queue':
      return { queueId: random.pick(QUEUES.filter((queue) => queue !== ticket.queueId)) };
    case 'requester':
      return { requesterId: ticket.requesterId === 'rita' ? 'rob' : 'rita' };
  }
}

async function attend(desk: PageDesk): Promise<void> {
  const { page, ledger, random } = desk;
  const refused = page.outbox.items().filter((item) => item.state === 'refused');
  if (refused.length === 0) return;
  const item = random.pick(refused);
  if (random.chance(0.3)) {
    await page.outbox.discard(item.key);
    const key = `${item.kind}:${item.doc.id}`;
    ledger.discarded.set(key, [...(ledger.discarded.get(key) ?? []), item.doc]);
    return;
  }
  try {
    await page.outbox.retry(item.key);
  } finally {
    // It may be queued although its place in the outbox could not be cleared.
    learnNewName(desk, item);
  }
}

function learnNewName({ page, ledger }: PageDesk, { kind, ticketId, doc }: OutboxItem): void {
  if (kind !== 'messages' || ticketId === null) return;
  const again = page.read
    .conversation(page.read.survivor(ticketId))
    .find(({ message }) => message.body === doc['body'] && message.id !== doc.id);
  if (again !== undefined) ledger.renamed.set(doc.id, again.message.id);
}

export function keep(
  { device, page, ledger }: PageDesk,
  kept: Omit<Intent, 'by' | 'deviceName' | 'superseded'>,
): void {
  ledger.intents.push({ ...kept, by: page.personId, deviceName: device.name, superseded: false });
  ledger.learn(String(kept.value), kept.id);
}
