import * as z from 'zod/mini';

/** What API Gateway hands a function of its WebSocket routes, as far as it is read here. */
export const socketEventSchema = z.looseObject({
  requestContext: z.looseObject({ connectionId: z.string() }),
  headers: z.optional(z.record(z.string(), z.optional(z.string()))),
  queryStringParameters: z.optional(z.record(z.string(), z.optional(z.string()))),
  body: z.optional(z.nullable(z.string())),
});

/** What the gateway is answered: 200 lets a connection in, anything else keeps it out. */
export interface SocketAnswer {
  readonly statusCode: number;
}
