import { createECDH, hkdfSync } from 'node:crypto';
import * as z from 'zod/mini';
import type { RecordStore } from '../record-store.ts';

/** The pair of keys by which push services know that it is this desk that notifies (VAPID), in base64url. */
export interface NotifyKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

const PUBLIC = { family: 'notify-key', id: 'public' } as const;
const publishedSchema = z.object({ publicKey: z.string() });

/** The order of P-256. */
const ORDER = BigInt('0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551');
/** 128 bits more than the order has, so that what is left over favours no key (FIPS 186-5, A.2.1). */
const DERIVED_BYTES = 48;

/** The keys that a secret text stands for: always the same. What makes secrets in AWS makes texts, and no keys. */
export function notifyKeysOf(secret: string): NotifyKeys {
  const derived = Buffer.from(hkdfSync('sha256', secret, '', 'roost notify P-256', DERIVED_BYTES));
  const scalar = (BigInt(`0x${derived.toString('hex')}`) % (ORDER - 1n)) + 1n;
  const privateKey = Buffer.from(scalar.toString(16).padStart(64, '0'), 'hex');
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(privateKey);
  return {
    publicKey: pair.getPublicKey().toString('base64url'),
    privateKey: privateKey.toString('base64url'),
  };
}

/** Writes down the public key for the doors to give out, which are not told the secret. */
export async function publishKey(records: RecordStore, publicKey: string): Promise<void> {
  if ((await publishedKey(records)) === publicKey) return;
  if (!(await records.create(PUBLIC, { publicKey }, null)))
    await records.replace(PUBLIC, { publicKey }, null);
}

/** The public key; null until the function that has the secret has run once. */
export async function publishedKey(records: RecordStore): Promise<string | null> {
  const body = await records.read(PUBLIC);
  return body === null ? null : publishedSchema.parse(body).publicKey;
}
