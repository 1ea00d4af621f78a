import { describe, expect, it } from 'vitest';
import { Turns } from './turns.ts';

describe('turns', () => {
  it('lets one at a time at one thing, in the order of asking, and others past it', async () => {
    const turns = new Turns();
    const done: string[] = [];
    const work = (name: string, steps: number) => async () => {
      for (let step = 0; step < steps; step += 1) await Promise.resolve();
      done.push(name);
    };
    await Promise.all([
      turns.take('lane 1', work('slow', 9)),
      turns.take('lane 1', work('quick', 1)),
      turns.take('lane 2', work('other', 1)),
    ]);
    expect(done).toEqual(['other', 'slow', 'quick']);
  });

  it('goes on after work that fails, and fails for its own caller alone', async () => {
    const turns = new Turns();
    const failing = turns.take('lane 1', async () => Promise.reject(new Error('it died')));
    const next = turns.take('lane 1', async () => 'well');
    await expect(failing).rejects.toThrow('it died');
    expect(await next).toBe('well');
  });
});
