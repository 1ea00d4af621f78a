import { createSocketHandlers } from './socket-handlers.ts';
import { lambdaDeps } from './lambda-deps.ts';

const handlers = createSocketHandlers(lambdaDeps());

/** `$default` of the WebSocket API: whatever a client says. */
export const handler = async (event: unknown) => handlers.message(event);
