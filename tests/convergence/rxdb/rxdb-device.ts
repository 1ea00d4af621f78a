import type { DeviceEnvironment } from '../../../sync/client/environment.ts';
import type { Workspace } from '../../../sync/client/workspace.ts';
import { ConnectionLost, type Call, type Reply } from '../../support/network-fault.ts';
import type { SeededRandom } from '../../support/seeded-random.ts';
import { MortalStorage } from '../../client/mortal-storage.ts';
import { ulidAt } from '../model/model-device.ts';
import type { ModelWorld } from '../model/model-world.ts';
import type { PokeBoard } from './poke-board.ts';
import type * as entry from './realm-entry.ts';

export type Realm = typeof entry;

/** A device that runs the real client: its disk lasts, its page comes and goes. */
export interface RxdbDevice {
  readonly name: string;
  readonly personId: string;
  readonly cookie: string;
  isOffline: boolean;
  /** The open page; null between two. */
  page(): Workspace | null;
  open(): Promise<Workspace>;
  /** Ends the page at once: what it had not stored is gone. */
  kill(): Promise<void>;
  wake(): void;
}

export interface RxdbDeviceOptions {
  readonly world: ModelWorld;
  readonly realm: Realm;
  readonly name: string;
  readonly personId: string;
  readonly random: SeededRandom;
  readonly pokes: PokeBoard;
  readonly call: (call: Call) => Promise<Reply>;
  /** The share of writes that fail for want of room. */
  readonly fullShare: () => number;
}

export function rxdbDevice(options: RxdbDeviceOptions): RxdbDevice {
  const { world, realm, name, personId, random } = options;
  const { time } = world;
  const disk = { ...realm.getRxStorageMemory(), collectionStates: new Map() };
  const skewMs = random.pick([0, 0, random.int(-world.schedule.skewMs, world.schedule.skewMs)]);
  const hints = new Set<() => void>();
  let page: Workspace | null = null;
  let mortal: MortalStorage | null = null;
  let opened = 0;

  const environmentOf = (own: MortalStorage): DeviceEnvironment => ({
    fetch: async (path, init) => {
      if (device.isOffline) {
        await time.sleep(20);
        throw new ConnectionLost();
      }
      const body = typeof init.body === 'string' ? init.body : '';
      const reply = await options.call({ path, body, cookie: device.cookie });
      // A page that died meanwhile hears nothing any more.
      if (own.dead) return new Promise<Response>(() => undefined);
      return responseOf(reply);
    },
    openSocket: (_url, events) => options.pokes.open(events),
    now: () => time.now() + skewMs,
    timers: { after: (ms, run) => time.after(ms, () => own.dead || run()) },
    random: () => random.next(),
    ulid: () => ulidAt(time.now() + skewMs, random),
    randomBytes: (length) => Uint8Array.from({ length }, () => random.int(0, 255)),
    visible: () => true,
    onHint: (listener) => {
      hints.add(listener);
      return () => void hints.delete(listener);
    },
    build: 'simulation',
  });

  const device: RxdbDevice = {
    name,
    personId,
    cookie: `cookie-${name}`,
    isOffline: false,
    page: () => page,
    open: async () => {
      opened += 1;
      world.history.note(`${name} opens page ${opened}`);
      mortal = new MortalStorage(disk, () => (random.chance(options.fullShare()) ? 'quota' : 'well'));
      page = await realm.openWorkspace({
        person: { id: personId },
        storage: mortal.storage,
        environment: environmentOf(mortal),
        multiInstance: false,
      });
      return page;
    },
    kill: async () => {
      const old = page;
      page = null;
      mortal?.kill();
      world.history.note(`${name} page dies`);
      await old?.close();
    },
    wake: () => {
      for (const hint of [...hints]) hint();
    },
  };
  return device;
}

function responseOf({ status, type, body }: Reply): Response {
  if (status === 204) return new Response(null, { status });
  return new Response(body, { status, headers: { 'content-type': type } });
}
