import type { AnyDocument } from '../../../sync/domain/document.ts';
import { childId, ticketIdOf } from '../../../sync/domain/lane.ts';
import { messageSchema, type Message, type TicketChanges } from '../../../sync/domain/message.ts';
import { draftId } from '../../../sync/domain/personal.ts';
import { referenceFromBytes } from '../../../sync/domain/reference.ts';
import { deviceRev } from '../../../sync/domain/rev.ts';
import { ticketSchema, type Ticket } from '../../../sync/domain/ticket.ts';
import type { Intent, Ledger } from '../checks/ledger.ts';
import type { ModelDevice } from './model-device.ts';
import { diskKey, isDeleted } from './model-disk.ts';
import type { ModelTab } from './model-tab.ts';

/** What a person does on one device, and the ledger that remembers it. */
export interface Desk {
  readonly device: ModelDevice;
  readonly tab: ModelTab;
  readonly ledger: Ledger;
}

interface NewTicket {
  readonly requesterId: string;
  readonly queueId: string;
  readonly newRequester?: boolean;
  readonly splitFrom?: string;
  readonly followUpOf?: string;
}

/** A new ticket with its first message, in two writes as the device does it: the ticket first. */
export async function createTicket(desk: Desk, input: NewTicket): Promise<string> {
  const { device, tab, ledger } = desk;
  const id = device.ulid();
  const at = device.instant();
  const subject = ledger.mark('Subject', {
    privacy: 'public',
    kind: 'tickets',
    id,
    ownerId: input.requesterId,
  });
  const byAgent = device.role !== 'requester';
  const tag = ledger.mark('tag', { privacy: 'desk', kind: 'tickets', id, ownerId: device.personId });
  const ticket: Ticket = {
    id,
    rev: deviceRev(device.id, device.ulid()),
    reference: referenceFromBytes(Uint8Array.from({ length: 5 }, () => device.random.int(0, 255))),
    subject,
    status: 'open',
    priority: 'normal',
    queueId: input.queueId,
    assigneeId: null,
    requesterId: input.requesterId,
    ...(input.newRequester === true
      ? { newRequester: { id: input.requesterId, name: 'New Person', email: null } }
      : {}),
    ...(input.splitFrom === undefined ? {} : { splitFrom: input.splitFrom }),
    ...(input.followUpOf === undefined ? {} : { followUpOf: input.followUpOf }),
    tags: byAgent ? [tag] : [],
    followers: [],
    snoozeUntil: null,
    channel: byAgent ? 'phone' : 'web',
    createdAt: at,
    createdBy: device.personId,
    updatedAt: at,
    updatedBy: device.personId,
    conflicts: [],
    acceptedAt: null,
    statusSince: null,
    requesterTurn: null,
    hist: [],
  };
  await tab.write(() => {
    device.disk.held.set(diskKey('tickets', id), { kind: 'tickets', doc: ticket, assumed: null });
    keep(desk, { type: 'ticket', ticketId: id, id, rev: ticket.rev, field: 'subject', value: subject });
  });
  if (input.splitFrom === undefined) await writeMessage(desk, id, { type: 'request' });
  return id;
}

export interface NewMessage {
  readonly type: Message['type'];
  readonly changes?: TicketChanges;
  readonly action?: 'solved' | 'reopen';
  /** Bytes of padding, for a row that is too much. */
  readonly padding?: number;
}

/** One more message on a ticket that the device holds. */
export async function writeMessage(desk: Desk, ticketId: string, input: NewMessage): Promise<void> {
  const { device, tab, ledger } = desk;
  const ticket = heldTicket(device, ticketId);
  if (ticket === null) return;
  const id = childId(ticketId, device.ulid());
  const privacy = input.type === 'note' ? 'desk' : 'public';
  const body = ledger.mark(input.type, { privacy, kind: 'messages', id, ownerId: device.personId });
  const message: Message = {
    id,
    rev: deviceRev(device.id, device.ulid()),
    ticketId,
    requesterId: ticket.requesterId,
    queueId: ticket.queueId,
    type: input.type,
    authorId: device.personId,
    body: body + ' '.repeat(input.padding ?? 0),
    attachments: [],
    seen: newestSeen(device, ticketId),
    ...(input.changes === undefined ? {} : { changes: input.changes }),
    ...(input.action === undefined ? {} : { action: input.action }),
    createdAt: device.instant(),
    acceptedAt: null,
  };
  await tab.write(() => {
    device.disk.held.set(diskKey('messages', id), { kind: 'messages', doc: message, assumed: null });
    keep(desk, { type: 'message', ticketId, id, rev: message.rev, field: 'body', value: body });
  });
}

