import { once } from 'node:events';
import { expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { listenOnLoopback, stopHttpServer } from './http-server.ts';
import { SocketGateway } from './socket-gateway.ts';

it('has stopped only when every connection’s end has been told and dealt with', async () => {
  const faults: unknown[] = [];
  const gateway = new SocketGateway((fault) => faults.push(fault));
  const dealtWith: string[] = [];
  const ok = async () => ({ statusCode: 200 as const });
  gateway.serve({
    connect: ok,
    message: ok,
    disconnect: async () => {
      // A table takes its time.
      await new Promise((later) => setImmediate(() => setImmediate(later)));
      dealtWith.push('end');
      return { statusCode: 200 };
    },
  });
  const { server, port } = await listenOnLoopback(0);
  server.on('upgrade', (request, stream, head) => gateway.upgrade(request, stream, head));
  const clients = [1, 2].map(() => new WebSocket(`ws://localhost:${port}/socket`));
  await Promise.all(clients.map((client) => once(client, 'open')));
  await gateway.stop();
  expect(dealtWith).toEqual(['end', 'end']);
  expect(faults).toEqual([]);
  await stopHttpServer(server);
});
