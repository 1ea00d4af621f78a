import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const schema = z.object({
  /** The provider's signing key, as a private JWK. */
  signingKey: z.looseObject({ kty: z.literal('RSA'), n: z.string(), d: z.string() }),
  clientSecret: z.string(),
  cookieKey: z.string(),
});

/** What the sign-in on one machine needs to keep over a restart: with other keys, whoever is on the way back would be turned away. */
export type KeptSecrets = z.infer<typeof schema>;

/** Fresh secrets, kept nowhere. */
export function makeSecrets(): KeptSecrets {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk: unknown = privateKey.export({ format: 'jwk' });
  const text = () => randomBytes(32).toString('base64url');
  return schema.parse({ signingKey: jwk, clientSecret: text(), cookieKey: text() });
}

/** The secrets in `file`, which is written, readable by its owner alone, when it is not there. Throws when it cannot be read. */
export function keptSecrets(file: string): KeptSecrets {
  const kept = readIfThere(file);
  if (kept !== null) return schema.parse(JSON.parse(kept));
  const made = makeSecrets();
  writeFileSync(file, JSON.stringify(made), { mode: 0o600 });
  return made;
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return null;
    throw fault;
  }
}
