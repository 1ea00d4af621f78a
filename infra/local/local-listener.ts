import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { contentTypeOf } from '../build/content-types.ts';
import { SECURITY_FILE } from '../build/security-text.ts';
import { BUCKET_PATH } from './files/local-bucket.ts';
import type { ApiEnv } from '../../sync/server/http/api-context.ts';

type Listener = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What answers under the one port. */
export interface LocalParts {
  /** The name under which the site is known: others lead here, or nowhere. */
  readonly host: string;
  readonly api: Hono<ApiEnv>;
  readonly openid: Listener;
  readonly mailbox: Listener;
  /** The bucket of files: the server itself goes to it by the loopback’s number, and a signature guards it. */
  readonly objects: Listener;
  readonly client: Listener;
  /** What `security.txt` says. */
  readonly securityText: () => string;
  readonly onFault: (fault: unknown) => void;
}

/** Gives each request to the part whose path it is. */
export function createLocalListener({
  host,
  api,
  openid,
  mailbox,
  objects,
  client,
  securityText,
  onFault,
}: LocalParts): RequestListener {
  const answerApi = getRequestListener(api.fetch, { overrideGlobalObjects: false });
  const route: Listener = async (request, response) => {
    const path = request.url ?? '/';
    if (path.startsWith(`${BUCKET_PATH}/`)) await objects(request, response);
    else if (request.headers.host !== host) leadToOwnHost(host, request, response);
    else if (/^\/api([/?]|$)/.test(path)) await answerApi(request, response);
    else if (/^\/oidc\//.test(path)) await openid(request, response);
    else if (/^\/mailbox([/?]|$)/.test(path)) await mailbox(request, response);
    else if (path === `/${SECURITY_FILE}`)
      response.writeHead(200, { 'content-type': contentTypeOf(path) }).end(securityText());
    else await client(request, response);
  };
  return (request, response) => {
    route(request, response).catch((fault: unknown) => {
      // The browser went away in the middle of a file.
      if (!response.writableEnded && request.destroyed) return;
      onFault(fault);
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('Something went wrong on the server.\n');
    });
  };
}

/**
 * Cookies and sign-in hold for one name only, so a page asked for under another name of this machine is led to it. Anything else is refused: a foreign
 * name that points to the loopback is how a foreign page would reach this server.
 */
function leadToOwnHost(host: string, request: IncomingMessage, response: ServerResponse): void {
  const port = host.split(':')[1] ?? '';
  const isOurs = [`127.0.0.1:${port}`, `[::1]:${port}`].includes(request.headers.host ?? '');
  if (isOurs && request.method === 'GET') {
    response.writeHead(307, { location: `http://${host}${request.url ?? '/'}` }).end();
    return;
  }
  response.writeHead(421, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`This server answers as ${host} only.\n`);
}
