import { z } from 'zod';
import { amzDateMs, isSignatureOf, type ObjectKeys } from './request-signature.ts';

const policySchema = z.object({
  expiration: z.string(),
  conditions: z.array(
    z.union([
      z.record(z.string(), z.string()),
      z.tuple([z.literal('eq'), z.string(), z.string()]),
      z.tuple([z.literal('content-length-range'), z.number(), z.number()]),
    ]),
  ),
});

/** Fields that no condition has to speak of. */
const FREE = new Set(['policy', 'x-amz-signature', 'file']);

/**
 * Whether a form of S3's kind may be taken: its policy is signed by us and has not run out, and each field of the form, and the number of bytes,
 * is what the policy says. A field that no condition speaks of is refused, as S3 does.
 */
export function mayPost(
  fields: ReadonlyMap<string, string>,
  bytes: number,
  keys: ObjectKeys,
  nowMs: number,
): boolean {
  const policy = fields.get('policy') ?? '';
  const said = {
    credential: fields.get('x-amz-credential') ?? '',
    signature: fields.get('x-amz-signature') ?? '',
  };
  if (!isSignatureOf(said, policy, keys)) return false;
  const parsed = policySchema.safeParse(readJson(policy));
  if (!parsed.success) return false;
  const { expiration, conditions } = parsed.data;
  const isLate = nowMs > Date.parse(expiration) || Number.isNaN(amzDateMs(fields.get('x-amz-date') ?? ''));
  if (isLate) return false;
  const spoken = new Set<string>();
  for (const condition of conditions) {
    if (Array.isArray(condition) && condition[0] === 'content-length-range') {
      if (bytes < condition[1] || bytes > condition[2]) return false;
      continue;
    }
    for (const [name, value] of pairsOf(condition)) {
      spoken.add(name);
      if (name !== 'bucket' && fields.get(name) !== value) return false;
    }
  }
  return [...fields.keys()].every((name) => FREE.has(name) || spoken.has(name));
}

function pairsOf(
  condition: Readonly<Record<string, string>> | readonly ['eq', string, string] | readonly unknown[],
): readonly (readonly [string, string])[] {
  if (Array.isArray(condition))
    return [[String(condition[1]).replace(/^\$/, '').toLowerCase(), String(condition[2])]];
  return Object.entries(condition).map(([name, value]) => [name.toLowerCase(), String(value)]);
}

function readJson(base64: string): unknown {
  try {
    return JSON.parse(Buffer.from(base64, 'base64').toString('utf8'));
  } catch {
    return null;
  }
}
