import * as z from 'zod/mini';
import { CROCKFORD } from './hash.ts';

/** A reference as stored: 8 characters of Crockford base 32 without the hyphen. For people; never a key. */
export const referenceSchema = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{8}$/));

/** A reference from 5 random bytes (40 bits). */
export function referenceFromBytes(bytes: Uint8Array): string {
  if (bytes.length !== 5) throw new Error(`A reference takes 5 random bytes, not ${String(bytes.length)}`);
  let bits = 0;
  let buffer = 0;
  let reference = '';
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      reference += CROCKFORD.charAt((buffer >>> bits) & 31);
    }
    buffer &= (1 << bits) - 1;
  }
  return reference;
}

/** `7K3F9QMX` as people read it: `7K3F-9QMX`. */
export function showReference(reference: string): string {
  return `${reference.slice(0, 4)}-${reference.slice(4)}`;
}

/**
 * What a person typed, as the stored form when it can be one, else null. Forgives lower case, spaces, hyphens, O for 0, and I or L for 1.
 * Several tickets may bear the answer: 40 bits are for people, not a key.
 */
export function readReference(typed: string): string | null {
  const cleaned = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return referenceSchema.safeParse(cleaned).success ? cleaned : null;
}
