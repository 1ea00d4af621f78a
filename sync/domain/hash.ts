import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** Crockford's base 32: no I, L, O or U, so that an id read aloud is not misheard. */
export const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const ID_LENGTH = 26;

/**
 * A 26-character id (130 bits of SHA-256, Crockford base 32, the length of a ULID) that is a pure function of its parts: two
 * devices, two tabs or two retries that start from the same facts make the same id. Parts are length-prefixed, so
 * `('ab', 'c')` and `('a', 'bc')` differ.
 */
export function hashId(...parts: readonly string[]): string {
  const digest = sha256(utf8ToBytes(parts.map((part) => `${String(part.length)}:${part}`).join('')));
  let id = '';
  let buffer = 0;
  let bits = 0;
  for (const byte of digest) {
    buffer = (buffer << 8) | byte;
    bits += 8;
    while (bits >= 5 && id.length < ID_LENGTH) {
      bits -= 5;
      id += CROCKFORD.charAt((buffer >>> bits) & 31);
    }
    buffer &= (1 << bits) - 1;
  }
  return id;
}

/** A device hashes 110,000 short texts after each start: making the bytes of each anew took half of that time. */
const short = new Uint8Array(256);

/** The first 48 bits of SHA-256 as a safe integer: what lanes and digests are computed from. */
export function hash48(text: string): number {
  const digest = new DataView(sha256(bytesOf(text)).buffer);
  return digest.getUint32(0) * 0x10000 + digest.getUint16(4);
}

/** The text in UTF-8. Good until the next call. */
function bytesOf(text: string): Uint8Array {
  if (text.length > short.length) return utf8ToBytes(text);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) return utf8ToBytes(text);
    short[at] = code;
  }
  return short.subarray(0, text.length);
}
