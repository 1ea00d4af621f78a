import * as z from 'zod/mini';
import { ADDRESSES_KEPT, mailFileSchema, QUOTED_LENGTH } from '../../domain/mail.ts';
import { emailSchema, subjectSchema } from '../../domain/ticket.ts';

/** The most characters of a mail's own words that become a message; the rest stays in the raw mail. */
export const MAIL_BODY_LENGTH = 60_000;

/** The most ids of earlier mails that are looked for. */
export const IDS_READ = 30;

/** What was read of a mail. As JSON it waits for an agent's word. */
export const parsedMailSchema = z.object({
  /** The Message-ID with its brackets; made of the bytes where a mail has none. */
  mailId: z.string().check(z.maxLength(998)),
  from: z.object({ address: emailSchema, name: z.string().check(z.maxLength(120)) }),
  /** Lower case, the desk's own among them. */
  to: z.array(emailSchema).check(z.maxLength(ADDRESSES_KEPT)),
  cc: z.array(emailSchema).check(z.maxLength(ADDRESSES_KEPT)),
  subject: subjectSchema,
  text: z.string().check(z.maxLength(MAIL_BODY_LENGTH + 200)),
  quoted: z.string().check(z.maxLength(QUOTED_LENGTH)),
  /** In-Reply-To and References, the nearest first. */
  ids: z.array(z.string()).check(z.maxLength(IDS_READ)),
  kind: z.enum(['person', 'auto-reply', 'list', 'bounce', 'own']),
  files: z.array(mailFileSchema).check(z.maxLength(50)),
});
export type ParsedMail = z.infer<typeof parsedMailSchema>;
