import type { AnyDocument } from '../../../sync/domain/document.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import { runUntilSettled, virtualTime } from '../../support/virtual-time.ts';
import { checkSame, documentsFor } from '../checks/check-convergence.ts';
import { checkThreads } from '../checks/check-threads.ts';
import { checkWork } from '../checks/check-work.ts';
import { runHistory } from '../run-history.ts';
import type { RunResult } from '../run-result.ts';
import {
  heldDocuments,
  modelWorld,
  unfinishedBusiness,
  type ModelWorld,
  type WorldClient,
} from './model-world.ts';
import { baseWorld } from './base-world.ts';
import { diskKey } from './model-disk.ts';
import { PEOPLE } from './people.ts';
import { drawSchedule } from './schedule.ts';
import { takeWorldStep } from './world-steps.ts';

const BEGIN_MS = Date.parse('2026-03-02T08:00:00.000Z');
const HEAL_STEP_MS = 90_000;
const HEAL_STEPS = 80;

/** Runs one schedule of the model and judges it. Pure: the same seed gives the same result. */
export async function runModelSeed(seed: number, keepLines = false): Promise<RunResult> {
  const random = seededRandom(`model ${seed}`);
  const time = virtualTime(BEGIN_MS);
  const history = runHistory(time.now, keepLines);
  const schedule = drawSchedule(random.fork('schedule'), seed);
  history.note(JSON.stringify(schedule));
  const base = await baseWorld();
  const making = modelWorld({ time, random: random.fork('world'), schedule, history, base });
  const world = await runUntilSettled(time, making);
  const living = live(world);
  await runUntilSettled(time, living);
  return {
    seed,
    violations: world.ledger.violations,
    hash: history.hash(),
    lines: history.lines(),
    counts: world.counts,
  };
}

async function live(world: ModelWorld): Promise<void> {
  const { random, schedule, time } = world;
  for (const personId of drawClients(world)) {
    const client = world.addClient(personId, random.chance(0.3));
    world.clients.push(client);
    world.signIn(client);
    client.run.open();
  }
  for (let step = 0; step < schedule.steps; step += 1) {
    await time.sleep(random.int(0, random.pick([20, schedule.pauseMs])));
    await takeWorldStep(world);
  }
  await heal(world);
  await judge(world);
  for (const { run } of world.clients) run.killAll();
}

/** Five clients: the desk, a member of the restricted queue, requesters; sometimes one person at two devices. */
function drawClients({ random }: ModelWorld): string[] {
  const everybody = ['ana', 'ben', 'hana', 'rita', 'rob'];
  if (random.chance(0.6)) return everybody;
  return [...random.shuffled(everybody).slice(0, 4), random.pick(everybody)];
}

/** Takes every fault away, brings everybody back, and waits until nobody has anything left to do. */
export async function heal(world: ModelWorld): Promise<void> {
  world.calm();
  world.history.note('healing');
  // Whoever was disabled when the table was last copied would stay so.
  await world.server.keep({ people: PEOPLE.filter(({ id }) => world.server.actor(id) === null) });
  for (const client of world.clients) {
    client.isOffline = false;
    world.signIn(client);
    if (client.run.tabs().length === 0) client.run.open();
    client.run.wake();
  }
  for (let step = 0; step < HEAL_STEPS; step += 1) {
    await world.time.sleep(HEAL_STEP_MS);
    if (world.clients.every((client) => unfinishedBusiness(world, client) === null)) return;
  }
  for (const client of world.clients) {
    const left = unfinishedBusiness(world, client);
    if (left !== null) world.ledger.violate('I4', `${client.run.device.name}: ${left}`);
  }
}

async function judge(world: ModelWorld): Promise<void> {
  const { server, ledger, clients } = world;
  for (const client of clients) {
    const actor = server.actor(client.run.device.personId);
    if (actor === null) continue;
    checkSame(
      ledger,
      client.run.device.name,
      'I3',
      heldDocuments(client),
      documentsFor(server.shadow, actor),
    );
  }
  checkThreads(server.shadow, ledger);
  if (world.random.chance(0.4)) await checkNewcomer(world);
  checkWork({
    shadow: server.shadow,
    ledger,
    attention: attentionOf(clients),
    events: eventsByTicket(world),
    committed: new Set([...server.shadow.versions.values()].flat().map(({ rev }) => rev)),
  });
}

/** I15: a device that comes now and pulls once holds the same as those that were always there. */
async function checkNewcomer(world: ModelWorld): Promise<void> {
  const { server, ledger, random } = world;
  const newcomer = world.addClient(random.pick(world.clients).run.device.personId, true);
  const actor = server.actor(newcomer.run.device.personId);
  if (actor === null) return;
  world.signIn(newcomer);
  newcomer.run.open();
  await world.time.sleep(HEAL_STEP_MS);
  newcomer.run.killAll();
  checkSame(
    ledger,
    newcomer.run.device.name,
    'I15',
    heldDocuments(newcomer),
    documentsFor(server.shadow, actor),
  );
}

/** What lies under Needs attention on these devices, by `kind:id`. */
export function attentionOf(clients: readonly WorldClient[]): Map<string, AnyDocument[]> {
  const attention = new Map<string, AnyDocument[]>();
  for (const { run } of clients)
    for (const { kind, doc } of run.device.disk.outbox.values()) {
      const key = diskKey(kind, doc.id);
      attention.set(key, [...(attention.get(key) ?? []), doc]);
    }
  return attention;
}

/** Every timeline line ever committed, by ticket. */
export function eventsByTicket({ server }: ModelWorld): Map<string, AnyDocument[]> {
  const events = new Map<string, AnyDocument[]>();
  for (const [key, versions] of server.shadow.versions) {
    const body = versions.findLast((version) => version.body !== null)?.body ?? null;
    if (!key.startsWith('events:') || body === null) continue;
    const ticketId = String(body['ticketId']);
    events.set(ticketId, [...(events.get(ticketId) ?? []), body]);
  }
  return events;
}
