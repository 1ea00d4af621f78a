import * as z from 'zod/mini';
import { apiScopeSchema } from '../../domain/api-scope.ts';
import { idSchema } from '../../domain/id.ts';

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
  queues: z.array(z.object({ id: idSchema, name: z.string() })),
});
