import { createECDH } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MemoryRecordStore } from '../memory/memory-record-store.ts';
import { notifyKeysOf, publishedKey, publishKey } from './notify-key.ts';

it('makes of a text the same pair of keys each time, and of another text another', () => {
  expect(notifyKeysOf('a')).toEqual(notifyKeysOf('a'));
  expect(notifyKeysOf('a').publicKey).not.toBe(notifyKeysOf('b').publicKey);
});

it('makes keys that P-256 takes, of whatever text', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { publicKey, privateKey } = notifyKeysOf(text);
      expect(Buffer.from(privateKey, 'base64url')).toHaveLength(32);
      const pair = createECDH('prime256v1');
      pair.setPrivateKey(privateKey, 'base64url');
      expect(pair.getPublicKey('base64url')).toBe(publicKey);
      expect(publicKey).toMatch(/^[A-Za-z0-9_-]{87}$/);
    }),
    { numRuns: 50 },
  );
});

it('publishes the key, and the one that follows it', async () => {
  const records = new MemoryRecordStore(() => 0);
  expect(await publishedKey(records)).toBeNull();
  for (const key of ['one', 'one', 'two']) await publishKey(records, key);
  expect(await publishedKey(records)).toBe('two');
});
