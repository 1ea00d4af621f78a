import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { S3Client } from '@aws-sdk/client-s3';
import { afterEach, expect, it } from 'vitest';
import { LOCAL_CREDENTIALS } from '../../local/dynamodb-local-call.ts';
import { s3Objects } from './s3-objects.ts';

const HEADERS = { contentType: 'text/html', cacheControl: 'no-cache' };
const SUPERSEDED_TAG = '<Tag><Key>superseded</Key><Value>true</Value></Tag>';
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** S3 as far as a site needs it, two keys to a page of a list. */
async function openBucket() {
  const held = new Map<string, { body: Buffer; type: string; cache: string; tags: string }>();
  const rig = { held, copies: [] as IncomingMessage['headers'][], isDown: false };
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await buffer(request);
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://s3');
    const key = decodeURIComponent(pathname.replace(/^\/app\/?/, ''));
    const send = (status: number, text = '') =>
      response.writeHead(status, { 'content-type': 'application/xml' }).end(text);
    const object = held.get(key);
    if (rig.isDown) send(403, '<Error><Code>AccessDenied</Code></Error>');
    else if (searchParams.get('list-type') === '2') send(200, listed([...held.keys()], searchParams));
    else if (searchParams.has('tagging'))
      send(200, `<Tagging><TagSet>${object?.tags ?? ''}</TagSet></Tagging>`);
    else if (request.method === 'PUT' && request.headers['x-amz-copy-source'] !== undefined) {
      rig.copies.push(request.headers);
      if (object !== undefined) object.tags = SUPERSEDED_TAG;
      send(200, '<CopyObjectResult><ETag>"e"</ETag></CopyObjectResult>');
    } else if (request.method === 'PUT') {
      const { 'content-type': type = '', 'cache-control': cache = '' } = request.headers;
      held.set(key, { body, type, cache, tags: '' });
      send(200);
    } else if (object === undefined) send(404, '<Error><Code>NoSuchKey</Code></Error>');
    else response.writeHead(200, { 'content-length': object.body.length }).end(object.body);
  };
  const server = createServer((request, response) => {
    void answer(request, response).catch((fault: unknown) => response.writeHead(500).end(String(fault)));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const client = new S3Client({
    ...{ endpoint: `http://127.0.0.1:${String(port)}`, region: 'eu-west-1', forcePathStyle: true },
    credentials: LOCAL_CREDENTIALS,
    requestChecksumCalculation: 'WHEN_REQUIRED',
  });
  ends.push(() => {
    client.destroy();
    server.closeAllConnections();
    server.close();
  });
  return { rig, objects: s3Objects(client, 'app') };
}

function listed(keys: readonly string[], asked: URLSearchParams): string {
  const fitting = keys.filter((key) => key.startsWith(asked.get('prefix') ?? '')).toSorted();
  const from = Number(asked.get('continuation-token') ?? 0);
  const page = fitting.slice(from, from + 2).map((key) => `<Contents><Key>${key}</Key></Contents>`);
  const isMore = from + 2 < fitting.length;
  const next = isMore ? `<NextContinuationToken>${String(from + 2)}</NextContinuationToken>` : '';
  return `<ListBucketResult><IsTruncated>${String(isMore)}</IsTruncated>${next}${page.join('')}</ListBucketResult>`;
}

it('puts a file with its headers and reads it back; what is not there is null', async () => {
  const { rig, objects } = await openBucket();
  await objects.put('index.html', Buffer.from('<p>'), HEADERS);
  expect(rig.held.get('index.html')).toMatchObject({ type: 'text/html', cache: 'no-cache' });
  expect(Buffer.from((await objects.read('index.html')) ?? []).toString()).toBe('<p>');
  expect(await objects.read('sw.js')).toBeNull();
});

it('lists every page of what begins so, and nothing else', async () => {
  const { objects } = await openBucket();
  const assets = [1, 2, 3, 4, 5].map((n) => `assets/root-${String(n)}.js`);
  for (const key of [...assets, 'index.html']) await objects.put(key, Buffer.from(key), HEADERS);
  expect(await objects.list('assets/')).toEqual(assets);
  expect(await objects.list('icons/')).toEqual([]);
});

it('marks an old file once, with its headers, whatever is in its name', async () => {
  const { rig, objects } = await openBucket();
  const key = 'assets/ä b+c.js';
  await objects.put(key, Buffer.from('1'), HEADERS);
  await objects.supersede(key, HEADERS);
  await objects.supersede(key, HEADERS);
  expect(rig.copies).toHaveLength(1);
  expect(rig.copies[0]).toMatchObject({
    'x-amz-copy-source': 'app/assets/%C3%A4%20b%2Bc.js',
    'x-amz-tagging-directive': 'REPLACE',
    'x-amz-tagging': 'superseded=true',
    'x-amz-metadata-directive': 'REPLACE',
    'content-type': 'text/html',
    'cache-control': 'no-cache',
  });
});

it('does not take a bucket that refuses for one that is empty', async () => {
  const { rig, objects } = await openBucket();
  rig.isDown = true;
  await expect(objects.read('index.html')).rejects.toMatchObject({ name: 'AccessDenied' });
  await expect(objects.list('')).rejects.toMatchObject({ name: 'AccessDenied' });
  await expect(objects.supersede('index.html', HEADERS)).rejects.toMatchObject({ name: 'AccessDenied' });
});
