import * as z from 'zod/mini';
import { emailSchema } from '../../domain/ticket.ts';

const verdict = z.object({ status: z.string() });

/** What SES hands the function of a receipt rule; on one machine the local receiver makes the same. */
export const sesEventSchema = z.object({
  Records: z.array(
    z.looseObject({
      ses: z.looseObject({
        mail: z.looseObject({
          messageId: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,120}$/)),
          timestamp: z.string(),
          /** The sender of the envelope; empty for reports. */
          source: z.string(),
        }),
        receipt: z.looseObject({
          recipients: z.array(z.string()),
          spfVerdict: verdict,
          dmarcVerdict: verdict,
          virusVerdict: verdict,
        }),
      }),
    }),
  ),
});

/** A mail that has come, apart from its bytes. */
export interface ArrivedMail {
  /** Under what name the raw mail is kept. */
  readonly raw: string;
  /** When it came, RFC 3339. */
  readonly at: string;
  readonly recipients: readonly string[];
  /** The sender of the envelope; null when there is none, as with reports. */
  readonly source: string | null;
  readonly verdicts: { readonly spf: string; readonly dmarc: string; readonly virus: string };
}

/** The mails of one event. Throws when it is none of SES's. */
export function arrivedMails(event: unknown): ArrivedMail[] {
  return sesEventSchema.parse(event).Records.map(({ ses: { mail, receipt } }) => ({
    raw: mail.messageId,
    at: new Date(Date.parse(mail.timestamp)).toISOString(),
    recipients: receipt.recipients,
    source: emailSchema.safeParse(mail.source).success ? mail.source.toLowerCase() : null,
    verdicts: {
      spf: receipt.spfVerdict.status,
      dmarc: receipt.dmarcVerdict.status,
      virus: receipt.virusVerdict.status,
    },
  }));
}

/**
 * Whether the address in From is whose it says it is: DMARC passed, or, where its domain has no policy, SPF passed for that very domain. Anything else
 * could have been written by anybody.
 */
export function isBelieved({ verdicts, source }: ArrivedMail, from: string): boolean {
  if (verdicts.virus === 'FAIL' || verdicts.dmarc === 'FAIL') return false;
  if (verdicts.dmarc === 'PASS') return true;
  return verdicts.spf === 'PASS' && source !== null && domainOf(source) === domainOf(from);
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}
