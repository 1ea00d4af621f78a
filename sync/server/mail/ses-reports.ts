import * as z from 'zod/mini';
import type { MailReport } from '../intake/bounced-mail.ts';
import { sesMailId } from './ses-sender.ts';

const snsSchema = z.object({
  Records: z.array(z.looseObject({ Sns: z.looseObject({ Message: z.string() }) })),
});

const reportSchema = z.looseObject({
  eventType: z.string(),
  mail: z.looseObject({ messageId: z.string() }),
  bounce: z.optional(
    z.looseObject({
      bounceType: z.string(),
      bouncedRecipients: z.array(z.looseObject({ diagnosticCode: z.optional(z.string()) })),
    }),
  ),
});

/** The reports of one event: deliveries, and mail that came back for good. What SES tells besides is left out. */
export function sesReports(
  event: unknown,
  region: string,
): readonly (MailReport & { readonly messageId: string })[] {
  return snsSchema.parse(event).Records.flatMap(({ Sns }): (MailReport & { messageId: string })[] => {
    const { eventType, mail, bounce } = reportSchema.parse(JSON.parse(Sns.Message));
    const messageId = sesMailId(mail.messageId, region);
    if (eventType === 'Delivery') return [{ messageId, state: 'delivered', reason: null }];
    if (eventType !== 'Bounce' || bounce?.bounceType === 'Transient') return [];
    const reason = bounce?.bouncedRecipients[0]?.diagnosticCode ?? 'The other side gave no reason.';
    return [{ messageId, state: 'bounced', reason }];
  });
}
