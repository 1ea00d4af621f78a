import { createHash, randomBytes } from 'node:crypto';

/** Random bytes, injected so that tests may know them. */
export type RandomBytes = (length: number) => Uint8Array;

export const systemRandomBytes: RandomBytes = (length) => randomBytes(length);

const SECRET = /^[A-Za-z0-9_-]{43}$/;

/** A fresh secret of 256 bits, in base64url: for cookies and tickets. */
export function makeSecret(random: RandomBytes): string {
  return Buffer.from(random(32)).toString('base64url');
}

/** Whether the text has the shape of a secret made here; anything else is not even looked up. */
export function isSecret(text: string): boolean {
  return SECRET.test(text);
}

/** What is stored in place of a secret: its SHA-256 in hexadecimal. Who reads the table cannot sign in with what stands there. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
