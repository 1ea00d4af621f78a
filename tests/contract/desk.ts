import { setTimeout as wait } from 'node:timers/promises';
import type { Actor } from '../../sync/domain/scope.ts';
import { checkAudiences } from '../../sync/server/check-audiences.ts';
import { checkLogs } from '../../sync/server/check-logs.ts';
import type { SyncStore } from '../../sync/server/sync-store.ts';
import type { ServerDeps } from '../../sync/server/server-deps.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { dyingStore } from './dying-store.ts';
import type { OpenedStore } from './open-stores.ts';
import { WireDevice } from './wire-device.ts';

const START_MS = Date.parse('2026-06-01T09:00:00.000Z');

/** A server over one store, with a clock that the test turns and that never stands still. */
export function openDesk({ store, archive }: OpenedStore) {
  const random = seededRandom('contract');
  let nowMs = START_MS;
  const deps: ServerDeps = {
    store,
    clock: {
      now: () => (nowMs += 1),
      // Contention is real, so the pauses that end it are too.
      sleep: async (ms) => {
        nowMs += ms;
        await wait(ms);
      },
    },
    random: () => random.next(),
    pushBudgetMs: 600_000,
  };
  return {
    deps,
    store,
    archive,
    pass: (ms: number) => {
      nowMs += ms;
    },
    device: (name: string, actor: Actor) => new WireDevice(deps, name, actor),
    /** A server over the same table that loses touch with it whenever it calls this method. */
    dyingAt: (method: keyof SyncStore) => {
      const dying = { ...deps, store: dyingStore(store, method) };
      return { device: (name: string, actor: Actor) => new WireDevice(dying, name, actor) };
    },
    /** What is wrong with the table: nothing, one hopes. */
    faults: async () => {
      const contents = await archive.exportAll();
      return [...checkLogs(contents), ...checkAudiences(contents)];
    },
  };
}

export type Desk = ReturnType<typeof openDesk>;

/** The people of the tests. */
export const ANA: Actor = { personId: 'ana', role: 'agent', memberOf: [] };
export const BO: Actor = { personId: 'bo', role: 'agent', memberOf: [] };
export const HANA: Actor = { personId: 'hana', role: 'agent', memberOf: ['restricted-hr'] };
export const ROSA: Actor = { personId: 'rosa', role: 'requester', memberOf: [] };
export const SAM: Actor = { personId: 'sam', role: 'requester', memberOf: [] };
