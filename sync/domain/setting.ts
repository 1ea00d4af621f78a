import * as z from 'zod/mini';
import { idSchema } from './id.ts';
import { revSchema } from './rev.ts';
import type { Calendar } from './sla/calendar.ts';
import type { SlaPolicy } from './sla/policy.ts';

/**
 * How many months a closed ticket may be kept after the last that happened in it. Less than a year is not offered: records beside the documents that
 * repeat something of a ticket, such as what webhooks were told, have all ended by then.
 */
export const KEEP_MONTHS = [12, 24, 36, 84] as const;
export type KeepMonths = (typeof KEEP_MONTHS)[number];
export const keepMonthsSchema = z.nullable(z.literal(KEEP_MONTHS));

/**
 * What admins decide, one document each. A type that is not named here is kept, and read by what uses it: answer.ts, and `sla/policy.ts` and
 * `sla/calendar.ts` where clocks are worked out, so that no list waits for that code.
 */
export const settingSchema = z.union([
  z.looseObject({
    id: idSchema,
    rev: revSchema,
    type: z.literal('queue'),
    name: z.string().check(z.minLength(1), z.maxLength(60)),
    /** Where it stands among the queues, ascending. */
    position: z.number(),
  }),
  z.looseObject({
    id: idSchema,
    rev: revSchema,
    type: z.literal('workspace'),
    name: z.string().check(z.minLength(1), z.maxLength(60)),
    /** Days after which a solved ticket counts as closed. */
    closeAfterDays: z.number().check(z.positive()),
    /** No mail goes out: it waits until this is false again. */
    holdsMail: z.optional(z.boolean()),
    /** After how long closed tickets are emptied; for ever when null or absent. */
    keepMonths: z.optional(keepMonthsSchema),
  }),
  z.looseObject({ id: idSchema, rev: revSchema, type: z.string() }),
]);
export type Setting = z.infer<typeof settingSchema> | SlaPolicy | Calendar;

/** A page of the knowledge base. */
export const articleSchema = z.looseObject({
  id: idSchema,
  rev: revSchema,
  title: z.string().check(z.minLength(1), z.maxLength(200)),
  body: z.string(),
});
export type Article = z.infer<typeof articleSchema>;
