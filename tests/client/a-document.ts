import type { Message } from '../../sync/domain/message.ts';
import type { Ticket } from '../../sync/domain/ticket.ts';

const AT = '2026-11-22T09:00:00.000Z';

/** The rev of this number, made on a device or by the server. */
export function aRev(number: number, device = 'srv'): string {
  return `${device}-${String(number).padStart(26, '0')}`;
}

export function ticketOf(changes: Partial<Ticket> = {}): Ticket {
  return {
    id: 'T1',
    rev: aRev(1),
    reference: '7K3F9QMX',
    subject: 'The printer is on fire',
    status: 'open',
    priority: 'normal',
    queueId: 'it',
    assigneeId: null,
    requesterId: 'ann',
    tags: [],
    followers: [],
    snoozeUntil: null,
    channel: 'phone',
    createdAt: AT,
    createdBy: 'jo',
    updatedAt: AT,
    updatedBy: 'jo',
    conflicts: [],
    acceptedAt: AT,
    statusSince: AT,
    requesterTurn: null,
    hist: [],
    ...changes,
  };
}

/** A message of ticket T1, the one of this number. */
export function messageOf(number: number, changes: Partial<Message> = {}): Message {
  return {
    id: `T1--${String(number).padStart(26, '0')}`,
    rev: aRev(number),
    ticketId: 'T1',
    requesterId: 'ann',
    queueId: 'it',
    type: 'reply',
    authorId: 'jo',
    body: `Message ${number}`,
    attachments: [],
    seen: null,
    createdAt: AT,
    acceptedAt: AT,
    ...changes,
  };
}
