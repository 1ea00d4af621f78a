import { sameValue } from '../../../sync/domain/same-value.ts';
import type { Poke } from '../../../sync/protocol/poke.ts';
import { seededRandom, type SeededRandom } from '../../support/seeded-random.ts';
import { runUntilSettled, virtualTime } from '../../support/virtual-time.ts';
import { checkSame, documentsFor } from '../checks/check-convergence.ts';
import { checkThreads } from '../checks/check-threads.ts';
import { checkWork } from '../checks/check-work.ts';
import { baseWorld } from '../model/base-world.ts';
import { modelWorld, unfinishedBusiness, type ModelWorld } from '../model/model-world.ts';
import { attentionOf, eventsByTicket, heal } from '../model/run-model-seed.ts';
import { drawSchedule } from '../model/schedule.ts';
import { takeWorldStep } from '../model/world-steps.ts';
import { runHistory } from '../run-history.ts';
import type { RunResult } from '../run-result.ts';
import { claimDraws, takeClaimStep } from './claim-steps.ts';
import { checkMarks } from './check-marks.ts';
import { pokeBoard, type PokeBoard } from './poke-board.ts';
import { checkConversations } from './check-conversations.ts';
import { heldBy, isRead } from './held-by.ts';
import { rxdbDevice, type Realm, type RxdbDevice } from './rxdb-device.ts';
import { takePageLinkStep } from './rxdb-link-steps.ts';
import { takePageStep } from './rxdb-steps.ts';
import { useVirtualGlobals } from './virtual-globals.ts';

const BEGIN_MS = Date.parse('2026-03-02T08:00:00.000Z');
const HEAL_STEP_MS = 60_000;
const HEAL_STEPS = 60;
const NOT_KEPT = ['StorageFault', 'InputError'];

/**
 * Runs one schedule with the real client on two or three devices, beside requesters of the model, and judges it. `realms` are as many
 * instances of the client's modules, each with its own RxDB.
 */
export async function runRxdbSeed(
  seed: number,
  realms: readonly Realm[],
  keepLines = false,
): Promise<RunResult> {
  const random = seededRandom(`rxdb ${seed}`);
  const time = virtualTime(BEGIN_MS);
  useVirtualGlobals(time, random.fork('globals'));
  const history = runHistory(time.now, keepLines);
  const schedule = drawSchedule(random.fork('schedule'), seed);
  history.note(JSON.stringify(schedule));
  const base = await baseWorld();
  const boards: PokeBoard[] = [];
  const announce = (pokes: readonly Poke[]): void => boards.forEach((board) => board.announce(pokes));
  const options = { time, random: random.fork('world'), schedule, history, base, announce };
  const world = await runUntilSettled(time, modelWorld(options));
  const board = pokeBoard(time, random.fork('pokes'), () => !world.isCalm());
  boards.push(board);
  await runUntilSettled(time, live(world, realms, board, claimDraws(seed)));
  const { violations } = world.ledger;
  return { seed, violations, hash: history.hash(), lines: history.lines(), counts: world.counts };
}

async function live(
  world: ModelWorld,
  realms: readonly Realm[],
  pokes: PokeBoard,
  claims: SeededRandom | null,
): Promise<void> {
  const { random, schedule, time } = world;
  for (const personId of ['rita', 'rob']) {
    const client = world.addClient(personId, random.chance(0.3));
    world.clients.push(client);
    world.signIn(client);
    client.run.open();
  }
  const devices = drawDevices(world, realms, pokes);
  for (const device of devices) await open(world, device);
  for (let step = 0; step < schedule.steps; step += 1) {
    await time.sleep(random.int(0, random.pick([20, schedule.pauseMs])));
    if (random.chance(0.3)) await takeWorldStep(world);
    else await takeDeviceStep(world, random.pick(devices));
    if (claims !== null) await takeClaimStep(world, devices, claims);
    for (const device of devices) checkMarks(world, device);
  }
  await heal(world);
  await healDevices(world, devices);
  judge(world, devices);
  for (const { run } of world.clients) run.killAll();
  for (const device of devices) await device.kill();
}

function drawDevices(world: ModelWorld, realms: readonly Realm[], pokes: PokeBoard): RxdbDevice[] {
  const { random } = world;
  const people = random.pick([
    ['ana', 'ben'],
    ['ana', 'hana'],
    ['ana', 'ana'],
  ]);
  return people.map((personId, index) => {
    const realm = realms[index];
    if (realm === undefined)
      throw new Error(`There are ${realms.length} realms for ${people.length} devices`);
    const name = `${personId}-page-${index + 1}`;
    return rxdbDevice({
      world,
      realm,
      name,
      personId,
      random: random.fork(name),
      pokes,
      call: world.call,
      fullShare: () => (world.isCalm() ? 0 : world.schedule.device.full),
    });
  });
}

