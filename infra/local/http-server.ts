import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { LocalFault } from './local-fault.ts';

/** How long calls that are under way may take once the server is asked to stop. */
const FINISH_MS = 2_000;

/**
 * Listens on the loopback and nowhere else, and asks callers to come back until something answers. `port` 0 takes a free one. Throws
 * `LocalFault` when the port is taken.
 */
export async function listenOnLoopback(
  port: number,
): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer((_request, response) => {
    response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '2' });
    response.end('Roost is starting.\n');
  });
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? String(fault.code) : 'unknown';
    if (code === 'EADDRINUSE')
      throw new LocalFault(
        `Port ${port} is in use: stop what listens there, or give another port with --port.`,
      );
    throw new LocalFault(`Port ${port} cannot be opened (${code}): give another port with --port.`);
  }
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return { server, port: address.port };
}

/** Takes no more calls, lets those under way finish for a moment, and ends the rest. */
export async function stopHttpServer(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const impatience = setTimeout(() => server.closeAllConnections(), FINISH_MS);
  await closed;
  clearTimeout(impatience);
}
