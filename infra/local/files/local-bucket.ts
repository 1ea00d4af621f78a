import type { IncomingMessage, ServerResponse } from 'node:http';
import { isObjectKey, type ObjectFolder } from './object-folder.ts';
import { mayPost } from './post-policy.ts';
import { readForm } from './read-form.ts';
import { isSigned, type ObjectKeys } from './request-signature.ts';

/** Where the bucket answers. Under `/api/`, since the service worker takes every other path for a page of the app. */
export const BUCKET_PATH = '/api/files-store';
export const BUCKET_NAME = 'roost-files';

/** The most bytes of one request: a whole file, or a form with a piece. */
const MOST_BYTES = 26_000_000;
const ROOT = `${BUCKET_PATH}/${BUCKET_NAME}`;

/** What the bucket of one machine is made of. */
export interface LocalBucketOptions {
  readonly folder: ObjectFolder;
  readonly keys: ObjectKeys;
  readonly now: () => number;
}

/** What a request is answered with. */
interface Answer {
  readonly status: number;
  readonly body?: Buffer | string;
  readonly headers?: Readonly<Record<string, string>>;
}

const REFUSED: Answer = { status: 403, body: problem('AccessDenied') };
const MISSING: Answer = { status: 404, body: problem('NoSuchKey') };

/** S3's bucket for one machine: the calls that the adapter makes and the forms it signs, each under a valid signature or not at all. */
export function createBucketListener(options: LocalBucketOptions) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(request);
    if (body === null) send(response, { status: 413, body: problem('EntityTooLarge') });
    else send(response, await answerTo(options, request, body));
  };
}

async function answerTo(
  options: LocalBucketOptions,
  request: IncomingMessage,
  body: Buffer,
): Promise<Answer> {
  const { folder, keys, now } = options;
  const { url: target = '', method = '', headers } = request;
  const url = new URL(target, 'http://bucket');
  const key = url.pathname.slice(ROOT.length).replace(/^\//, '');
  if (!`${url.pathname}/`.startsWith(`${ROOT}/`)) return MISSING;
  if (method === 'POST' && key === '') return takeForm(options, headers['content-type'] ?? '', body);
  if (!isSigned({ method, target, headers, body }, keys, now())) return REFUSED;
  if (method === 'GET' && key === '') return list(folder, url);
  if (!isObjectKey(key)) return MISSING;
  switch (method) {
    case 'GET':
      return give(folder, key, url);
    case 'PUT':
      await folder.write(key, body);
      return { status: 200 };
    case 'DELETE':
      await folder.remove(key);
      return { status: 204 };
    default:
      return { status: 405, body: problem('MethodNotAllowed') };
  }
}

async function takeForm(
  { folder, keys, now }: LocalBucketOptions,
  contentType: string,
  body: Buffer,
): Promise<Answer> {
  const form = readForm(contentType, body);
  if (form === null || form.file === null) return { status: 400, body: problem('MalformedPOSTRequest') };
  const key = form.fields.get('key') ?? '';
  if (!isObjectKey(key) || !mayPost(form.fields, form.file.byteLength, keys, now())) return REFUSED;
  await folder.write(key, form.file);
  return { status: 204 };
}

async function list(folder: ObjectFolder, url: URL): Promise<Answer> {
  const prefix = url.searchParams.get('prefix') ?? '';
  if (!isObjectKey(prefix.replace(/\/$/, ''))) return MISSING;
  const found = await folder.list(prefix);
  const items = found.map(
    ({ key, size }) => `<Contents><Key>${key}</Key><Size>${String(size)}</Size></Contents>`,
  );
  const body = `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult><IsTruncated>false</IsTruncated>${items.join('')}</ListBucketResult>`;
  return { status: 200, body, headers: { 'content-type': 'application/xml' } };
}

async function give(folder: ObjectFolder, key: string, url: URL): Promise<Answer> {
  const body = await folder.read(key);
  if (body === null) return MISSING;
  const asked = (name: string) => url.searchParams.get(`response-${name}`);
  const headers = {
    'content-type': asked('content-type') ?? 'application/octet-stream',
    'content-disposition': asked('content-disposition') ?? 'attachment',
    'cache-control': asked('cache-control') ?? 'private, no-store',
  };
  return { status: 200, body, headers };
}

function problem(code: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code></Error>`;
}

function send(response: ServerResponse, { status, body = '', headers = {} }: Answer): void {
  const shared = {
    'content-type': 'application/xml',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
  };
  const bytes = Buffer.from(body);
  response.writeHead(status, { ...shared, ...headers, 'content-length': String(bytes.byteLength) });
  response.end(status === 204 ? undefined : bytes);
}

/** The body, or null when it is longer than any that is taken; the rest of that is read and dropped. */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.byteLength;
    if (bytes <= MOST_BYTES) chunks.push(chunk);
  }
  return bytes > MOST_BYTES ? null : Buffer.concat(chunks);
}
