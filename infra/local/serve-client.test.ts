import { createServer, type Server } from 'node:http';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { clientHeaders } from '../build/client-headers.ts';
import { createClientListener } from './serve-client.ts';

let folder: string;
let server: Server;
let url: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'roost-client-'));
  const client = join(folder, 'client');
  mkdirSync(join(client, 'assets'), { recursive: true });
  writeFileSync(join(client, 'index.html'), '<p>shell</p>');
  writeFileSync(join(client, 'sw.js'), '/* worker */');
  writeFileSync(join(client, 'assets', 'app-1.js'), '/* app */');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  const headersFile = join(folder, 'client-headers.json');
  writeFileSync(headersFile, JSON.stringify(clientHeaders(["default-src 'none'"])));
  const listener = createClientListener(client, headersFile);
  server = createServer((request, response) => void listener(request, response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  url = `http://127.0.0.1:${address.port}`;
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

it('keeps hashed files for a year, and asks for the shell and the worker each time', async () => {
  const asset = await fetch(`${url}/assets/app-1.js`);
  expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(asset.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  for (const path of ['/', '/index.html', '/sw.js']) {
    const response = await fetch(`${url}${path}`);
    await response.text();
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  }
});

it('answers a deep link with the shell and its policy', async () => {
  const response = await fetch(`${url}/tickets/abc?tab=timeline`);
  expect(await response.text()).toBe('<p>shell</p>');
  expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
});

it.each(['/assets/app-0.js', '/api/nowhere', '/oidc/x', '/socket', '/icons/x.png', '/missing.js'])(
  'has no shell in place of %s',
  async (path) => {
    const response = await fetch(`${url}${path}`);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('shell');
  },
);

it.each([
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/assets/..%2f..%2fsecret.txt',
  '/%5c..%5csecret.txt',
  '/%00',
  '/%',
])('does not climb with %s', async (path) => {
  const response = await fetch(`${url}${path}`);
  expect(await response.text()).not.toContain('secret');
  expect(response.status).toBeLessThan(500);
});

it('sends a file again only when it has changed', async () => {
  const first = await fetch(`${url}/sw.js`);
  await first.text();
  const etag = first.headers.get('etag') ?? '';
  expect((await fetch(`${url}/sw.js`, { headers: { 'if-none-match': etag } })).status).toBe(304);
  expect((await fetch(`${url}/sw.js`, { method: 'POST' })).status).toBe(405);
});