/** Opens a page; storage that is full at that moment is met as a person meets it, by trying again. */
async function open(world: ModelWorld, device: RxdbDevice): Promise<void> {
  const { server, time } = world;
  server.signIn(device.cookie, { personId: device.personId, device: null });
  for (let tries = 0; device.page() === null && tries < 20; tries += 1) {
    try {
      await device.open();
    } catch (fault) {
      if (!(fault instanceof Error) || fault.name !== 'StorageFault') throw fault;
      await time.sleep(500);
    }
  }
}

async function takeDeviceStep(world: ModelWorld, device: RxdbDevice): Promise<void> {
  const { random, ledger, server, time } = world;
  const what = random.weighted({ person: 80, network: 8, page: 6, session: 6 });
  world.count(`page ${what}`);
  const page = device.page();
  if (page === null || what === 'page') {
    if (page !== null) await device.kill();
    await open(world, device);
    return;
  }
  switch (what) {
    case 'network':
      device.isOffline = !device.isOffline;
      if (!device.isOffline) device.wake();
      return;
    case 'session':
      server.signOut(device.cookie);
      time.after(random.int(0, 60_000), () => {
        server.signIn(device.cookie, { personId: device.personId, device: null });
        device.wake();
      });
      return;
    case 'person':
      try {
        const stepOf = world.schedule.links === true && random.chance(0.3) ? takePageLinkStep : takePageStep;
        const step = await stepOf({ device, page, ledger, random });
        world.history.note(`${device.name} ${step}`);
        world.count(`page person ${step}`);
      } catch (fault) {
        // The person was told that it was not kept: no room, or the ticket left while they typed.
        if (!(fault instanceof Error) || !NOT_KEPT.includes(fault.name)) throw fault;
      }
      return;
  }
}

async function healDevices(world: ModelWorld, devices: readonly RxdbDevice[]): Promise<void> {
  for (const device of devices) {
    device.isOffline = false;
    if (device.page() === null) await open(world, device);
    world.server.signIn(device.cookie, { personId: device.personId, device: null });
    device.wake();
  }
  const isDone = (): boolean =>
    devices.every((device) => leftToDo(world, device) === null) &&
    world.clients.every((client) => unfinishedBusiness(world, client) === null);
  for (let step = 0; step < HEAL_STEPS && !isDone(); step += 1) await world.time.sleep(HEAL_STEP_MS);
  for (const device of devices) {
    const left = leftToDo(world, device);
    if (left !== null) world.ledger.violate('I4', `${device.name}: ${left}`);
  }
}

/** Why the device is not done yet; null when it is. */
function leftToDo(world: ModelWorld, device: RxdbDevice): string | null {
  const status = device.page()?.status.current();
  if (status === undefined) return 'it has no page';
  if (status.unsent > 0) return `${status.unsent} unsent`;
  if (status.firstSync !== null) return 'its first sync is not over';
  const actor = world.server.actor(device.personId);
  if (actor === null) return null;
  const wanted = documentsFor(world.server.shadow, actor);
  const held = heldBy(device, wanted);
  for (const [key, doc] of wanted)
    // By the body too: a device's own form has the server's revision before it has what the server fills in.
    if (isRead(key) && !sameValue(held.get(key), doc)) return `${key} at ${held.get(key)?.rev ?? 'nothing'}`;
  for (const key of held.keys()) if (!wanted.has(key)) return `${key} is not its person's`;
  return null;
}

function judge(world: ModelWorld, devices: readonly RxdbDevice[]): void {
  const { server, ledger, clients } = world;
  const attention = attentionOf(clients);
  for (const device of devices) {
    const page = device.page();
    const actor = server.actor(device.personId);
    if (page === null || actor === null) continue;
    checkMarks(world, device);
    checkConversations(world, device);
    const wanted = new Map([...documentsFor(server.shadow, actor)].filter(([key]) => isRead(key)));
    checkSame(ledger, device.name, 'I3', heldBy(device, wanted), wanted);
    for (const { kind, doc } of page.outbox.items())
      attention.set(`${kind}:${doc.id}`, [...(attention.get(`${kind}:${doc.id}`) ?? []), doc]);
  }
  checkThreads(server.shadow, ledger);
  const committed = new Set([...server.shadow.versions.values()].flat().map(({ rev }) => rev));
  checkWork({ shadow: server.shadow, ledger, attention, events: eventsByTicket(world), committed });
}
