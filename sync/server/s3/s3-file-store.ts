import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3ServiceException,
  type S3Client,
} from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import {
  FilesUnavailable,
  type FileRef,
  type FileStore,
  type Piece,
  type PostForm,
} from '../files/file-store.ts';
import { disposition, fileKey, pieceKey, piecesPrefix, readPieceKey } from './object-keys.ts';

/** How long a form takes its piece, in seconds: a piece is cut so that it is through in a fraction of it. */
const FORM_S = 600;
/** How long an address gives its file out, in seconds. */
const ADDRESS_S = 60;

/** A bucket, and whom to ask. */
export interface Bucket {
  readonly client: S3Client;
  /** Signs what is handed to devices: it may name another endpoint than the server itself goes by. */
  readonly signer: S3Client;
  readonly name: string;
}

/** Files in an S3 bucket. What lies under `quarantine/` is to expire by a rule of the bucket’s after a week. */
export class S3FileStore implements FileStore {
  readonly #bucket: Bucket;

  constructor(bucket: Bucket) {
    this.#bucket = bucket;
  }

  async formFor(ref: FileRef, piece: Piece, type: string): Promise<PostForm> {
    const { signer, name } = this.#bucket;
    const { url, fields } = await createPresignedPost(signer, {
      Bucket: name,
      Key: pieceKey(ref, piece),
      Fields: { 'Content-Type': type },
      Conditions: [
        ['eq', '$Content-Type', type],
        ['content-length-range', piece.size, piece.size],
      ],
      Expires: FORM_S,
    });
    return { url, fields };
  }

  async pieces(ref: FileRef): Promise<readonly Piece[]> {
    const found: Piece[] = [];
    let token: string | undefined;
    do {
      const page = await this.#list(ref, token);
      for (const { Key = '', Size } of page.Contents ?? []) {
        const piece = readPieceKey(ref, Key);
        if (piece !== null && piece.size === Size) found.push(piece);
      }
      token = page.NextContinuationToken;
    } while (token !== undefined);
    return found;
  }

  async readPiece(ref: FileRef, piece: Piece): Promise<Uint8Array> {
    return this.#get(pieceKey(ref, piece));
  }

  async read(ref: FileRef): Promise<Uint8Array> {
    return this.#get(fileKey(ref));
  }

  async dropPieces(ref: FileRef): Promise<void> {
    const { client, name } = this.#bucket;
    const pieces = await this.pieces(ref);
    await reached(async () =>
      Promise.all(
        pieces.map(async (piece) =>
          client.send(new DeleteObjectCommand({ Bucket: name, Key: pieceKey(ref, piece) })),
        ),
      ),
    );
  }

  async put(ref: FileRef, bytes: Uint8Array, type: string): Promise<void> {
    const { client, name } = this.#bucket;
    const object = { Bucket: name, Key: fileKey(ref), Body: bytes, ContentType: type };
    await reached(async () => client.send(new PutObjectCommand(object)));
  }

  async remove(ref: FileRef): Promise<void> {
    const { client, name } = this.#bucket;
    await reached(async () => client.send(new DeleteObjectCommand({ Bucket: name, Key: fileKey(ref) })));
  }

  async addressOf(ref: FileRef, name: string, type: string): Promise<string> {
    const asked = new GetObjectCommand({
      Bucket: this.#bucket.name,
      Key: fileKey(ref),
      ResponseContentType: type,
      ResponseContentDisposition: disposition(name),
      ResponseCacheControl: 'private, no-store',
    });
    return getSignedUrl(this.#bucket.signer, asked, { expiresIn: ADDRESS_S });
  }

  async #get(key: string): Promise<Uint8Array> {
    const { client, name } = this.#bucket;
    return reached(async () => {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: name, Key: key }));
      if (Body === undefined) throw new Error('S3 gave an object with no body');
      return Body.transformToByteArray();
    });
  }

  async #list(ref: FileRef, token: string | undefined) {
    const { client, name } = this.#bucket;
    const asked = {
      Bucket: name,
      Prefix: piecesPrefix(ref),
      ...(token === undefined ? {} : { ContinuationToken: token }),
    };
    return reached(async () => client.send(new ListObjectsV2Command(asked)));
  }
}

/** What S3 says no to is a fault of ours; that it does not answer is not. */
async function reached<Value>(call: () => Promise<Value>): Promise<Value> {
  try {
    return await call();
  } catch (cause) {
    if (cause instanceof S3ServiceException && cause.$fault === 'client' && cause.$retryable === undefined)
      throw cause;
    throw new FilesUnavailable('The bucket does not answer.', { cause });
  }
}
