import { describe, expect, it } from 'vitest';
import { FakeEnvironment } from '../../tests/client/fake-environment.ts';
import type { DigestBook } from './digest-book.ts';
import { Prover } from './prover.ts';

function rig() {
  const environment = new FakeEnvironment();
  const wrong = new Set<number>();
  const looked: number[] = [];
  const repaired: number[] = [];
  let unprepared = 0;
  const book = {
    prepare: () => (unprepared === 0 ? true : (unprepared -= 1) < 0),
    isWrong: (_kind: string, { lane }: { lane: number }) => {
      looked.push(lane);
      return wrong.has(lane);
    },
  } as unknown as DigestBook;
  const prover = new Prover(environment, book, (_kind, [part]) => repaired.push(part?.lane ?? -1));
  const page = (lanes: number[]) => {
    const digests = lanes.map((lane) => ({ scope: 'ws', lane, digest: { n: 1, sum: 1 } }));
    const pulled = {
      kind: 'tickets' as const,
      documents: [],
      checkpoint: {},
      more: false,
      total: 1,
      digests,
      reset: [],
    };
    prover.took({ pulled, scopes: ['ws'] });
  };
  const hashInSlices = (slices: number) => (unprepared = slices);
  return { environment, prover, page, wrong, looked, repaired, hashInSlices };
}

describe('proving', () => {
  it('waits until it is quiet, and takes one lane at a time', async () => {
    const { environment, page, looked, prover } = rig();
    page([0, 1]);
    await environment.pass(2_000);
    page([0, 1, 2]);
    await environment.pass(2_900);
    expect(looked).toEqual([]);
    await environment.pass(160);
    expect(looked).toEqual([0, 1]);
    await environment.pass(5_000);
    expect(looked).toEqual([0, 1, 2]);
    prover.close();
    expect(environment.waiting()).toBe(0);
  });

  it('judges no lane before what it holds has been hashed, a slice at a time', async () => {
    const { environment, page, looked, hashInSlices } = rig();
    hashInSlices(10);
    page([0]);
    await environment.pass(3_000 + 9 * 16);
    expect(looked).toEqual([]);
    await environment.pass(2 * 16);
    expect(looked).toEqual([0]);
  });

  it('has a wrong lane read again, and less and less often while it stays wrong', async () => {
    const { environment, page, wrong, repaired } = rig();
    wrong.add(1);
    for (let minute = 0; minute < 16; minute += 1) {
      page([0, 1]);
      await environment.pass(60_000);
    }
    expect(repaired.length).toBeGreaterThanOrEqual(3);
    expect(repaired.length).toBeLessThanOrEqual(5);
    wrong.clear();
    page([0, 1]);
    await environment.pass(10_000);
    wrong.add(1);
    const before = repaired.length;
    page([1]);
    await environment.pass(10_000);
    expect(repaired.length).toBe(before + 1);
  });

  it('repairs although the clock was put back', async () => {
    const { environment, page, wrong, repaired } = rig();
    wrong.add(0);
    page([0]);
    await environment.pass(10_000);
    environment.nowMs -= 365 * 86_400_000;
    page([0]);
    await environment.pass(10_000);
    expect(repaired).toEqual([0, 0]);
  });
});
