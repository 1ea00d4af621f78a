import type { AnyDocument } from '../../../sync/domain/document.ts';
import { KINDS } from '../../../sync/domain/kind.ts';
import { laneCount } from '../../../sync/domain/lane.ts';
import { scopesOf } from '../../../sync/domain/scope.ts';
import type { LogKey } from '../../../sync/server/log-key.ts';
import { logKeyText } from '../../../sync/server/sync-store.ts';
import { faultyNetwork } from '../../support/faulty-network.ts';
import type { Poke } from '../../../sync/protocol/poke.ts';
import { ConnectionLost, noFaults, type Call, type Reply } from '../../support/network-fault.ts';
import type { SeededRandom } from '../../support/seeded-random.ts';
import type { VirtualTime } from '../../support/virtual-time.ts';
import { newLedger, type Ledger } from '../checks/ledger.ts';
import { answerBook } from '../checks/watch-answers.ts';
import { isToldAfter, liveAt, shadowLog } from '../checks/shadow.ts';
import { watchDelivery } from '../checks/watch-delivery.ts';
import type { RunHistory } from '../run-history.ts';
import { simulatedServer, type SimulatedServer } from '../server/simulated-server.ts';
import { HEALTHY_STORE } from '../server/store-faults.ts';
import type { BaseWorld } from './base-world.ts';
import { clientRun, type ClientRun } from './client-run.ts';
import { modelDevice, type ModelDevice } from './model-device.ts';
import { copyDisk, diskKey, emptyDisk, isDeleted, isDirty } from './model-disk.ts';
import type { Schedule } from './schedule.ts';

/** One client: a device at work and its place in the world. */
export interface WorldClient {
  readonly run: ClientRun;
  isOffline: boolean;
}

/** Everything one schedule happens in. */
export interface ModelWorld {
  readonly time: VirtualTime;
  readonly random: SeededRandom;
  readonly ledger: Ledger;
  readonly server: SimulatedServer;
  readonly clients: WorldClient[];
  readonly history: RunHistory;
  readonly counts: Record<string, number>;
  readonly schedule: Schedule;
  /** A call over the faulty network. */
  readonly call: (call: Call) => Promise<Reply>;
  isCalm(): boolean;
  /** Takes every fault away. */
  calm(): void;
  /** One more device of this person: with an empty disk, or one that has been in sync since the beginning. */
  addClient(personId: string, isNew: boolean): WorldClient;
  signIn(client: WorldClient): void;
  signOut(client: WorldClient): void;
  count(what: string): void;
}

/** How long one item of a commit may stay unseen, in milliseconds, generously. */
const VISIBLE_WITHIN_MS = 500;

