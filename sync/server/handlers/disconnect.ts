import { createSocketHandlers } from './socket-handlers.ts';
import { lambdaDeps } from './lambda-deps.ts';
import { quietly } from './quietly.ts';

const handlers = createSocketHandlers(lambdaDeps());

/** `$disconnect` of the WebSocket API. */
export const handler = quietly(async (event: unknown) => handlers.disconnect(event));
