import * as z from 'zod/mini';
import { idSchema } from '../domain/id.ts';
import { queueFieldSchema } from '../domain/queue.ts';

/** A queue that requests may be sent to, as whoever asks for help sees it. */
export const helpQueueSchema = z.object({
  id: idSchema,
  name: z.string(),
  /** What it asks for besides the subject, of what requesters see. */
  fields: z.array(queueFieldSchema),
});
export type HelpQueue = z.infer<typeof helpQueueSchema>;

/** `GET /api/help/queues`, for everybody: the queues that a request may be sent to, in their order. */
export const helpQueuesSchema = z.object({ queues: z.array(helpQueueSchema) });
export type HelpQueues = z.infer<typeof helpQueuesSchema>;
