import type { PushRequest, PushResponse } from '../../../sync/protocol/push.ts';
import { BODY_BYTES } from '../../../sync/protocol/limits.ts';
import type { Person } from '../../../sync/domain/person.ts';
import type { Actor } from '../../../sync/domain/scope.ts';
import type { Poke } from '../../../sync/protocol/poke.ts';
import type { Setting } from '../../../sync/domain/setting.ts';
import { MemoryStore } from '../../../sync/server/memory/memory-store.ts';
import type { ServerDeps } from '../../../sync/server/server-deps.ts';
import type { StoreContents } from '../../../sync/server/store-archive.ts';
import { locatorKey } from '../../../sync/server/keys.ts';
import { locatorOf, type Marker } from '../../../sync/server/marker.ts';
import { moveThread } from '../../../sync/server/move-thread.ts';
import { logKeyText, type Commit } from '../../../sync/server/sync-store.ts';
import type { Door } from '../../support/faulty-network.ts';
import { problem, type Call, type Reply } from '../../support/network-fault.ts';
import type { SeededRandom } from '../../support/seeded-random.ts';
import type { VirtualTime } from '../../support/virtual-time.ts';
import type { Ledger } from '../checks/ledger.ts';
import {
  emptyShadow,
  fillShadow,
  newestVersion,
  restoreShadow,
  versionsBetween,
  type Shadow,
} from '../checks/shadow.ts';
import { watchCommit } from '../checks/watch-commit.ts';
import { actorOf } from './actor-of.ts';
import { answerCall, type Session } from './answer-call.ts';
import { keepDocument } from './keep-document.ts';
import { mortalStore } from './mortal-store.ts';
import { storeFaults, type StoreRates } from './store-faults.ts';

export interface SimulatedServerOptions {
  /** What the table holds at the beginning. */
  readonly contents: StoreContents;
  readonly time: VirtualTime;
  readonly random: SeededRandom;
  readonly ledger: Ledger;
  readonly rates: () => StoreRates;
  /** Told of every answered push, with its answer. */
  readonly pushed: (request: PushRequest, response: PushResponse, personId: string) => void;
  readonly restored: () => void;
  /** Hears the pokes that pushes give at once. */
  readonly announce?: (pokes: readonly Poke[]) => void;
  /** A line of the run's history. */
  readonly note: (line: string) => void;
}

/** The real push and pull over the memory store, behind doors that know sessions. */
export interface SimulatedServer {
  readonly deps: ServerDeps;
  readonly store: MemoryStore;
  readonly shadow: Shadow;
  readonly door: Door;
  signIn(cookie: string, session: Session): void;
  signOut(cookie: string): void;
  /** Who the person is to the server now; null when there is no such person or they are disabled. */
  actor(personId: string): Actor | null;
  /** Everybody the person was to the server between two moments, as documents said that were stored then. */
  actorsBetween(personId: string, from: number, to: number): Actor[];
  /** Whose cookie it is, or was. */
  personOf(cookie: string): string | null;
  /** Makes or changes people and settings, as admins do. */
  keep(documents: {
    readonly people?: readonly Person[];
    readonly settings?: readonly Setting[];
  }): Promise<void>;
  /** A copy of the whole table. */
  backUp(): Promise<StoreContents>;
  /** Puts an earlier table in its place under a new epoch; whatever was under way is gone. */
  restore(contents: StoreContents, epoch: string): Promise<void>;
}

