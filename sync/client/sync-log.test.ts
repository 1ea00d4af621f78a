import { expect, it } from 'vitest';
import { SyncLog } from './sync-log.ts';

function entry(ms: number) {
  return {
    at: '2026-11-22T10:00:00.000Z',
    path: '/api/sync/pull',
    ms,
    outcome: 'answered',
    status: null,
  } as const;
}

it('keeps the last 200 exchanges, the newest first', async () => {
  const log = new SyncLog();
  let told = 0;
  log.signal.subscribe(() => (told += 1));
  for (let ms = 1; ms <= 203; ms += 1) log.note(entry(ms));
  expect(log.latest()).toHaveLength(200);
  expect([log.latest()[0]?.ms, log.latest().at(-1)?.ms]).toEqual([203, 4]);
  await Promise.resolve();
  expect(told).toBe(1);
  expect(log.latest()).toBe(log.latest());
});
