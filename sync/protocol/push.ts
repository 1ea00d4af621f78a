import * as z from 'zod/mini';
import { deviceIdSchema } from '../domain/id.ts';
import { refusalSchema } from '../domain/refusal.ts';
import { PUSH_ROWS } from './limits.ts';

/**
 * One row: what the device holds now (`doc`) and the rev it believes the server holds (`assumed`, null for a new document).
 * Rows are judged one by one, so nothing but their outline is checked here.
 */
export const pushRowSchema = z.object({
  kind: z.string(),
  assumed: z.nullable(z.string()),
  doc: z.unknown(),
});
export type PushRow = z.infer<typeof pushRowSchema>;

/** `POST /api/sync/push`: rows of all kinds, in the order in which they are to be judged. `device` must be the session's. */
export const pushRequestSchema = z.object({
  device: deviceIdSchema,
  rows: z.array(pushRowSchema).check(z.maxLength(PUSH_ROWS)),
});
export type PushRequest = z.infer<typeof pushRequestSchema>;

/** A document as it travels: at least an id and a rev. */
export const wireDocumentSchema = z.looseObject({ id: z.string(), rev: z.string() });
export type WireDocument = z.infer<typeof wireDocumentSchema>;

/** The answer to one row; answers stand in the order of the rows. */
export const pushAnswerSchema = z.discriminatedUnion('status', [
  /** Committed, now or by an earlier try. The stored form (server-owned fields) comes by pull. */
  z.object({ status: z.literal('accepted') }),
  /** The server holds another revision: `master`, as this session may see it. Merge and push again. */
  z.object({ status: z.literal('conflict'), master: wireDocumentSchema }),
  /** It will not be taken as it stands. `master` is what the server holds for this session, null when it holds nothing. */
  z.object({ status: z.literal('refused'), refusal: refusalSchema, master: z.nullable(wireDocumentSchema) }),
  /** Not judged: the server ran out of time or contention was too high. Push the row again after a pause. */
  z.object({ status: z.literal('retry') }),
]);
export type PushAnswer = z.infer<typeof pushAnswerSchema>;

export const pushResponseSchema = z.object({ epoch: z.string(), answers: z.array(pushAnswerSchema) });
export type PushResponse = z.infer<typeof pushResponseSchema>;
