import * as z from 'zod/mini';
import { apiScopeSchema } from '../../domain/api-scope.ts';
import { idSchema } from '../../domain/id.ts';
import { queueFieldSchema } from '../../domain/queue.ts';

/** The most that one page holds, and what it holds when nobody says how much. */
export const PAGE_MOST = 100;
const PAGE_USUAL = 50;

/** Somebody, as far as the API tells of them. */
export const apiPersonSchema = z.object({
  id: idSchema,
  name: z.string(),
  email: z.nullable(z.string()),
});
export type ApiPerson = z.infer<typeof apiPersonSchema>;

/** What asks for a page of a list. */
export const pageQuery = {
  limit: z._default(
    z.coerce.number<string>().check(z.int(), z.gte(1), z.lte(PAGE_MOST), z.describe('How many at most.')),
    PAGE_USUAL,
  ),
  cursor: z.optional(
    z
      .string()
      .check(
        z.maxLength(400),
        z.describe('The `next` of the page before. It is opaque; hand it back as is.'),
      ),
  ),
};

/** Where a list goes on. */
export const nextSchema = z
  .nullable(z.string())
  .check(
    z.describe(
      'The `cursor` of the next page; null on the last one. A page may be short without being the last.',
    ),
  );

/** `GET /api/v1/key` */
export const apiSelfSchema = z.object({
  id: z.string(),
  name: z.string().check(z.describe('The name under which what it does stands in the timeline.')),
  scopes: z.array(apiScopeSchema),
});

/** `GET /api/v1/queues` */
export const apiQueuesSchema = z.object({
  queues: z.array(
    z.object({
      id: idSchema,
      name: z.string(),
      fields: z
        .array(
          z.object({
            id: z.string().check(z.describe('Names its value in the `fields` of a ticket.')),
            label: z.string(),
            type: queueFieldSchema.shape.type.check(
              z.describe('A `date` is `YYYY-MM-DD`, a `choice` one of `choices`, `yes-no` a boolean.'),
            ),
            choices: z.array(z.string()),
            isRequired: z.boolean().check(z.describe('What forms insist on. Calls may leave it out.')),
            isShown: z.boolean().check(z.describe('Whether requesters see its value.')),
          }),
        )
        .check(z.describe('What the queue asks for besides the subject.')),
    }),
  ),
});
