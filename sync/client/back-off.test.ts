import { describe, expect, it } from 'vitest';
import { FakeEnvironment } from '../../tests/client/fake-environment.ts';
import { BackOff } from './back-off.ts';

describe('back-off', () => {
  async function waits(backOff: BackOff, environment: FakeEnvironment, leastMs = 0): Promise<number> {
    const started = environment.nowMs;
    let ended = 0;
    void backOff.wait(leastMs).then(() => (ended = environment.nowMs));
    await environment.pass(120_000);
    return ended - started;
  }

  it('doubles up to half a minute, with jitter over the whole of it', async () => {
    const environment = new FakeEnvironment();
    const backOff = new BackOff(environment);
    expect(await waits(backOff, environment)).toBe(250);
    expect(await waits(backOff, environment)).toBe(500);
    environment.jitter = 0.01;
    expect(await waits(backOff, environment)).toBe(20);
    environment.jitter = 0.999;
    for (let failure = 0; failure < 8; failure += 1)
      expect(await waits(backOff, environment)).toBeLessThan(30_000);
  });

  it('waits as long as the server asked for, and briefly again after a success', async () => {
    const environment = new FakeEnvironment();
    const backOff = new BackOff(environment);
    expect(await waits(backOff, environment, 2_000)).toBe(2_250);
    backOff.succeeded();
    expect(await waits(backOff, environment)).toBe(250);
  });

  it('ends every wait when something hints that all is well', async () => {
    const environment = new FakeEnvironment();
    const backOff = new BackOff(environment);
    const both = Promise.all([backOff.wait(60_000), backOff.wait(60_000)]);
    backOff.wake();
    await both;
    expect(environment.waiting()).toBe(0);
  });
});
