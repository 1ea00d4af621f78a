import { S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod/mini';
import { S3RawMailStore } from '../mail/s3-raw-mail-store.ts';
import { S3FileStore } from '../s3/s3-file-store.ts';
import { lambdaDeps } from './lambda-deps.ts';
import { createMailInHandler } from './mail-in-handler.ts';

const environmentSchema = z.object({
  MAIL_BUCKET: z.string().check(z.minLength(1)),
  FILES_BUCKET: z.string().check(z.minLength(1)),
  MAIL_SECRET: z.string().check(z.minLength(32)),
});

const { MAIL_BUCKET, FILES_BUCKET, MAIL_SECRET } = environmentSchema.parse(process.env);
const client = new S3Client({});
const raw = new S3RawMailStore(client, MAIL_BUCKET);
const files = new S3FileStore({ client, signer: client, name: FILES_BUCKET });

/** SES's receipt rule, after it has stored the mail in the bucket. */
export const handler = createMailInHandler({ ...lambdaDeps(), raw, files, mailSecret: MAIL_SECRET });
