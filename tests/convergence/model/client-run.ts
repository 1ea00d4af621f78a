import { KINDS, type Kind } from '../../../sync/domain/kind.ts';
import { giveBackOnce } from './device-give-back.ts';
import { pullAll } from './device-pull.ts';
import { pushOnce } from './device-push.ts';
import type { ModelDevice } from './model-device.ts';
import { openTab, StorageFull, TabKilled, type ModelTab } from './model-tab.ts';

/** Faults of a device itself: shares of its writes, from 0 to 1. */
export interface DeviceRates {
  readonly full: number;
  readonly killed: number;
}

/** A device at work: its open tabs, each with one loop that pushes and one that pulls. */
export interface ClientRun {
  readonly device: ModelDevice;
  tabs(): readonly ModelTab[];
  /** Opens one more tab. */
  open(): ModelTab;
  /** Closes all tabs without a word to them. */
  killAll(): void;
  /** Something is to be sent, or may have come. */
  wake(): void;
  /** Whether no exchange is under way. */
  isIdle(): boolean;
}

const SAFETY_PULL_MS = 60_000;

export function clientRun(device: ModelDevice, rates: () => DeviceRates): ClientRun {
  const { time, random, witness } = device;
  let tabs: ModelTab[] = [];
  let opened = 0;
  let busy = 0;
  /** How much was committed of each kind when it was last pulled to its end. */
  const reachedAt = new Map<Kind, number>();
  const wakers = new Set<() => void>();

  const rest = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const wake = (): void => {
        wakers.delete(wake);
        cancel();
        resolve();
      };
      const cancel = time.after(ms, wake);
      wakers.add(wake);
    });

  /** Runs one step again and again for as long as the tab lives. The step answers how long to rest, in milliseconds. */
  const loop = async (tab: ModelTab, step: () => Promise<number>): Promise<void> => {
    while (tab.isAlive()) {
      let restMs: number;
      busy += 1;
      try {
        restMs = await step();
      } catch (fault) {
        if (fault instanceof TabKilled) return;
        if (!(fault instanceof StorageFull)) {
          witness.violate('crash', fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
          return;
        }
        restMs = random.int(100, 5_000);
      } finally {
        busy -= 1;
      }
      await rest(restMs);
    }
  };

  const pushStep = async (tab: ModelTab): Promise<number> => {
    const end =
      device.disk.givingBack === null ? await pushOnce(device, tab) : await giveBackOnce(device, tab);
    if (end === 'answered') {
      wakeAll();
      return random.int(0, 20);
    }
    return end === 'nothing' ? SAFETY_PULL_MS : random.int(500, 20_000);
  };

  const pullStep = async (tab: ModelTab): Promise<number> => {
    // One tab is elected to pull; the others may still push.
    if (tabs.find((one) => one.isAlive()) !== tab) return random.int(200, 2_000);
    if (device.disk.givingBack !== null) return random.int(200, 2_000);
    // Pokes are hints: mostly they spare a pull that would bring nothing.
    const news = new Map(KINDS.map((kind) => [kind, device.news(kind)]));
    const isSafetyPull = reachedAt.size === 0 || random.chance(0.1);
    const kinds = KINDS.filter((kind) => isSafetyPull || news.get(kind) !== reachedAt.get(kind));
    if (kinds.length === 0) return SAFETY_PULL_MS;
    const end = await pullAll(device, tab, kinds);
    if (end === 'reached') for (const [kind, at] of news) reachedAt.set(kind, at);
    return end === 'reached' ? SAFETY_PULL_MS : random.int(500, 20_000);
  };

  const wakeAll = (): void => {
    for (const wake of [...wakers]) wake();
  };

  return {
    device,
    tabs: () => tabs.filter((tab) => tab.isAlive()),
    open: () => {
      opened += 1;
      reachedAt.clear();
      const tab = openTab({
        name: `${device.name}/${opened}`,
        time,
        random,
        fullShare: () => rates().full,
        killShare: () => rates().killed,
        died: () => witness.note(`${device.name} tab dies`),
      });
      tabs = [...tabs.filter((one) => one.isAlive()), tab];
      void loop(tab, () => pushStep(tab));
      void loop(tab, () => pullStep(tab));
      return tab;
    },
    killAll: () => {
      for (const tab of tabs) tab.kill();
      tabs = [];
    },
    wake: wakeAll,
    isIdle: () => busy === 0,
  };
}
