import { createServer, type RequestListener } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { HttpsSender } from './https-sender.ts';

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

async function receiver(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  open.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : 0)}/hook`;
}

const request = (url: string) => ({ url, headers: { 'x-a': '1' }, body: '{"ü":1}' });

it('sends the body as it is, and gives the status', async () => {
  const heard: unknown[] = [];
  const url = await receiver((got, response) => {
    let body = '';
    got.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
    got.on('end', () => {
      heard.push([got.method, got.url, got.headers['x-a'], body]);
      response.writeHead(204).end();
    });
  });
  const sender = new HttpsSender({ allowsPrivate: true });
  expect(await sender.send(request(url))).toEqual({ kind: 'answered', status: 204 });
  expect(heard).toEqual([['POST', '/hook', '1', '{"ü":1}']]);
});

it('does not follow a redirect', async () => {
  let calls = 0;
  const url = await receiver((_got, response) => {
    calls += 1;
    response.writeHead(302, { location: '/elsewhere' }).end();
  });
  expect(await new HttpsSender({ allowsPrivate: true }).send(request(url))).toEqual({
    kind: 'answered',
    status: 302,
  });
  expect(calls).toBe(1);
});

it('waits for nobody for ever', async () => {
  const url = await receiver(() => undefined);
  const sender = new HttpsSender({ allowsPrivate: true, timeoutMs: 50 });
  expect(await sender.send(request(url))).toEqual({
    kind: 'failed',
    reason: 'The receiver did not answer in time.',
  });
});

it('says that nobody is there', async () => {
  const sender = new HttpsSender({ allowsPrivate: true });
  const result = await sender.send(request('http://127.0.0.1:1/'));
  expect(result).toMatchObject({ kind: 'failed', reason: expect.stringContaining('ECONNREFUSED') as string });
});

it('sends to no address of this machine or its network, whichever way it is named', async () => {
  const url = await receiver((_got, response) => response.end());
  const sender = new HttpsSender({ allowsPrivate: false });
  for (const private_ of [url, 'https://127.0.0.1/', 'https://localhost/', 'https://[::1]/'])
    expect((await sender.send(request(private_))).kind).toBe('failed');
});
