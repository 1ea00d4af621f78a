import { z } from 'zod';

/** From the least to the greatest of the repetitions. */
const spreadSchema = z.tuple([z.number(), z.number()]);

/** One figure, the median of all repetitions. `ratio` says how many times the peer's figure is Roost's: above 1, Roost is quicker or smaller. */
const metricSchema = z.object({
  metric: z.string(),
  unit: z.string(),
  roost: z.number(),
  roostSpread: z.optional(spreadSchema),
  /** Roost over DynamoDB Local instead of the store in memory that the peer has too. */
  roostOnDynamodb: z.optional(z.number()),
  peer: z.optional(z.number()),
  peerSpread: z.optional(spreadSchema),
  peerName: z.optional(z.string()),
  /** What no engine on this storage can undercut. */
  floor: z.optional(z.number()),
  ratio: z.optional(z.number()),
  target: z.string(),
  pass: z.boolean(),
});
export type Metric = z.infer<typeof metricSchema>;

/** What a bench leaves in `tests/bench/results/<name>.json`. */
export const benchResultSchema = z.object({
  name: z.string(),
  at: z.string(),
  cpu: z.string(),
  /** Processes that wanted the processor when it began, besides the bench: above 0.5 the figures are of a busy machine. */
  loadBefore: z.number(),
  repetitions: z.int(),
  metrics: z.array(metricSchema),
  /** Every repetition of everyone, for whoever doubts a median. */
  rounds: z.record(z.string(), z.array(z.record(z.string(), z.number()))),
});
export type BenchResult = z.infer<typeof benchResultSchema>;
