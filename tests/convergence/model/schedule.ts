import { NETWORK_FAULTS, noFaults, type FaultRates } from '../../support/network-fault.ts';
import type { SeededRandom } from '../../support/seeded-random.ts';
import type { StoreRates } from '../server/store-faults.ts';
import type { DeviceRates } from './client-run.ts';

/** What a run draws before it begins: how much happens, and which faults it has to live with. */
export interface Schedule {
  readonly steps: number;
  /** The longest pause between two steps, in milliseconds. */
  readonly pauseMs: number;
  readonly network: FaultRates;
  readonly store: StoreRates;
  readonly device: DeviceRates;
  /** How far the clocks of devices may be wrong, in milliseconds. */
  readonly skewMs: number;
  readonly restores: boolean;
  readonly hostile: boolean;
  /** The share of steps after which the device does not try to send at once. */
  readonly quiet: number;
  /** Tickets are merged, split and followed up too. Absent under earlier seeds, whose histories stay as they were. */
  readonly links?: true;
}

/** From this seed on, tickets are merged and split as well. */
export const LINKS_FROM = 2_000_000;

const YEAR_MS = 31_536_000_000;

/** Draws a schedule. Each run has some faults and not others, so that rare meetings of two faults are not drowned by all of them. */
export function drawSchedule(random: SeededRandom, seed: number): Schedule {
  const network = noFaults();
  for (const fault of NETWORK_FAULTS)
    if (random.chance(0.35)) network[fault] = random.pick([0.02, 0.05, 0.15]);
  const isIll = random.chance(0.6);
  return {
    steps: random.pick([3, 5, 5, 8, 8, 12, 20, 40]),
    pauseMs: random.pick([50, 500, 5_000, 60_000]),
    network: random.chance(0.1) ? noFaults() : network,
    store: {
      throttled: isIll ? random.pick([0, 0, 0.01, 0.05]) : 0,
      contended: isIll ? random.pick([0, 0.05, 0.2]) : 0,
      answerLost: isIll ? random.pick([0, 0, 0.05]) : 0,
      late: random.pick([0, 0.5, 0.9]),
      readMs: random.pick([1, 5, 30]),
      commitMs: random.pick([2, 20, 150]),
    },
    device: {
      full: random.chance(0.2) ? 0.05 : 0,
      killed: random.chance(0.4) ? random.pick([0.005, 0.03]) : 0,
    },
    skewMs: random.pick([0, 0, 60_000, YEAR_MS]),
    restores: random.chance(0.12),
    hostile: random.chance(0.25),
    quiet: random.pick([0.1, 0.5, 0.9]),
    ...(seed >= LINKS_FROM ? { links: true } : {}),
  };
}
