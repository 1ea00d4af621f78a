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
  /** Where it stands among the policies, ascending; without it, at 0. */
  position: z.optional(z.number()),
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

/** The policies in the order in which they are asked: by position, then by id, so that every device says the same. */
export function inPolicyOrder(policies: readonly SlaPolicy[]): readonly SlaPolicy[] {
  return [...policies].sort(
    (a, b) => (a.position ?? 0) - (b.position ?? 0) || (a.id < b.id ? -1 : Number(a.id > b.id)),
  );
}

/** The policy of a queue; null when none serves it. Where several do, the first in their order. */
export function policyFor(policies: readonly SlaPolicy[], queueId: string): SlaPolicy | null {
  const inOrder = inPolicyOrder(policies);
  return (
    inOrder.find(({ queueIds }) => queueIds.includes(queueId)) ??
    inOrder.find(({ queueIds }) => queueIds.length === 0) ??
    null
  );
}

/** The position that lets this policy be asked before the one now before it, and before all that share that one's position. Null when it is the first. */
export function soonerPosition(policies: readonly SlaPolicy[], id: string): number | null {
  const inOrder = inPolicyOrder(policies);
  const before = inOrder[inOrder.findIndex((policy) => policy.id === id) - 1];
  if (before === undefined) return null;
  const over = before.position ?? 0;
  const further = inOrder.filter(({ position = 0 }) => position < over).at(-1);
  return further === undefined ? over - 1 : ((further.position ?? 0) + over) / 2;
}
