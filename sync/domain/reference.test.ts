import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReference, referenceFromBytes, referenceSchema, showReference } from './reference.ts';

const reference = fc.uint8Array({ minLength: 5, maxLength: 5 }).map(referenceFromBytes);

describe('references', () => {
  it('are 8 characters without I, L, O and U, whatever the dice say', () => {
    fc.assert(fc.property(reference, (value) => referenceSchema.safeParse(value).success));
  });

  it('use all 40 bits: different dice give different references', () => {
    const first = referenceFromBytes(Uint8Array.of(0, 0, 0, 0, 1));
    expect(first).toBe('00000001');
    expect(referenceFromBytes(Uint8Array.of(255, 255, 255, 255, 255))).toBe('ZZZZZZZZ');
    expect(referenceFromBytes(Uint8Array.of(128, 0, 0, 0, 1))).toBe('G0000001');
  });

  it('are read back from what people see, in any case and without the hyphen', () => {
    fc.assert(
      fc.property(reference, (value) => {
        expect(readReference(showReference(value))).toBe(value);
        expect(readReference(` ${value.toLowerCase()} `)).toBe(value);
      }),
    );
  });

  it('forgive O for 0 and I or L for 1', () => {
    expect(readReference('7K3O-9IML')).toBe('7K3091M1');
  });

  it.each(['', '7K3F', '7K3F-9QMXX', 'U7K3F9QM', '7K3F_9QMX'])('do not read %j', (typed) => {
    expect(readReference(typed)).toBeNull();
  });

  it('refuse dice of another size', () => {
    expect(() => referenceFromBytes(Uint8Array.of(1, 2, 3))).toThrow('5 random bytes');
  });
});
