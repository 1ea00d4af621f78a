import { KINDS } from '../../../sync/domain/kind.ts';
import { MemoryStore } from '../../../sync/server/memory/memory-store.ts';
import type { StoreContents } from '../../../sync/server/store-archive.ts';
import { faultyNetwork } from '../../support/faulty-network.ts';
import { noFaults } from '../../support/network-fault.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import { runUntilSettled, virtualTime, type VirtualTime } from '../../support/virtual-time.ts';
import { newLedger, type Ledger } from '../checks/ledger.ts';
import { simulatedServer, type SimulatedServer } from '../server/simulated-server.ts';
import { HEALTHY_STORE } from '../server/store-faults.ts';
import { createTicket, writeMessage } from './device-commands.ts';
import { pullAll } from './device-pull.ts';
import { pushOnce } from './device-push.ts';
import { modelDevice, type ModelDevice } from './model-device.ts';
import { emptyDisk, type ModelDisk } from './model-disk.ts';
import { openTab, type ModelTab } from './model-tab.ts';
import { PEOPLE, RESTRICTED_QUEUE, SETTINGS } from './people.ts';

/** What every run begins with: a small desk with a few threads, and for each person a device that is in sync with it. */
export interface BaseWorld {
  readonly contents: StoreContents;
  readonly ledger: Ledger;
  readonly disks: ReadonlyMap<string, ModelDisk>;
}

const BEGIN_MS = Date.parse('2026-03-01T08:00:00.000Z');
let made: Promise<BaseWorld> | null = null;

/** The base world, made once for each process, by the same devices and the same server as everything after it. */
export function baseWorld(): Promise<BaseWorld> {
  made ??= makeBaseWorld();
  return made;
}

async function makeBaseWorld(): Promise<BaseWorld> {
  const time = virtualTime(BEGIN_MS);
  return runUntilSettled(time, fillBaseWorld(time));
}

async function fillBaseWorld(time: VirtualTime): Promise<BaseWorld> {
  const ledger = newLedger();
  const contents = await new MemoryStore('EPOCH00').exportAll();
  const server = await simulatedServer({
    contents,
    time,
    random: seededRandom('base server'),
    ledger,
    rates: () => HEALTHY_STORE,
    pushed: () => undefined,
    restored: () => undefined,
    note: () => undefined,
  });
  await server.keep({ people: PEOPLE, settings: SETTINGS });
  const [ana, hana, rita] = ['ana', 'hana', 'rita'].map((id) => baseDevice(id, time, server, ledger));
  if (ana === undefined || hana === undefined || rita === undefined) throw new Error('Nobody is there');
  await writeThreads(ledger, ana, hana, rita);
  const disks = new Map<string, ModelDisk>();
  for (const { id } of PEOPLE) {
    const { device, tab } = baseDevice(id, time, server, ledger);
    await pullAll(device, tab, KINDS);
    disks.set(id, device.disk);
  }
  return { contents: await server.backUp(), ledger, disks };
}

interface BaseDevice {
  readonly device: ModelDevice;
  readonly tab: ModelTab;
}

async function writeThreads(
  ledger: Ledger,
  ana: BaseDevice,
  hana: BaseDevice,
  rita: BaseDevice,
): Promise<void> {
  const first = await createTicket({ ...ana, ledger }, { requesterId: 'rob', queueId: 'desk' });
  await writeMessage({ ...ana, ledger }, first, { type: 'note' });
  await createTicket({ ...hana, ledger }, { requesterId: 'rita', queueId: RESTRICTED_QUEUE });
  await createTicket({ ...rita, ledger }, { requesterId: 'rita', queueId: 'network' });
  for (const { device, tab } of [ana, hana, rita])
    while ((await pushOnce(device, tab)) === 'answered') await tab.pause(5);
}

function baseDevice(
  personId: string,
  time: VirtualTime,
  server: SimulatedServer,
  ledger: Ledger,
): BaseDevice {
  const random = seededRandom(`base ${personId}`);
  const id = `BASE${personId.toUpperCase().padEnd(8, '0')}`;
  const cookie = `base-${personId}`;
  const call = faultyNetwork({ door: server.door, time, random, rates: noFaults });
  server.signIn(cookie, { personId, device: id });
  const witness = { note: () => undefined, repairs: () => undefined, violate: ledger.violate };
  const shares = { fullShare: () => 0, killShare: () => 0, died: () => undefined };
  return {
    tab: openTab({ name: personId, time, random, ...shares }),
    device: modelDevice({
      name: `base-${personId}`,
      id,
      personId,
      role: server.actor(personId)?.role ?? 'requester',
      random,
      time,
      witness,
      call,
      cookie,
      disk: emptyDisk(),
      news: () => 0,
      eager: false,
      skewMs: 0,
    }),
  };
}
