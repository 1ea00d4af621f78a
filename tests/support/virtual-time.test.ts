import { expect, it } from 'vitest';
import { seededRandom } from './seeded-random.ts';
import { virtualTime } from './virtual-time.ts';

it('runs timers in order of time, then of asking', async () => {
  const time = virtualTime(1_000);
  const seen: string[] = [];
  time.after(20, () => seen.push('late'));
  time.after(10, () => seen.push('first of two'));
  time.after(10, () => seen.push('second of two'));
  await time.runUntil(1_015);
  expect(seen).toEqual(['first of two', 'second of two']);
  expect(time.now()).toBe(1_015);
  await time.runUntil(1_020);
  expect(seen.at(-1)).toBe('late');
});

it('lets promises settle between two timers', async () => {
  const time = virtualTime(0);
  const seen: string[] = [];
  const walk = async (): Promise<void> => {
    await time.sleep(5);
    for (let step = 0; step < 50; step += 1) await Promise.resolve();
    seen.push('walked');
  };
  void walk();
  time.after(6, () => seen.push('after'));
  await time.runUntil(10);
  expect(seen).toEqual(['walked', 'after']);
});

it('runs what a timer asks for while it runs', async () => {
  const time = virtualTime(0);
  const seen: number[] = [];
  time.after(1, () => {
    seen.push(time.now());
    time.after(1, () => seen.push(time.now()));
  });
  await time.runUntil(5);
  expect(seen).toEqual([1, 2]);
});

it('takes a timer back', async () => {
  const time = virtualTime(0);
  const seen: number[] = [];
  const cancel = time.after(1, () => seen.push(1));
  cancel();
  expect(time.waiting()).toBe(0);
  await time.runUntil(5);
  expect(seen).toEqual([]);
});

it('keeps any number of timers in order', async () => {
  const random = seededRandom('heap');
  const time = virtualTime(0);
  const seen: number[] = [];
  for (let n = 0; n < 500; n += 1) time.after(random.int(0, 200), () => seen.push(time.now()));
  await time.runUntil(200);
  expect(seen).toHaveLength(500);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
});
