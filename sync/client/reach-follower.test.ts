import { expect, it } from 'vitest';
import { FakeEnvironment } from '../../tests/client/fake-environment.ts';
import { ReachFollower } from './reach-follower.ts';
import { SyncHealth } from './sync-health.ts';

it('tells of a return at once, and of those that follow it closely in one more', async () => {
  const environment = new FakeEnvironment();
  const health = new SyncHealth(environment);
  const told: string[] = [];
  const end = new ReachFollower(health, environment.timers, {
    lost: () => told.push('lost'),
    returned: () => told.push('returned'),
  }).open();
  const call = async (outcome: 'answered' | 'lost') => {
    health.begin('/api/sync/pull')(outcome === 'lost' ? { outcome } : { outcome, value: null });
    await environment.pass(0);
  };
  await call('answered');
  expect(told).toEqual([]);
  for (const outcome of ['lost', 'lost', 'answered', 'lost', 'answered'] as const) await call(outcome);
  expect(told).toEqual(['lost', 'returned', 'lost']);
  await environment.pass(5_000);
  expect(told).toEqual(['lost', 'returned', 'lost', 'returned']);
  for (const outcome of ['lost', 'answered', 'lost'] as const) await call(outcome);
  await environment.pass(5_000);
  expect(told, 'nothing is told of a server that has gone again').toEqual([
    'lost',
    'returned',
    'lost',
    'returned',
    'lost',
    'lost',
  ]);
  await call('answered');
  expect(told.at(-1)).toBe('returned');
  end();
  await call('lost');
  expect(told).toHaveLength(7);
  expect(environment.waiting()).toBe(0);
});
