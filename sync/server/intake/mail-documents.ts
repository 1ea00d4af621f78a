import { createHash } from 'node:crypto';
import { hashId } from '../../domain/hash.ts';
import { childId } from '../../domain/lane.ts';
import type { MailSender } from '../../domain/mail.ts';
import type { Message } from '../../domain/message.ts';
import type { QueueSetting } from '../../domain/queue.ts';
import { referenceFromBytes } from '../../domain/reference.ts';
import { deviceRev } from '../../domain/rev.ts';
import type { Ticket } from '../../domain/ticket.ts';
import type { ParsedMail } from './parsed-mail.ts';

/** The device that mail is pushed by. Its revisions are hashes, so that a mail that comes twice is the same row twice. */
export const MAIL_DEVICE = 'mailreceiver';

/** What is known of a mail beside what stands in it. */
export interface MailFacts {
  readonly mail: ParsedMail;
  readonly raw: string;
  readonly at: string;
  readonly verified: boolean;
}

/** What names a mail: its Message-ID and its sender, since anybody can write another's Message-ID. */
export function identityOf({ mail, verified }: Pick<MailFacts, 'mail' | 'verified'>): string {
  return hashId('mail', mail.mailId, mail.from.address, verified ? 'verified' : 'not');
}

/** The ticket that a mail makes. */
export function ticketOfMail(
  facts: MailFacts,
  personId: string,
  queue: Pick<QueueSetting, 'id' | 'defaultAssigneeId'>,
  followUpOf: string | null,
): Ticket {
  const identity = identityOf(facts);
  return {
    id: `m-${hashId('ticket', identity)}`,
    rev: deviceRev(MAIL_DEVICE, hashId('ticket rev', identity)),
    reference: referenceFromBytes(
      createHash('sha256').update(`reference ${identity}`).digest().subarray(0, 5),
    ),
    subject: facts.mail.subject,
    status: 'open',
    priority: 'normal',
    queueId: queue.id,
    assigneeId: queue.defaultAssigneeId ?? null,
    requesterId: personId,
    tags: [],
    followers: [],
    snoozeUntil: null,
    ...(followUpOf === null ? {} : { followUpOf }),
    channel: 'email',
    createdAt: facts.at,
    createdBy: personId,
    updatedAt: facts.at,
    updatedBy: personId,
    conflicts: [],
    acceptedAt: null,
    statusSince: null,
    requesterTurn: null,
    hist: [],
  };
}

/** The message that a mail becomes in a ticket. */
export function messageOfMail(
  facts: MailFacts,
  ticket: Pick<Ticket, 'id' | 'requesterId' | 'queueId'>,
  authorId: string,
  sender: MailSender,
): Message {
  const { mail, raw, verified, at } = facts;
  const identity = identityOf(facts);
  return {
    id: childId(ticket.id, hashId('message', identity)),
    rev: deviceRev(MAIL_DEVICE, hashId('message rev', identity, ticket.id)),
    ticketId: ticket.id,
    requesterId: ticket.requesterId,
    queueId: ticket.queueId,
    type: 'request',
    authorId,
    body: mail.text || '(No text)',
    attachments: [],
    seen: null,
    mail: {
      mailId: mail.mailId,
      from: mail.from.address,
      cc: mail.cc,
      sender,
      verified,
      ...(mail.quoted === '' ? {} : { quoted: mail.quoted }),
      files: mail.files,
      raw,
    },
    createdAt: at,
    acceptedAt: null,
  };
}
