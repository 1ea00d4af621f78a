import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addToDigest, digestOf, EMPTY_DIGEST, removeFromDigest } from './digest.ts';

const documents = fc.uniqueArray(fc.record({ id: fc.string(), rev: fc.string() }), {
  selector: (doc) => doc.id,
});

describe('a digest', () => {
  it('does not depend on the order in which documents came', () => {
    fc.assert(
      fc.property(documents, (list) => {
        expect(digestOf(list)).toEqual(digestOf([...list].reverse()));
      }),
    );
  });

  it('is what it was when a document is added and removed again', () => {
    fc.assert(
      fc.property(documents, fc.string(), fc.string(), (list, id, rev) => {
        const before = digestOf(list);
        expect(removeFromDigest(addToDigest(before, id, rev), id, rev)).toEqual(before);
      }),
    );
  });

  it('tells one revision from another', () => {
    expect(addToDigest(EMPTY_DIGEST, 'a', 'r1').sum).not.toBe(addToDigest(EMPTY_DIGEST, 'a', 'r2').sum);
  });
});
