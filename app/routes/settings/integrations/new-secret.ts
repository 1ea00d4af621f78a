import { CROCKFORD } from '../../../../sync/domain/hash.ts';

const KEY_ID_LENGTH = 16;
const SECRET_BYTES = 32;

/** Fills the bytes it is given, and hashes: what of `crypto` makes secrets. */
export type SecretSource = Pick<Crypto, 'getRandomValues'> & {
  readonly subtle: Pick<SubtleCrypto, 'digest'>;
};

/** A fresh key: what the server is told of it, and what whoever uses it needs, which nobody can read again. */
export interface FreshKey {
  readonly id: string;
  readonly hash: string;
  readonly token: string;
}

/** Makes a key. Only the hash of its secret leaves this device. */
export async function makeApiKey(source: SecretSource): Promise<FreshKey> {
  const id = [...source.getRandomValues(new Uint8Array(KEY_ID_LENGTH))]
    .map((byte) => CROCKFORD.charAt(byte & 31))
    .join('');
  const secret = makeSecret(source);
  const digest = await source.subtle.digest('SHA-256', new TextEncoder().encode(secret));
  const hash = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { id, hash, token: `roost_${id}_${secret}` };
}

/** Makes what a webhook is signed with. */
export function makeWebhookSecret(source: Pick<Crypto, 'getRandomValues'>): string {
  return `whsec_${makeSecret(source)}`;
}

/** 256 bits in base64url. */
function makeSecret(source: Pick<Crypto, 'getRandomValues'>): string {
  const bytes = source.getRandomValues(new Uint8Array(SECRET_BYTES));
  const base64 = btoa(String.fromCharCode(...bytes));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
