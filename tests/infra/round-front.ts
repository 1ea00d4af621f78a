import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { WebSocketServer, type WebSocket } from 'ws';
import { z } from 'zod';
import type { Functions } from './function-rig.ts';
import { httpEvent, socketEvent } from './lambda-events.ts';

const answerSchema = z.looseObject({
  statusCode: z.number(),
  body: z.string().default(''),
  headers: z.record(z.string(), z.string()).default({}),
  cookies: z.array(z.string()).default([]),
});

const SITE = 'wss://desk.roost.example';

/**
 * CloudFront and both gates before the built functions: calls go to `api` and sockets to `connect`, as events of API Gateway, and what `api` tells a connection
 * comes over its socket. The provider's page and the store of files are this one's own: what they are is proven elsewhere.
 */
export async function startFront(functions: () => Functions) {
  const sockets = new Map<string, WebSocket>();
  let file: Buffer | null = null;
  let told = 0;
  const server = createServer((request, response) => {
    void answer(request, response).catch((fault: unknown) => response.writeHead(502).end(String(fault)));
  });
  const origin = () => {
    const address = server.address();
    return `http://127.0.0.1:${String(typeof address === 'object' && address !== null ? address.port : 0)}`;
  };
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const [path = '', method = ''] = [request.url, request.method];
    const body = await buffer(request);
    if (path.startsWith('/api/session/sign-in')) response.writeHead(302, { location: '/provider' }).end();
    else if (path === '/provider') response.writeHead(200).end('Who are you?');
    else if (path === '/form') {
      file = formFile(body);
      response.writeHead(204).end();
    } else if (path === '/object') response.writeHead(200).end(file);
    else if (path.startsWith('/api/files/') && method === 'GET')
      response.writeHead(303, { location: '/object' }).end();
    else if (path.startsWith('/api/files/')) response.writeHead(200).end(JSON.stringify(fileAnswer()));
    else await passOn(path, method, request, body, response);
  };
  const fileAnswer = () => {
    if (file !== null) return { state: 'judged', outcome: 'ready' };
    return { state: 'wanted', form: { url: `${origin()}/form`, fields: { key: 'f' }, from: 0, size: 33 } };
  };
  const passOn = async (
    path: string,
    method: string,
    request: IncomingMessage,
    body: Buffer,
    response: ServerResponse,
  ) => {
    const given = httpEvent(method, path, {
      cookie: request.headers.cookie ?? '',
      ...(body.length === 0 ? {} : { body: JSON.parse(body.toString('utf8')) as unknown }),
    });
    const answered = answerSchema.parse(await functions().invoke('api', given));
    tellSockets();
    response.writeHead(answered.statusCode, { ...answered.headers, 'set-cookie': answered.cookies });
    response.end(answered.body.replaceAll(SITE, origin().replace('http', 'ws')));
  };
  const tellSockets = () => {
    const calls = functions().cloud.calls.slice(told);
    told += calls.length;
    for (const { action, path, body } of calls)
      if (action === 'execute-api:ManageConnections') sockets.get(path.split('/').at(-1) ?? '')?.send(body);
  };
  const gate = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, stream, head) => {
    const ticket = new URL(request.url ?? '', origin()).searchParams.get('ticket') ?? '';
    const id = `c-${String(sockets.size + 1)}`;
    const event = socketEvent('$connect', id, { queryStringParameters: { ticket } });
    void functions()
      .invoke('connect', event)
      .then((answered) => {
        if (answerSchema.parse(answered).statusCode !== 200) stream.destroy();
        else gate.handleUpgrade(request, stream, head, (socket) => void sockets.set(id, socket));
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: origin(),
    stop: async () => {
      gate.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The bytes of the last field of a form, which is the file. */
function formFile(body: Buffer): Buffer {
  const text = body.toString('latin1');
  const start = text.lastIndexOf('\r\n\r\n') + 4;
  return Buffer.from(text.slice(start, text.lastIndexOf('\r\n--')), 'latin1');
}
