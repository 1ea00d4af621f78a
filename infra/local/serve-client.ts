import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { clientHeadersSchema, headersFor, type ClientHeaders } from '../build/client-headers.ts';
import { contentTypeOf } from '../build/content-types.ts';

/** Paths that are never a page of the app: a missing file there is missing, and no shell in its place. */
const NO_PAGE = /^\/(api|oidc|socket|assets|icons)(\/|$)/;

interface Found {
  readonly file: string;
  readonly path: string;
  readonly size: number;
  readonly etag: string;
}

/**
 * Serves the built app out of `folder` (`build/client`) with the headers of production, which the build wrote beside it. Files are looked up at each
 * request, so a new build is served at once, as it would be by a bucket.
 */
export function createClientListener(folder: string, headersFile: string) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    const path = readPath(request.url);
    const found = path === null ? null : await findFile(folder, path);
    if (found === null) {
      response.writeHead(404, {
        'content-type': 'text/plain; charset=utf-8',
        'x-content-type-options': 'nosniff',
      });
      response.end('There is nothing here.\n');
      return;
    }
    await send(found, await readHeaders(headersFile), request, response);
  };
}

/** The decoded path of a request's address, or null when it is no path or tries to climb. */
function readPath(address: string | undefined): string | null {
  try {
    const path = decodeURIComponent(new URL(address ?? '/', 'http://localhost').pathname);
    return path.includes('\0') || path.includes('\\') || path.split('/').includes('..') ? null : path;
  } catch {
    return null;
  }
}

async function findFile(folder: string, path: string): Promise<Found | null> {
  const exact = path.endsWith('/') ? null : await fileAt(folder, path);
  if (exact !== null || NO_PAGE.test(path) || extname(path) !== '') return exact;
  return fileAt(folder, '/index.html');
}

async function fileAt(folder: string, path: string): Promise<Found | null> {
  const file = join(folder, path);
  if (!file.startsWith(folder + sep)) return null;
  try {
    const { size, mtimeMs, isFile } = await statOf(file);
    return isFile
      ? { file, path, size, etag: `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"` }
      : null;
  } catch {
    return null;
  }
}

async function statOf(file: string) {
  const stats = await stat(file);
  return { size: stats.size, mtimeMs: stats.mtimeMs, isFile: stats.isFile() };
}

async function readHeaders(file: string): Promise<ClientHeaders> {
  return clientHeadersSchema.parse(JSON.parse(await readFile(file, 'utf8')));
}

async function send(
  { file, path, size, etag }: Found,
  rules: ClientHeaders,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const headers = { ...headersFor(rules, path), etag };
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  const type = contentTypeOf(path);
  response.writeHead(200, { ...headers, 'content-type': type, 'content-length': size });
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(file), response);
}
