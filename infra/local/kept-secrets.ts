import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const schema = z.object({
  /** The provider's signing key, as a private JWK. */
  signingKey: z.looseObject({ kty: z.literal('RSA'), n: z.string(), d: z.string() }),
  clientSecret: z.string(),
  cookieKey: z.string(),
  /** Signs what mail is threaded by. Absent in what an earlier version has kept. */
  mailKey: z.optional(z.string()),
  /** What the keys stand for by which push services know this desk. */
  notifyKey: z.optional(z.string()),
});

/** What one machine needs to keep over a restart: with other keys, whoever is on the way back from the sign-in would be turned away, answers to mail would find no ticket, and no device would be notified. */
export type KeptSecrets = z.infer<typeof schema> & { readonly mailKey: string; readonly notifyKey: string };

function secretText(): string {
  return randomBytes(32).toString('base64url');
}

/** Fresh secrets, kept nowhere. */
export function makeSecrets(): KeptSecrets {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk: unknown = privateKey.export({ format: 'jwk' });
  const made = schema.parse({ signingKey: jwk, clientSecret: secretText(), cookieKey: secretText() });
  return { ...made, mailKey: secretText(), notifyKey: secretText() };
}

/** The secrets in `file`, which is written, readable by its owner alone, when it is not there. Throws when it cannot be read. */
export function keptSecrets(file: string): KeptSecrets {
  const kept = readIfThere(file);
  const earlier = kept === null ? null : schema.parse(JSON.parse(kept));
  const { mailKey = secretText(), notifyKey = secretText() } = earlier ?? {};
  const made = earlier === null ? makeSecrets() : { ...earlier, mailKey, notifyKey };
  if (earlier?.mailKey !== undefined && earlier.notifyKey !== undefined) return made;
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
