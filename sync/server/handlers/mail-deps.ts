import { SESv2Client } from '@aws-sdk/client-sesv2';
import * as z from 'zod/mini';
import { systemRandomBytes } from '../session/secret.ts';
import { SesSender } from '../mail/ses-sender.ts';

const environmentSchema = z.object({
  /** At least 32 characters, the same in every function and for ever: old mail is answered with addresses that it signed. */
  MAIL_SECRET: z.string().check(z.minLength(32)),
  AWS_REGION: z.string().check(z.minLength(1)),
});

/** What sending and signing mail stands on in AWS. Throws when a value is missing. */
export function lambdaMail() {
  const { MAIL_SECRET: mailSecret, AWS_REGION: region } = environmentSchema.parse(process.env);
  // A call that is repeated after a lost answer would send the mail twice.
  const sender = new SesSender(new SESv2Client({ maxAttempts: 1 }), region);
  return { mailSecret, sender, randomBytes: systemRandomBytes };
}
