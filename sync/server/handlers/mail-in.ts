import { S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod/mini';
import { S3RawMailStore } from '../mail/s3-raw-mail-store.ts';
import { lambdaFiles } from './file-deps.ts';
import { lambdaDeps } from './lambda-deps.ts';
import { createMailInHandler } from './mail-in-handler.ts';

const environmentSchema = z.object({
  MAIL_BUCKET: z.string().check(z.minLength(1)),
  MAIL_SECRET: z.string().check(z.minLength(32)),
});

const { MAIL_BUCKET, MAIL_SECRET } = environmentSchema.parse(process.env);
const raw = new S3RawMailStore(new S3Client({}), MAIL_BUCKET);
const files = lambdaFiles();

/** SES's receipt rule, after it has stored the mail in the bucket. */
export const handler = createMailInHandler({ ...lambdaDeps(), raw, files, mailSecret: MAIL_SECRET });
