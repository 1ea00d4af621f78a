import { environmentNamed } from '../aws/environments.ts';
import { CALLS_OF_ONE_ADDRESS } from '../aws/site/wall-rates.ts';
import { CALLS } from '../aws/sync/call-rates.ts';
import { WORKSPACE_LANES } from '../../sync/domain/lane.ts';
import type { DeskSize } from './desk-size.ts';
import { callsOf, readsOf, usageOf } from './usage.ts';

/** How much busier the busiest minute is than the middle one. */
const PEAK = 5;
/** Commits a second that one lane takes before its writers stand in each other's way, at the least. */
const COMMITS_OF_A_LANE = 28;
/** What the speed of a device is promised for. */
const TICKETS_OF_A_DEVICE = 10_000;

/** One thing that ends somewhere: how much of it a desk asks for at its busiest, and how much there is. */
export interface Limit {
  readonly what: string;
  readonly most: number;
  readonly asked: number;
}

/** How near a desk of this size comes to each limit. More than `most` is what breaks. */
export function limitsOf(size: DeskSize): Limit[] {
  const usage = usageOf(size);
  const callsAS = ((callsOf(usage) - usage.healthCalls) / usage.workingS) * PEAK;
  return [
    {
      what: 'tickets on a device after a year',
      most: TICKETS_OF_A_DEVICE,
      asked: usage.ticketsKept,
    },
    { what: 'calls a second at the gate', most: CALLS.rateLimit, asked: callsAS },
    {
      what: 'calls of one office in five minutes, at the wall',
      most: CALLS_OF_ONE_ADDRESS,
      asked: callsAS * 300,
    },
    {
      what: 'read units a second of the table',
      most: environmentNamed('production').ceilings.reads,
      asked: (readsOf(usage) / usage.workingS) * PEAK,
    },
    {
      what: 'commits a second in one lane',
      most: COMMITS_OF_A_LANE,
      asked: (usage.commits / usage.workingS / WORKSPACE_LANES) * PEAK,
    },
  ];
}
