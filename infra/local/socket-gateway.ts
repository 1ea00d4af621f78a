import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { ConnectionGate } from '../../sync/server/socket/connection-gate.ts';
import type { SocketHandlers } from '../../sync/server/handlers/socket-handlers.ts';

/** API Gateway ends a connection that says nothing for this long, and any connection after two hours. */
const IDLE_MS = 10 * 60_000;
const LONGEST_MS = 2 * 3_600_000;
const FRAME_BYTES = 32_768;

interface Line {
  socket: WebSocket | null;
  /** What was posted before the handshake was over. */
  waiting: string[];
}

/** A stand-in for API Gateway's WebSocket: the same events to the same functions, and the same management call. */
export class SocketGateway implements ConnectionGate {
  readonly #sockets = new WebSocketServer({ noServer: true, maxPayload: FRAME_BYTES });
  readonly #lines = new Map<string, Line>();
  /** Ends that are being told of. */
  readonly #ending = new Set<Promise<void>>();
  readonly #onFault: (fault: unknown) => void;
  #handlers: SocketHandlers | null = null;

  constructor(onFault: (fault: unknown) => void) {
    this.#onFault = onFault;
  }

  /** The functions need the gateway's management call, and the gateway needs the functions: they are given here. */
  serve(handlers: SocketHandlers): void {
    this.#handlers = handlers;
  }

  async post(connectionId: string, text: string): Promise<'sent' | 'gone'> {
    const line = this.#lines.get(connectionId);
    if (line === undefined) return 'gone';
    if (line.socket === null) line.waiting.push(text);
    else line.socket.send(text);
    return 'sent';
  }

  async close(connectionId: string): Promise<void> {
    this.#lines.get(connectionId)?.socket?.close(1000);
  }

  /** Ends every connection. Resolves once the functions have dealt with every end: the table may go after that. */
  async stop(): Promise<void> {
    for (const { socket } of this.#lines.values()) socket?.terminate();
    await new Promise<void>((done) => this.#sockets.close(() => done()));
    for (const connectionId of [...this.#lines.keys()]) this.#end(connectionId);
    await Promise.all(this.#ending);
  }

  /** Takes an HTTP request that asks to become a socket. */
  upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    this.#admit(request, stream, head).catch((fault: unknown) => {
      this.#onFault(fault);
      stream.destroy();
    });
  }

  async #admit(request: IncomingMessage, stream: Duplex, head: Buffer): Promise<void> {
    const connectionId = randomUUID();
    // It may be posted to as soon as the function has noted it, which is before the handshake is over.
    const line: Line = { socket: null, waiting: [] };
    this.#lines.set(connectionId, line);
    const answer = await this.#handlers?.connect(connectEvent(connectionId, request));
    if (answer?.statusCode !== 200 || stream.destroyed) {
      await this.#forget(connectionId);
      stream.end(
        `HTTP/1.1 ${answer?.statusCode ?? 503} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
      );
      return;
    }
    stream.once('close', () => this.#end(connectionId));
    this.#sockets.handleUpgrade(request, stream, head, (socket) => this.#open(connectionId, line, socket));
  }

  #open(connectionId: string, line: Line, socket: WebSocket): void {
    line.socket = socket;
    const longest = setTimeout(() => socket.close(1001), LONGEST_MS).unref();
    const idle = setTimeout(() => socket.close(1001), IDLE_MS).unref();
    socket.on('message', (data) => {
      idle.refresh();
      const body = Buffer.isBuffer(data) ? data.toString('utf8') : '';
      void this.#handlers?.message({ requestContext: { connectionId }, body }).catch(this.#onFault);
    });
    // A broken frame closes the connection by itself.
    socket.on('error', () => socket.terminate());
    socket.once('close', () => {
      clearTimeout(longest);
      clearTimeout(idle);
    });
    for (const text of line.waiting.splice(0)) socket.send(text);
  }

  #end(connectionId: string): void {
    const ending = this.#forget(connectionId)
      .catch(this.#onFault)
      .finally(() => this.#ending.delete(ending));
    this.#ending.add(ending);
  }

  async #forget(connectionId: string): Promise<void> {
    if (this.#lines.delete(connectionId))
      await this.#handlers?.disconnect({ requestContext: { connectionId } });
  }
}

function connectEvent(connectionId: string, request: IncomingMessage): object {
  const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
  return {
    requestContext: { connectionId },
    headers: { Origin: request.headers.origin },
    queryStringParameters: Object.fromEntries(query),
  };
}
