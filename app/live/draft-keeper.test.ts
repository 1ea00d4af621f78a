import { describe, expect, it } from 'vitest';
import { draftKeeper, KEEP_WITHIN_MS } from './draft-keeper.ts';

function setUp() {
  const saved: string[] = [];
  const faults: unknown[] = [];
  const kept: number[] = [];
  let due: (() => void) | null = null;
  let waits = 0;
  const keeper = draftKeeper(
    async (text) => {
      if (text === 'too much') throw new Error('The device is full');
      saved.push(text);
    },
    (run, afterMs) => {
      expect(afterMs).toBe(KEEP_WITHIN_MS);
      waits += 1;
      due = run;
      return () => (due = null);
    },
    (fault) => faults.push(fault),
    () => kept.push(saved.length),
  );
  const ring = async () => {
    due?.();
    await keeper.flush();
  };
  return { keeper, saved, faults, kept, ring, waits: () => waits };
}

describe('a draft', () => {
  it('is kept once for all the letters of one pause, as it stood last', async () => {
    const { keeper, saved, ring, waits } = setUp();
    for (const text of ['H', 'He', 'Hel']) keeper.typed(text);
    await ring();
    expect(saved).toEqual(['Hel']);
    expect(waits()).toBe(1);
  });

  it('is called kept once nothing typed is missing, and never after a fault', async () => {
    const { keeper, kept } = setUp();
    keeper.typed('One');
    const first = keeper.flush();
    keeper.typed('One two');
    await first;
    expect(kept).toEqual([]);
    await keeper.flush();
    expect(kept).toEqual([2]);
    keeper.typed('too much');
    await keeper.flush();
    expect(kept).toEqual([2]);
  });

  it('is kept at once when the page goes', async () => {
    const { keeper, saved } = setUp();
    keeper.typed('Half a sent');
    await keeper.flush();
    expect(saved).toEqual(['Half a sent']);
  });

  it('is not written again once it has been sent', async () => {
    const { keeper, saved } = setUp();
    keeper.typed('Sent');
    keeper.drop();
    await keeper.flush();
    expect(saved).toEqual([]);
  });

  it('tells of a fault and goes on keeping', async () => {
    const { keeper, saved, faults, ring } = setUp();
    keeper.typed('too much');
    await ring();
    keeper.typed('less');
    await ring();
    expect(faults).toHaveLength(1);
    expect(saved).toEqual(['less']);
  });
});
