import type { Commit } from '../../../sync/server/sync-store.ts';
import { logKeyText, StoreUnavailable } from '../../../sync/server/sync-store.ts';
import { documentKeyText } from '../../../sync/server/stored-document.ts';
import type { MemoryFaults } from '../../../sync/server/memory/memory-faults.ts';
import type { SeededRandom } from '../../support/seeded-random.ts';
import type { VirtualTime } from '../../support/virtual-time.ts';

/** How ill the table is: shares from 0 to 1, and waits in milliseconds. */
export interface StoreRates {
  /** A call is throttled before it does anything. */
  readonly throttled: number;
  /** A commit fails for no reason of its own. */
  readonly contended: number;
  /** A commit went through, and its caller is told that the table does not answer. */
  readonly answerLost: number;
  /** An item of a commit under way shows what was there before, until some time before the commit is over. */
  readonly late: number;
  readonly readMs: number;
  /** How long the items of a commit become visible one by one. */
  readonly commitMs: number;
}

export const HEALTHY_STORE: StoreRates = {
  throttled: 0,
  contended: 0,
  answerLost: 0,
  late: 0,
  readMs: 1,
  commitMs: 2,
};

export interface StoreFaultOptions {
  readonly time: VirtualTime;
  readonly random: SeededRandom;
  readonly rates: () => StoreRates;
  /** Told of each commit at the moment it is decided. */
  readonly committed: (commit: Commit) => void;
  /** Whether the commit comes from a function that was stopped before it got here. */
  readonly isStopped: (commit: Commit) => boolean;
}

/**
 * Faults for the memory store. As with the real table, a commit that touches an item of another commit under way fails as contended, and
 * while a commit is under way plain reads may see some of its items and not others.
 */
export function storeFaults({ time, random, rates, committed, isStopped }: StoreFaultOptions): MemoryFaults {
  const underWay = new Map<string, number>();
  // Strong reads of one item never go back: each item of a commit has one moment from which everybody sees it.
  const visibleAt = new Map<string, number>();
  return {
    before: async () => {
      const { readMs, throttled } = rates();
      const waitMs = random.int(0, readMs);
      if (waitMs > 0) await time.sleep(waitMs);
      if (random.chance(throttled)) throw new StoreUnavailable('Throttled by the simulation');
    },
    judge: (commit) => {
      const isTouched = itemsOf(commit).some((item) => underWay.has(item));
      return isTouched || isStopped(commit) || random.chance(rates().contended) ? 'contended' : 'proceed';
    },
    applied: async (commit) => {
      committed(commit);
      const items = itemsOf(commit);
      for (const item of items) underWay.set(item, (underWay.get(item) ?? 0) + 1);
      const lastsMs = random.int(0, rates().commitMs);
      for (const item of items)
        if (random.chance(rates().late)) visibleAt.set(item, time.now() + random.int(0, lastsMs));
      await time.sleep(lastsMs);
      for (const item of items) release(underWay, item);
      if (random.chance(rates().answerLost))
        throw new StoreUnavailable('The answer was lost by the simulation');
    },
    seesOld: ({ family, key }) => (visibleAt.get(itemName(family, key)) ?? 0) > time.now(),
  };
}

/** One name for an item, as both the commit and the reads of the memory store know it. */
function itemName(family: 'log' | 'document' | 'marker', key: string): string {
  return `${family} ${key}`;
}

function itemsOf(commit: Commit): string[] {
  return [
    ...commit.appends.map(({ log, entry }) => itemName('log', `${logKeyText(log)}|${entry.seq}`)),
    ...commit.documents.map(({ document }) => itemName('document', documentKeyText(document))),
    ...commit.checks.map(({ key }) => itemName('document', documentKeyText(key))),
    ...commit.markers.map(({ marker }) => itemName('marker', marker.key)),
    ...commit.markerChecks.map(({ key }) => itemName('marker', key)),
  ];
}

function release(underWay: Map<string, number>, item: string): void {
  const left = (underWay.get(item) ?? 1) - 1;
  if (left === 0) underWay.delete(item);
  else underWay.set(item, left);
}
