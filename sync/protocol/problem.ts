import * as z from 'zod/mini';

/** The closed list of what a whole call can be answered with instead of a result. */
export const PROBLEM_CODES = [
  'not-json',
  'not-valid',
  'too-large',
  'not-signed-in',
  'key-refused',
  'origin-refused',
  'not-yours',
  'not-found',
  'device-taken',
  'not-allowed',
  'outdated',
  'refused',
  'purge',
  'upgrade-needed',
  'slow-down',
  'unavailable',
  'fault',
] as const;

/** RFC 9457 problem details: `type` is `urn:roost:<code>`, `detail` one sentence for a person. */
export const problemSchema = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.optional(z.string()),
  code: z.enum(PROBLEM_CODES),
  /** The field of a form that `detail` is about, where it is about one. */
  field: z.optional(z.string()),
});
export type Problem = z.infer<typeof problemSchema>;
export type ProblemCode = Problem['code'];