/** Starts the server. */
export async function simulatedServer(options: SimulatedServerOptions): Promise<SimulatedServer> {
  const { time, random, ledger } = options;
  const shadow = emptyShadow();
  const sessions = new Map<string, Session>();
  let generation = 0;
  const committed = (commit: Commit): void => {
    for (const { log, entry } of commit.appends)
      for (const { op, id, rev } of entry.ops)
        options.note(`commit ${entry.origin} ${logKeyText(log)} ${entry.seq} ${op} ${id} ${rev}`);
    watchCommit(shadow, ledger, commit, time.now());
    for (const { marker } of commit.markers) followMove(marker);
  };
  const bornIn = new WeakMap<Commit, number>();
  const isStopped = (commit: Commit): boolean => (bornIn.get(commit) ?? generation) !== generation;
  const faults = storeFaults({ time, random, rates: options.rates, committed, isStopped });
  const store = new MemoryStore('EPOCH00', faults);
  await store.importAll(options.contents);
  fillShadow(shadow, options.contents, time.now());
  const deps: ServerDeps = {
    store,
    clock: { now: () => time.now(), sleep: (ms) => time.sleep(ms) },
    random: () => random.next(),
    ...(options.announce === undefined ? {} : { announce: options.announce }),
  };
  const owners = new Map<string, string>();
  /** The table's stream: late, twice now and then, and its function may die as the others do. */
  const followMove = (marker: Marker): void => {
    if (locatorKey('') !== marker.key.slice(0, 2) || locatorOf(marker)?.movingFrom === null) return;
    const born = generation;
    for (let times = random.chance(0.2) ? 2 : 1; times > 0; times -= 1)
      time.after(random.int(1, 4_000), () => {
        const dies = times === 1 ? false : random.chance(0.5);
        const mortal = mortalStore(store, {
          dieAfter: dies ? random.int(0, 6) : null,
          diesBefore: random.chance(0.5),
          isStopped: () => generation !== born,
          died: () => undefined,
        });
        void moveThread({ ...deps, store: mortal }, marker.key.slice(2)).then(
          (isThere) => isThere || followMove(marker),
          () => followMove(marker),
        );
      });
  };
  const actor = (personId: string): Actor | null =>
    actorOf(newestVersion(shadow, 'people', personId)?.body ?? null);

  /** One function call from its start to its answer, or to its end without one. */
  const call = async (asked: Call, dieAfter: number | null): Promise<Reply> => {
    const session = sessions.get(asked.cookie);
    const who = session === undefined ? null : actor(session.personId);
    if (session === undefined || who === null) return problem(401, 'not-signed-in');
    if (asked.body.length > BODY_BYTES) return problem(413, 'too-large');
    const born = generation;
    return new Promise((resolve, reject) => {
      const died = (): void => {
        time.after(random.int(10, 3_000), () =>
          resolve({ status: 502, type: 'text/plain', body: 'Bad Gateway' }),
        );
      };
      const mortal = mortalStore(store, {
        dieAfter,
        diesBefore: random.chance(0.5),
        isStopped: () => generation !== born,
        commits: (commit) => bornIn.set(commit, born),
        died,
      });
      // A restore stops every function: the caller hears of it, the function never goes on.
      if (dieAfter === null) stopped.add(died);
      const doors = { deps: { ...deps, store: mortal }, ledger, pushed: options.pushed, bind };
      answerCall(doors, { actor: who, device: session.device }, asked)
        .then(resolve, reject)
        .finally(() => stopped.delete(died));
    });
  };
  const stopped = new Set<() => void>();
  const bind = (cookie: string, session: Session): void => {
    sessions.set(cookie, session);
  };

  return {
    deps,
    store,
    shadow,
    door: call,
    actor,
    actorsBetween: (personId, from, to) =>
      versionsBetween(shadow, 'people', personId, from, to)
        .map(({ body }) => actorOf(body))
        .filter((one) => one !== null),
    personOf: (cookie) => owners.get(cookie) ?? null,
    keep: async ({ people = [], settings = [] }) => {
      for (const person of people) await keepDocument(deps, 'people', person);
      for (const setting of settings) await keepDocument(deps, 'settings', setting);
    },
    signIn: (cookie, session) => {
      sessions.set(cookie, session);
      owners.set(cookie, session.personId);
    },
    signOut: (cookie) => sessions.delete(cookie),
    backUp: () => store.exportAll(),
    restore: async (contents, epoch) => {
      generation += 1;
      for (const died of stopped) died();
      stopped.clear();
      await store.importAll({ ...contents, meta: { epoch, giveBack: true } });
      restoreShadow(shadow, contents, time.now());
      options.restored();
    },
  };
}
