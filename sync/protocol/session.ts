import * as z from 'zod/mini';
import { deviceIdSchema, idSchema } from '../domain/id.ts';
import { nameSchema } from '../domain/ticket.ts';
import { scopeSchema } from '../domain/scope.ts';

/** `GET /api/session`: who is signed in, and with which device. Without a session: 401. */
export const sessionResponseSchema = z.object({
  person: z.object({
    id: idSchema,
    name: nameSchema,
    email: z.nullable(z.string()),
    role: z.enum(['requester', 'agent', 'lead', 'admin']),
  }),
  scopes: z.array(scopeSchema),
  epoch: z.string(),
  device: z.nullable(deviceIdSchema),
});
export type SessionResponse = z.infer<typeof sessionResponseSchema>;

/** `POST /api/session/device`: binds the local database's device id to the session. 409 when the id is another person's. */
export const bindDeviceSchema = z.object({ device: deviceIdSchema });
