import { describe, expect, it } from 'vitest';
import { CrashSchedule } from './crash-schedule.ts';

/** How many schedules a run of the suite takes; `ROOST_CRASH_SEED` runs one alone. */
const SCHEDULES = Number(process.env['ROOST_CRASH_SCHEDULES'] ?? '150');
const ONE = process.env['ROOST_CRASH_SEED'];
const SEEDS = ONE === undefined ? Array.from({ length: SCHEDULES }, (_, seed) => seed) : [Number(ONE)];

describe('a page that is killed at any step of its storage', () => {
  it(`keeps what it promised, once, in ${SEEDS.length} schedules`, async () => {
    const broken: string[] = [];
    for (const seed of SEEDS) {
      await new CrashSchedule(seed).run().catch((cause: unknown) => {
        broken.push(`ROOST_CRASH_SEED=${seed}: ${cause instanceof Error ? cause.message : String(cause)}`);
      });
    }
    expect(broken).toEqual([]);
  }, 600_000);
});
