import { describe, expect, it } from 'vitest';
import {
  deviceRev,
  extendHistory,
  HISTORY_LENGTH,
  mergeRev,
  revDevice,
  revSchema,
  serverRev,
} from './rev.ts';

const ULID = '01JQ0000000000000000000000';

describe('revs', () => {
  it('name the device that made them', () => {
    expect(revDevice(deviceRev('DEVICE0001', ULID))).toBe('DEVICE0001');
    expect(revDevice(serverRev('cause', ''))).toBe('srv');
  });

  it('fit the schema, however they were made', () => {
    for (const rev of [
      deviceRev('DEVICE0001', ULID),
      mergeRev('DEVICE0001', 'a', 'b', 'c'),
      serverRev('a', 'b'),
    ]) {
      expect(revSchema.safeParse(rev).success).toBe(true);
    }
  });

  it('of the server are the same for the same cause and another for another predecessor', () => {
    expect(serverRev('m1', 'r1')).toBe(serverRev('m1', 'r1'));
    expect(serverRev('m1', 'r1')).not.toBe(serverRev('m1', 'r2'));
  });
});

describe('a history', () => {
  it('is newest first, without repeats, and ends at 16', () => {
    const long = Array.from({ length: 20 }, (_, index) => `r${index}`);
    expect(extendHistory('new', long)).toHaveLength(HISTORY_LENGTH);
    expect(extendHistory('r3', ['r4', 'r3'])).toEqual(['r3', 'r4']);
  });
});
