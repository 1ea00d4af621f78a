import * as z from 'zod/mini';
import { noteReport, sentMailOf } from '../intake/bounced-mail.ts';
import { sesReports } from '../mail/ses-reports.ts';
import { lambdaDeps } from './lambda-deps.ts';
import { quietly } from './quietly.ts';

const environmentSchema = z.object({
  MAIL_SECRET: z.string().check(z.minLength(32)),
  AWS_REGION: z.string().check(z.minLength(1)),
});

const { MAIL_SECRET, AWS_REGION } = environmentSchema.parse(process.env);
const deps = { ...lambdaDeps(), mailSecret: MAIL_SECRET };

/** What SES reports of mail it has sent: deliveries and bounces, by way of SNS. */
export const handler = quietly(async (event: unknown): Promise<void> => {
  for (const { messageId, ...report } of sesReports(event, AWS_REGION)) {
    const ref = await sentMailOf(deps, [messageId]);
    if (ref !== null) await noteReport(deps, ref, report);
  }
});
