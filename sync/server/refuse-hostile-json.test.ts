import { describe, expect, it } from 'vitest';
import { refuseHostileJson } from './refuse-hostile-json.ts';

describe('hostile JSON', () => {
  it('is not what people write: text of any script, deep within reason, large within reason', () => {
    const honest = {
      text: 'Zażółć gęślą jaźń 🦉 \u202E',
      list: [[1, null, true]],
      later: { a_b: { 'c-d': 0.1 } },
    };
    expect(refuseHostileJson(honest)).toBeNull();
    expect(refuseHostileJson({ text: 'x'.repeat(250_000) })).toBeNull();
  });

  it('is refused at 33 levels and at a million, without a fault of the stack', () => {
    const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);
    expect(refuseHostileJson(nested(32))).toBeNull();
    for (const depth of [33, 1_000, 100_000])
      expect(refuseHostileJson(nested(depth))?.reason).toBe('invalid');
  });

  it('is refused for keys that reach for a prototype or for the database, wherever they stand', () => {
    for (const key of ['__proto__', 'constructor', 'prototype', '_rev', '_', '__defineGetter__']) {
      expect(refuseHostileJson(JSON.parse(`{"${key}": 1}`))?.reason).toBe('invalid');
      expect(refuseHostileJson(JSON.parse(`{"a": [{"b": {"${key}": {}}}]}`))?.reason).toBe('invalid');
    }
  });

  it('is refused by its size in bytes, not in characters', () => {
    expect(refuseHostileJson({ text: 'x'.repeat(256_001) })?.reason).toBe('too-large');
    expect(refuseHostileJson({ text: '🦉'.repeat(65_000) })?.reason).toBe('too-large');
  });
});
