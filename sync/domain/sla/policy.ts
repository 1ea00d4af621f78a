import * as z from 'zod/mini';
import { idSchema } from '../id.ts';
import { revSchema } from '../rev.ts';

/** A target in working minutes, up to a year of them; null where there is none. */
const minutesSchema = z.nullable(z.int().check(z.positive(), z.lte(525_600)));

const targetsSchema = z.object({
  firstResponse: minutesSchema,
  nextResponse: minutesSchema,
  resolution: minutesSchema,
});

/** What is promised to whom: how soon, by priority, counted in the working minutes of one calendar. */
export const slaPolicySchema = z.looseObject({
  id: idSchema,
  rev: revSchema,
  type: z.literal('sla-policy'),
  name: z.string().check(z.minLength(1), z.maxLength(60)),
  calendarId: idSchema,
  /** The queues it serves. None: it is the default, which serves every queue that no other policy names. */
  queueIds: z.array(idSchema),
  targets: z.object({
    low: targetsSchema,
    normal: targetsSchema,
    high: targetsSchema,
    urgent: targetsSchema,
  }),
});
export type SlaPolicy = z.infer<typeof slaPolicySchema>;

/** The policy of a queue; null when none serves it. Where several do, the first by id, so that every device says the same. */
export function policyFor(policies: readonly SlaPolicy[], queueId: string): SlaPolicy | null {
  const inOrder = [...policies].sort((a, b) => (a.id < b.id ? -1 : 1));
  return (
    inOrder.find(({ queueIds }) => queueIds.includes(queueId)) ??
    inOrder.find(({ queueIds }) => queueIds.length === 0) ??
    null
  );
}
