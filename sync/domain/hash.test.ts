import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hash48, hashId } from './hash.ts';

describe('hashes', () => {
  it('are the first 48 bits of SHA-256, as every other client would compute them', () => {
    const expected = Number.parseInt(
      createHash('sha256').update('ticket-1 D-1 ü').digest('hex').slice(0, 12),
      16,
    );
    expect(hash48('ticket-1 D-1 ü')).toBe(expected);
  });

  it('make ids of 26 characters that depend on where the parts end', () => {
    expect(hashId('ab', 'c')).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
    expect(hashId('ab', 'c')).not.toBe(hashId('a', 'bc'));
    expect(hashId('ab', 'c')).toBe(hashId('ab', 'c'));
  });
});
