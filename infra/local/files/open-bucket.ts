import { createHash } from 'node:crypto';
import { S3Client } from '@aws-sdk/client-s3';
import { S3FileStore } from '../../../sync/server/s3/s3-file-store.ts';
import { BUCKET_NAME, BUCKET_PATH, createBucketListener } from './local-bucket.ts';
import type { ObjectFolder } from './object-folder.ts';
import type { ObjectKeys } from './request-signature.ts';

/** The bucket's keys on this machine, made from a secret that is kept: links that were signed hold over a restart. */
function bucketKeys(secret: string): ObjectKeys {
  const secretAccessKey = createHash('sha256').update(`files-store ${secret}`).digest('hex');
  return { accessKeyId: 'roost-local', secretAccessKey };
}

/** Where the bucket of one machine lies and how it is reached. */
export interface OpenBucketOptions {
  readonly folder: ObjectFolder;
  /** What the bucket's keys are made from. */
  readonly secret: string;
  readonly now: () => number;
  /** The port of the loopback by which the server itself goes to it. */
  readonly port: number;
  /** The site's own address, under which devices reach it. */
  readonly siteUrl: string;
}

/** The files of one machine: what answers for the bucket, and the adapter that speaks to it as it does to S3 in AWS. */
export function openBucket({ folder, secret, now, port, siteUrl }: OpenBucketOptions) {
  const keys = bucketKeys(secret);
  // The SDK announces at each start what it will ask of Node next year.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
  const at = (url: string) =>
    new S3Client({
      endpoint: `${url}${BUCKET_PATH}`,
      region: 'local',
      forcePathStyle: true,
      credentials: keys,
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  const client = at(`http://127.0.0.1:${String(port)}`);
  const signer = at(siteUrl);
  return {
    files: new S3FileStore({ client, signer, name: BUCKET_NAME }),
    listener: createBucketListener({ folder, keys, now }),
    close: () => {
      client.destroy();
      signer.destroy();
    },
  };
}
