import * as z from 'zod/mini';
import { kindSchema } from '../domain/kind.ts';
import { scopeSchema } from '../domain/scope.ts';
import { presenceMessageSchema } from './presence.ts';

/** "Look", never "here": a log has grown to `seq`. `origin` is the device whose push it was, or `srv`. Carries no document. */
export const pokeSchema = z.object({
  scope: scopeSchema,
  kind: kindSchema,
  lane: z.int(),
  seq: z.int(),
  origin: z.string(),
});
export type Poke = z.infer<typeof pokeSchema>;

/** What comes over the socket: pokes, the answer to a ping, and who is where. */
export const socketMessageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('pokes'), pokes: z.array(pokeSchema) }),
  z.object({ type: z.literal('pong') }),
  presenceMessageSchema,
]);
export type SocketMessage = z.infer<typeof socketMessageSchema>;

/** `POST /api/socket-ticket`: a single-use ticket for `GET /socket?ticket=…`, good for 30 seconds. */
export const socketTicketSchema = z.object({ ticket: z.string(), url: z.string() });
export type SocketTicket = z.infer<typeof socketTicketSchema>;
