import {
  CopyObjectCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { SUPERSEDED } from '../../build/superseded.ts';
import type { ObjectPort } from './object-port.ts';

/** The bucket of the site in S3. */
export function s3Objects(client: S3Client, bucket: string): ObjectPort {
  return {
    list: async (prefix) => {
      const keys: string[] = [];
      let from: string | undefined;
      do {
        const page = await client.send(
          new ListObjectsV2Command({
            Bucket: bucket,
            Prefix: prefix,
            ...(from === undefined ? {} : { ContinuationToken: from }),
          }),
        );
        for (const { Key: key } of page.Contents ?? []) if (key !== undefined) keys.push(key);
        from = page.NextContinuationToken;
      } while (from !== undefined);
      return keys;
    },
    read: async (key) => {
      try {
        const { Body: body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
        return (await body?.transformToByteArray()) ?? null;
      } catch (fault) {
        if (fault instanceof NoSuchKey) return null;
        throw fault;
      }
    },
    put: async (key, bytes, { contentType, cacheControl }) => {
      const headers = { ContentType: contentType, CacheControl: cacheControl };
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, ...headers }));
    },
    supersede: async (key, { contentType, cacheControl }) => {
      const object = { Bucket: bucket, Key: key };
      const { TagSet: tags = [] } = await client.send(new GetObjectTaggingCommand(object));
      // A second copy would begin its days anew.
      if (tags.some((tag) => tag.Key === SUPERSEDED.key)) return;
      await client.send(
        new CopyObjectCommand({
          ...object,
          CopySource: `${bucket}/${key.split('/').map(encodeURIComponent).join('/')}`,
          TaggingDirective: 'REPLACE',
          Tagging: `${SUPERSEDED.key}=${SUPERSEDED.value}`,
          // S3 copies an object onto itself only when its metadata is said anew.
          MetadataDirective: 'REPLACE',
          ContentType: contentType,
          CacheControl: cacheControl,
        }),
      );
    },
  };
}
