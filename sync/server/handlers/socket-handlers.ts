import { connect, type SocketDeps } from '../socket/connect.ts';
import { disconnect } from '../socket/disconnect.ts';
import { leavePresence, type PresenceDeps } from '../socket/hear-presence.ts';
import { receive } from '../socket/receive.ts';
import { socketEventSchema, type SocketAnswer } from './socket-event.ts';

/** The three functions behind the socket's routes. */
export interface SocketHandlers {
  connect(event: unknown): Promise<SocketAnswer>;
  disconnect(event: unknown): Promise<SocketAnswer>;
  message(event: unknown): Promise<SocketAnswer>;
}

/** The functions that API Gateway calls, and its stand-in on one machine. */
export function createSocketHandlers(deps: SocketDeps & PresenceDeps): SocketHandlers {
  return {
    async connect(event) {
      const { requestContext, headers, queryStringParameters } = socketEventSchema.parse(event);
      const became = await connect(deps, {
        connectionId: requestContext.connectionId,
        origin: header(headers, 'origin'),
        ticket: queryStringParameters?.['ticket'],
      });
      return { statusCode: became === 'connected' ? 200 : 403 };
    },
    async disconnect(event) {
      const { connectionId } = socketEventSchema.parse(event).requestContext;
      await disconnect(deps.records, connectionId);
      await leavePresence(deps, connectionId);
      return { statusCode: 200 };
    },
    async message(event) {
      const { requestContext, body } = socketEventSchema.parse(event);
      await receive(deps, requestContext.connectionId, body ?? '');
      return { statusCode: 200 };
    },
  };
}

/** API Gateway keeps the case in which the client wrote a header's name. */
function header(
  headers: Readonly<Record<string, string | undefined>> | undefined,
  name: string,
): string | undefined {
  return Object.entries(headers ?? {}).find(([written]) => written.toLowerCase() === name)?.[1];
}
