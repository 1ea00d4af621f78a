import * as z from 'zod/mini';
import { lambdaFiles, lambdaRawMail } from './file-deps.ts';
import { lambdaDeps } from './lambda-deps.ts';
import { createMailInHandler } from './mail-in-handler.ts';
import { quietly } from './quietly.ts';

const environmentSchema = z.object({
  MAIL_SECRET: z.string().check(z.minLength(32)),
});

const { MAIL_SECRET } = environmentSchema.parse(process.env);
const raw = lambdaRawMail();
const files = lambdaFiles();

/** SES's receipt rule, after it has stored the mail in the bucket. */
export const handler = quietly(createMailInHandler({ ...lambdaDeps(), raw, files, mailSecret: MAIL_SECRET }));
