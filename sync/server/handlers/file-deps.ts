import { S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod/mini';
import { S3RawMailStore } from '../mail/s3-raw-mail-store.ts';
import { S3FileStore } from '../s3/s3-file-store.ts';

const environmentSchema = z.object({
  /** The bucket of files. Its address has to stand in the site’s policy, as a source to connect to. */
  FILES_BUCKET: z.string().check(z.minLength(1)),
});

const mailEnvironmentSchema = z.object({
  /** The bucket that SES writes to. */
  MAIL_BUCKET: z.string().check(z.minLength(1)),
});

/** Where the mail as it came lies in AWS. Throws when a value is missing. */
export function lambdaRawMail(): S3RawMailStore {
  return new S3RawMailStore(new S3Client({}), mailEnvironmentSchema.parse(process.env).MAIL_BUCKET);
}

/** Where the files of messages lie in AWS. Throws when a value is missing. */
export function lambdaFiles(): S3FileStore {
  const { FILES_BUCKET: name } = environmentSchema.parse(process.env);
  const client = new S3Client({});
  return new S3FileStore({ client, signer: client, name });
}
