import * as z from 'zod/mini';
import { hash48 } from './hash.ts';

const MODULUS = 2 ** 48;

/** What a log's live documents add up to: `n` of them, and the sum of their fingerprints modulo 2^48. */
export const digestSchema = z.object({
  n: z.int().check(z.nonnegative()),
  sum: z.int().check(z.nonnegative(), z.lt(MODULUS)),
});
export type Digest = z.infer<typeof digestSchema>;

export const EMPTY_DIGEST: Digest = { n: 0, sum: 0 };

/** The part one live document has in its log's digest. */
export function fingerprint(id: string, rev: string): number {
  return hash48(`${id} ${rev}`);
}

/** The digest once the document is live at `rev`. */
export function addToDigest(digest: Digest, id: string, rev: string): Digest {
  return { n: digest.n + 1, sum: (digest.sum + fingerprint(id, rev)) % MODULUS };
}

/** The digest once the document that was live at `rev` is not any more. */
export function removeFromDigest(digest: Digest, id: string, rev: string): Digest {
  return { n: digest.n - 1, sum: (digest.sum - fingerprint(id, rev) + MODULUS) % MODULUS };
}

/** The digest of a whole set of live documents: what a device compares with the server's. */
export function digestOf(documents: Iterable<{ readonly id: string; readonly rev: string }>): Digest {
  let digest = EMPTY_DIGEST;
  for (const { id, rev } of documents) digest = addToDigest(digest, id, rev);
  return digest;
}
