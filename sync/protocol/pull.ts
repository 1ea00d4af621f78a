import * as z from 'zod/mini';
import { digestSchema } from '../domain/digest.ts';
import { kindSchema } from '../domain/kind.ts';
import { scopeSchema } from '../domain/scope.ts';
import { PULL_DOCUMENTS } from './limits.ts';
import { wireDocumentSchema } from './push.ts';

const seqSchema = z.int().check(z.nonnegative(), z.lt(10 ** 12));

/** Where a device stands in one scope: the last seq it holds of each lane, and how far its snapshot has come while one runs. */
export const scopeCheckpointSchema = z.object({
  seqs: z.array(seqSchema).check(z.maxLength(64)),
  /** Pass 1 brings unfinished tickets and what belongs to them, pass 2 the rest; `after` is the last id read. Absent once complete. */
  snapshot: z.optional(
    z.object({
      pass: z.union([z.literal(1), z.literal(2)]),
      after: z.nullable(z.string().check(z.maxLength(200))),
    }),
  ),
});
export type ScopeCheckpoint = z.infer<typeof scopeCheckpointSchema>;

/** Where a device stands with one kind, scope by scope. A scope that is missing is snapshotted; one that is not the session's is ignored. */
export const checkpointSchema = z.record(scopeSchema, scopeCheckpointSchema);
export type Checkpoint = z.infer<typeof checkpointSchema>;

/** `POST /api/sync/pull`: one kind or several at once. A checkpoint that does not parse counts as null. `limit` is in documents. */
export const pullRequestSchema = z.object({
  pulls: z
    .array(
      z.object({
        kind: kindSchema,
        checkpoint: z.unknown(),
        limit: z.int().check(z.gte(1), z.lte(PULL_DOCUMENTS)),
      }),
    )
    .check(z.minLength(1), z.maxLength(16)),
});
export type PullRequest = z.infer<typeof pullRequestSchema>;

/** The running digest of one log at the seq that this answer reaches. */
export const laneDigestSchema = z.object({ scope: scopeSchema, lane: z.int(), digest: digestSchema });
export type LaneDigest = z.infer<typeof laneDigestSchema>;

/**
 * What came of one kind. `documents` are whole documents, or tombstones `{id, rev, _deleted: true, left?: true}`: `left` says the document
 * still lives but not for this person. `checkpoint` is to be stored once the documents are. `more` asks for another pull at once.
 * `digests` are given when the heads were reached (`more` false). `total` counts the live documents of all the session's scopes.
 */
export const pulledSchema = z.object({
  kind: kindSchema,
  documents: z.array(wireDocumentSchema),
  checkpoint: checkpointSchema,
  more: z.boolean(),
  total: z.int(),
  digests: z.array(laneDigestSchema),
  /** Scopes whose checkpoint was beyond the head and are being snapshotted again. */
  reset: z.array(scopeSchema),
});
export type Pulled = z.infer<typeof pulledSchema>;

export const pullResponseSchema = z.object({
  epoch: z.string(),
  scopes: z.array(scopeSchema),
  pulls: z.array(pulledSchema),
});
export type PullResponse = z.infer<typeof pullResponseSchema>;
