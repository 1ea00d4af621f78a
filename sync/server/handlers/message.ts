import { createSocketHandlers } from './socket-handlers.ts';
import { lambdaDeps } from './lambda-deps.ts';
import { quietly } from './quietly.ts';

const handlers = createSocketHandlers(lambdaDeps());

/** `$default` of the WebSocket API: whatever a client says. */
export const handler = quietly(async (event: unknown) => handlers.message(event));