export async function modelWorld(options: {
  readonly time: VirtualTime;
  readonly random: SeededRandom;
  readonly schedule: Schedule;
  readonly history: RunHistory;
  readonly base: BaseWorld;
  readonly announce?: (pokes: readonly Poke[]) => void;
}): Promise<ModelWorld> {
  const { time, random, schedule, history } = options;
  const { base } = options;
  const ledger = newLedger(base.ledger);
  const counts: Record<string, number> = {};
  const count = (what: string): void => {
    counts[what] = (counts[what] ?? 0) + 1;
  };
  const book = answerBook(ledger);
  let isCalm = false;
  const server = await simulatedServer({
    contents: base.contents,
    time,
    random: random.fork('server'),
    ledger,
    rates: () => (isCalm ? HEALTHY_STORE : schedule.store),
    pushed: (request, response, personId) => {
      for (const answer of response.answers) count(`answer ${answer.status}`);
      book.watch(request, response, personId);
    },
    restored: book.forget,
    note: history.note,
    ...(options.announce === undefined ? {} : { announce: options.announce }),
  });
  const network = faultyNetwork({
    door: server.door,
    time,
    random: random.fork('network'),
    rates: () => (isCalm ? noFaults() : schedule.network),
    struck: (fault) => count(fault),
    delivered: (call, reply, sentAt) => {
      const personId = server.personOf(call.cookie);
      if (personId === null) return;
      watchDelivery(server.shadow, ledger, {
        text: reply.body,
        personId,
        actors: server.actorsBetween(personId, sentAt - VISIBLE_WITHIN_MS, time.now()),
        from: sentAt - VISIBLE_WITHIN_MS,
        to: time.now(),
      });
    },
  });
  const clients: WorldClient[] = [];
  let made = 0;

  const addClient = (personId: string, isNew: boolean): WorldClient => {
    made += 1;
    const synced = isNew ? undefined : base.disks.get(personId);
    const name = `${personId}-${made}`;
    const client: WorldClient = {
      isOffline: false,
      run: clientRun(
        modelDevice({
          name,
          id: `DEVICE${String(made).padStart(6, '0')}`,
          personId,
          role: server.actor(personId)?.role ?? 'requester',
          random: random.fork(name),
          time,
          disk: synced === undefined ? emptyDisk() : copyDisk(synced),
          news: (kind) => server.shadow.news.get(kind) ?? 0,
          eager: random.chance(0.5),
          cookie: '',
          skewMs: random.pick([0, 0, random.int(-schedule.skewMs, schedule.skewMs)]),
          witness: {
            note: history.note,
            violate: ledger.violate,
            repairs: (device, log, seq) => {
              count('repairs');
              judgeRepair(server, ledger, device, log, seq);
            },
          },
          call: (call) =>
            client.isOffline
              ? time.sleep(20).then(() => Promise.reject(new ConnectionLost()))
              : network(call),
        }),
        () => (isCalm ? { full: 0, killed: 0 } : schedule.device),
      ),
    };
    return client;
  };

  return {
    time,
    random,
    ledger,
    server,
    clients,
    history,
    counts,
    schedule,
    count,
    addClient,
    call: network,
    isCalm: () => isCalm,
    calm: () => {
      isCalm = true;
    },
    signIn: ({ run: { device } }) => {
      device.cookie = `cookie-${device.id}-${time.now()}`;
      server.signIn(device.cookie, { personId: device.personId, device: device.id });
    },
    signOut: ({ run: { device } }) => server.signOut(device.cookie),
  };
}

/**
 * A device may be ahead of a digest by what it pushed itself, and may hold what its person lost sight of before the first sync could tell
 * it so. Whatever else a digest has to find was lost on the way.
 */
function judgeRepair(
  { shadow }: SimulatedServer,
  ledger: Ledger,
  device: ModelDevice,
  log: LogKey,
  seq: number,
): void {
  const name = logKeyText(log);
  const told = shadowLog(shadow, name);
  for (const [id, rev] of liveAt(told, seq)) {
    const found = device.disk.held.get(diskKey(log.kind, id));
    const held = found?.doc.rev;
    // An edit of the device's own stands in the way of the server's form until it is pushed.
    if (found !== undefined && isDirty(found)) continue;
    if (held === rev || isToldAfter(told, seq, id)) continue;
    ledger.violate('I5', `${device.name} at ${name} ${seq} holds ${id} at ${held ?? 'nothing'} for ${rev}`);
  }
}

/** Live documents that the device holds, by `kind:id`. */
export function heldDocuments({ run }: WorldClient): Map<string, AnyDocument> {
  const held = new Map<string, AnyDocument>();
  for (const [key, { doc }] of run.device.disk.held) if (!isDeleted(doc)) held.set(key, doc);
  return held;
}

/** Why the client is not done yet; null when it is. */
export function unfinishedBusiness({ server }: ModelWorld, { run }: WorldClient): string | null {
  const { disk, personId } = run.device;
  const dirty = [...disk.held].find(([, held]) => isDirty(held));
  if (dirty !== undefined) return `${dirty[0]} is not sent`;
  if (disk.givingBack !== null) return 'it still gives back';
  const actor = server.actor(personId);
  if (actor === null) return null;
  for (const scope of scopesOf(actor)) {
    for (const kind of KINDS) {
      const seqs = disk.checkpoints.get(kind)?.[scope]?.seqs ?? [];
      for (let lane = 0; lane < laneCount(scope, kind); lane += 1) {
        const head = server.shadow.logs.get(logKeyText({ scope, kind, lane }))?.seq ?? 0;
        if ((seqs[lane] ?? 0) < head)
          return `${scope} ${kind} ${lane} stands at ${seqs[lane] ?? 0} of ${head}`;
      }
    }
  }
  return null;
}
