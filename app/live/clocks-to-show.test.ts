import { describe, expect, it } from 'vitest';
import type { Clock } from '../../sync/domain/sla/read-clock.ts';
import { clocksToShow } from './clocks-to-show.ts';

const running = (kind: Clock['kind'], dueAtMs: number): Clock => ({
  kind,
  state: 'running',
  dueAtMs,
  remainingMinutes: 5,
  share: 0.5,
  isAtRisk: false,
});
const late = (isDone: boolean): Clock => ({
  kind: 'resolution',
  state: 'breached',
  dueAtMs: 50,
  overdueMinutes: 5,
  share: 2,
  isDone,
});
const met = (kind: Clock['kind']): Clock => ({ kind, state: 'met', share: 0.5 });
const paused = (kind: Clock['kind']): Clock => ({ kind, state: 'paused', remainingMinutes: 5, share: 0.5 });
const shown = (...clocks: Clock[]) => clocksToShow(clocks).map(({ kind, state }) => `${kind} ${state}`);

describe('the clocks of a ticket that are shown', () => {
  it('are those that run or are late, the first due first, and not what is done', () => {
    expect(shown(running('first-response', 200), running('resolution', 100))).toEqual([
      'resolution running',
      'first-response running',
    ]);
    expect(shown(met('first-response'), running('next-response', 10), late(false))).toEqual([
      'next-response running',
      'resolution breached',
    ]);
  });

  it('say once that the ticket is paused', () => {
    expect(shown(paused('first-response'), paused('resolution'))).toEqual(['first-response paused']);
    expect(shown(paused('next-response'), late(false))).toEqual([
      'resolution breached',
      'next-response paused',
    ]);
  });

  it('tell how the resolution went when nothing is left to do', () => {
    expect(shown(met('first-response'), late(true))).toEqual(['resolution breached']);
    expect(shown(met('first-response'), met('resolution'))).toEqual(['resolution met']);
    expect(shown()).toEqual([]);
  });
});
