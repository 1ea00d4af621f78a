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

  it('are those of the whole text, however long it is and whatever was hashed before it', () => {
    const texts = [
      '',
      'a',
      'a'.repeat(256),
      'a'.repeat(257),
      `${'a'.repeat(255)}€`,
      '😀'.repeat(90),
      '\x7f\x80',
      '\ud800',
    ];
    for (const text of [...texts, ...texts].sort()) {
      const whole = createHash('sha256').update(new TextEncoder().encode(text)).digest();
      expect(hash48(text)).toBe(whole.readUIntBE(0, 6));
    }
  });

  it('make ids of 26 characters that depend on where the parts end', () => {
    expect(hashId('ab', 'c')).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
    expect(hashId('ab', 'c')).not.toBe(hashId('a', 'bc'));
    expect(hashId('ab', 'c')).toBe(hashId('ab', 'c'));
  });
});
