import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Ticket } from '../../../sync/domain/ticket.ts';
import { answerWithPages, serveAsChild } from './serve-as-child.ts';

const listeners = new Set<ServerResponse>();

async function readJson(request: IncomingMessage): Promise<Ticket[]> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return JSON.parse(text) as Ticket[];
}

async function answer(
  tickets: Map<string, Ticket>,
  pages: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname === '/floor/news') {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).write('\n');
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
    return;
  }
  if (pathname === '/floor/push') {
    const pushed = await readJson(request);
    for (const ticket of pushed) tickets.set(ticket.id, ticket);
    response.writeHead(204).end();
    for (const listener of listeners) listener.write(`data: ${JSON.stringify(pushed)}\n\n`);
    return;
  }
  if (pathname === '/floor/page') {
    const from = Number(searchParams.get('from'));
    const rows = [...tickets.values()].slice(from, from + Number(searchParams.get('count')));
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(rows));
    return;
  }
  await answerWithPages(pages, pathname, response);
}

serveAsChild(async ({ documents, pages }) => {
  const tickets = new Map(documents.tickets.map((ticket) => [ticket.id, ticket]));
  const server = createServer((request, response) => {
    answer(tickets, pages, request, response).catch((fault: unknown) => response.destroy(fault as Error));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The floor has no port');
  return { url: `http://localhost:${address.port}` };
});
