import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { clientHeadersSchema, headersFor } from '../../infra/build/client-headers.ts';

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** A server of built files that can be stopped and started again at the same address, and be given another build. */
export interface ClientServer {
  readonly origin: string;
  /** Serves the files of this folder from now on, as after a deployment. */
  serve(folder: string): void;
  stop(): Promise<void>;
  start(): Promise<void>;
}

/** Serves `folder` with production headers on a free loopback port: files as they are, `/api` as JSON, all else the page. */
export async function startClientServer(folder: string): Promise<ClientServer> {
  const rules = clientHeadersSchema.parse(JSON.parse(readFileSync('build/client-headers.json', 'utf8')));
  let served = folder;
  let port = 0;
  let server: Server;

  const start = async () => {
    server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname;
      const file = join(served, path);
      const isFile = existsSync(file) && statSync(file).isFile();
      if (path.startsWith('/api/') || (path.startsWith('/assets/') && !isFile)) {
        response.writeHead(404, { 'content-type': 'application/problem+json' }).end('{"title":"Not found"}');
        return;
      }
      const found = isFile ? file : join(served, 'index.html');
      const type = TYPES[extname(found)] ?? 'application/octet-stream';
      response.writeHead(200, { ...headersFor(rules, path), 'content-type': type });
      createReadStream(found).pipe(response);
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('the server has no port');
    port = address.port;
  };

  await start();
  return {
    get origin() {
      return `http://localhost:${port}`;
    },
    serve: (next) => {
      served = next;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
    start,
  };
}
