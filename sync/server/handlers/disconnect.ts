import { createSocketHandlers } from './socket-handlers.ts';
import { lambdaDeps } from './lambda-deps.ts';

const handlers = createSocketHandlers(lambdaDeps());

/** `$disconnect` of the WebSocket API. */
export const handler = async (event: unknown) => handlers.disconnect(event);