/** Keeps a draft; an empty text removes it. */
export async function saveDraft(desk: Desk, ticketId: string): Promise<void> {
  const { device, tab, ledger } = desk;
  const id = draftId(device.personId, ticketId, 'reply');
  const key = diskKey('personal', id);
  const text = ledger.mark('draft', { privacy: 'personal', kind: 'personal', id, ownerId: device.personId });
  const draft: AnyDocument = {
    id,
    rev: deviceRev(device.id, device.ulid()),
    ownerId: device.personId,
    updatedAt: device.instant(),
    type: 'draft',
    ticketId,
    mode: 'reply',
    text,
  };
  await tab.write(() => {
    const held = device.disk.held.get(key);
    if (held === undefined || !isDeleted(held.doc) || device.random.chance(0.5))
      device.disk.held.set(key, { kind: 'personal', doc: draft, assumed: held?.assumed ?? null });
  });
}

/** The ticket as the device holds it; null when it does not, or no longer. */
export function heldTicket(device: ModelDevice, ticketId: string): Ticket | null {
  const held = device.disk.held.get(diskKey('tickets', ticketId));
  if (held === undefined || isDeleted(held.doc)) return null;
  const parsed = ticketSchema.safeParse({ ...REQUESTER_BLANKS, ...held.doc });
  return parsed.success ? parsed.data : null;
}

/** What a requester's copy leaves out; only what is needed to write to one's own ticket matters here. */
const REQUESTER_BLANKS = {
  priority: 'normal',
  assigneeId: null,
  tags: [],
  followers: [],
  snoozeUntil: null,
  createdBy: 'nobody',
  updatedAt: '2026-01-01T00:00:00.000Z',
  updatedBy: 'nobody',
  conflicts: [],
  acceptedAt: null,
  statusSince: null,
  requesterTurn: null,
  hist: [],
};

/** The newest committed public message that the device holds of a ticket. */
export function newestPublic(device: ModelDevice, ticketId: string): string | null {
  let newest: { id: string; at: string } | null = null;
  for (const held of device.disk.held.values()) {
    if (held.kind !== 'messages' || ticketIdOf('messages', held.doc.id) !== ticketId) continue;
    const parsed = messageSchema.safeParse({
      queueId: 'unknown',
      authorId: 'unknown',
      seen: null,
      ...held.doc,
    });
    if (!parsed.success || isDeleted(held.doc) || parsed.data.type === 'note') continue;
    const at = parsed.data.acceptedAt ?? `9${parsed.data.createdAt}`;
    if (newest === null || at > newest.at) newest = { id: parsed.data.id, at };
  }
  return newest?.id ?? null;
}

/** As the device's own `newestSeen`: the newest public message of the ticket, or the later one that its `requesterTurn` names in another. */
export function newestSeen(device: ModelDevice, ticketId: string): string | null {
  const own = newestPublic(device, ticketId);
  const turn = heldTicket(device, ticketId)?.requesterTurn ?? null;
  const acceptedAt = (id: string | null) =>
    id === null ? undefined : device.disk.held.get(diskKey('messages', id))?.doc['acceptedAt'];
  const [askedAt, ownAt] = [acceptedAt(turn), own === null ? '' : acceptedAt(own)];
  return typeof askedAt === 'string' && typeof ownAt === 'string' && ownAt < askedAt ? turn : own;
}

/** Writes down what the device has just kept. */
export function keep(desk: Desk, kept: Omit<Intent, 'by' | 'deviceName' | 'superseded'>): void {
  const { device, ledger } = desk;
  ledger.intents.push({ ...kept, by: device.personId, deviceName: device.name, superseded: false });
  device.witness.note(
    `${device.name} keeps ${kept.type} ${kept.id} ${kept.field}=${JSON.stringify(kept.value)}`,
  );
}
