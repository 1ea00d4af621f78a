import { createHash } from 'node:crypto';
import { attachmentSchema, FILES_PER_MESSAGE, type Attachment } from '../../domain/attachment.ts';
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
  /** The bytes of its files, in their order, when they are at hand: then the message has them. */
  readonly contents?: readonly Uint8Array[];
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

/** The id of the message that a mail becomes in a ticket. */
export function messageIdOf(ticketId: string, identity: string): string {
  return childId(ticketId, hashId('message', identity));
}

/** The files of a mail that its message has: not those that are empty, nor what is beyond the files of one message. They are named by their place. */
export function attachmentsOf({ mail, contents = [] }: Pick<MailFacts, 'mail' | 'contents'>): Attachment[] {
  return contents
    .flatMap((bytes, index) => {
      const file = mail.files[index];
      const described = { ...file, id: fileIdAt(index), size: bytes.byteLength };
      const known = attachmentSchema.safeParse(described);
      const plain = attachmentSchema.safeParse({ ...described, type: 'application/octet-stream' });
      return known.data ?? plain.data ?? [];
    })
    .slice(0, FILES_PER_MESSAGE);
}

/** What the file at this place of a mail is called. */
export function fileIdAt(index: number): string {
  return `mail-${String(index)}`;
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
    id: messageIdOf(ticket.id, identity),
    rev: deviceRev(MAIL_DEVICE, hashId('message rev', identity, ticket.id)),
    ticketId: ticket.id,
    requesterId: ticket.requesterId,
    queueId: ticket.queueId,
    type: 'request',
    authorId,
    body: mail.text || '(No text)',
    attachments: attachmentsOf(facts),
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
