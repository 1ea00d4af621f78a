import * as z from 'zod/mini';
import { idSchema, instantSchema } from './id.ts';
import { revSchema } from './rev.ts';
import { emailSchema } from './ticket.ts';

/** The most addresses that one mail's To or Cc is remembered with. */
export const ADDRESSES_KEPT = 30;

/** The most characters of quoted text that are kept beside a message. */
export const QUOTED_LENGTH = 50_000;

/** Who wrote a mail, as far as the ticket is concerned. `supplier`: somebody outside, about what was forwarded to them. `machine`: nobody wrote it. */
export const mailSenderSchema = z.enum(['requester', 'participant', 'supplier', 'machine']);
export type MailSender = z.infer<typeof mailSenderSchema>;

/** A file that came with a mail, by name; its bytes are in the raw mail. */
export const mailFileSchema = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(255)),
  type: z.string().check(z.maxLength(127)),
  size: z.int().check(z.nonnegative()),
});
export type MailFile = z.infer<typeof mailFileSchema>;

/** How a message came by mail. Only the server writes it, and no requester's copy holds it. */
export const messageMailSchema = z.object({
  /** The Message-ID, angle brackets and all. */
  mailId: z.string().check(z.maxLength(998)),
  from: emailSchema,
  cc: z.array(emailSchema).check(z.maxLength(ADDRESSES_KEPT)),
  sender: mailSenderSchema,
  /** DMARC passed: the address in From is whose it says it is. */
  verified: z.boolean(),
  /** What was quoted of earlier mails, kept apart from the new words. */
  quoted: z.optional(z.string().check(z.maxLength(QUOTED_LENGTH))),
  files: z.array(mailFileSchema).check(z.maxLength(50)),
  /** Under what name the raw mail is kept. */
  raw: z.string().check(z.maxLength(200)),
});
export type MessageMail = z.infer<typeof messageMailSchema>;

/** What became of a mail that was to go out. */
export const mailStateSchema = z.enum(['queued', 'sent', 'delivered', 'bounced', 'failed']);
export type MailState = z.infer<typeof mailStateSchema>;

/** What a mail is for. */
export const mailAboutSchema = z.enum(['reply', 'forward', 'receipt', 'solved']);
export type MailAbout = z.infer<typeof mailAboutSchema>;

/** Why a mail waits for an agent. */
export const waitingReasonSchema = z.enum(['unverified', 'unreadable', 'automatic', 'too-many', 'refused']);

/** A mail that waits for an agent to say what becomes of it: a setting, so that every agent's device holds it. */
export const waitingMailSchema = z.looseObject({
  id: idSchema,
  rev: revSchema,
  type: z.literal('waiting-mail'),
  reason: waitingReasonSchema,
  /** What could be read of the sender; empty when nothing could. */
  from: z.string().check(z.maxLength(254)),
  fromName: z.string().check(z.maxLength(120)),
  subject: z.string().check(z.maxLength(200)),
  /** The beginning of its words. */
  excerpt: z.string().check(z.maxLength(4_000)),
  files: z.array(z.string().check(z.maxLength(255))).check(z.maxLength(50)),
  at: instantSchema,
  queueId: idSchema,
  /** The ticket that it says it belongs to; null when it says nothing that is known here. */
  ticketId: z.nullable(idSchema),
  /** It answers what was forwarded: it joins as an internal message. */
  isSide: z.optional(z.boolean()),
  raw: z.string().check(z.maxLength(200)),
});
export type WaitingMail = z.infer<typeof waitingMailSchema>;

/** A sender whose unverified mail is kept raw and shown to nobody. */
export const blockedSenderSchema = z.looseObject({
  id: idSchema,
  rev: revSchema,
  type: z.literal('blocked-sender'),
  name: z.string().check(z.maxLength(254)),
});

/** A line of header text: no line breaks or other control characters, which would begin a header of the writer's own. */
export function headerText(text: string, length = 200): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
    .slice(0, length)
    .trim();
}
