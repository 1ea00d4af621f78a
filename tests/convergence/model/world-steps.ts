import type { AnyDocument } from '../../../sync/domain/document.ts';
import type { StoreContents } from '../../../sync/server/store-archive.ts';
import { scopesOf } from '../../../sync/domain/scope.ts';
import { scopeHeldIn } from './device-scopes.ts';
import type { ModelDevice } from './model-device.ts';
import { isDeleted } from './model-disk.ts';
import { StorageFull, TabKilled } from './model-tab.ts';
import type { ModelWorld, WorldClient } from './model-world.ts';
import { PEOPLE, RESTRICTED_QUEUE } from './people.ts';
import { LINKING_STEPS, PERSON_STEPS, takeStep, type PersonStep } from './person-steps.ts';

const WORLD_STEPS = {
  person: 70,
  network: 8,
  tab: 5,
  'second-tab': 3,
  session: 4,
  membership: 2,
  restore: 2,
  clock: 1,
} as const;

/** One step of the schedule: mostly a person at work, sometimes the world getting in the way. */
export async function takeWorldStep(world: ModelWorld): Promise<void> {
  const { random, time } = world;
  const client = random.pick(world.clients);
  const { name } = client.run.device;
  const step = random.weighted(WORLD_STEPS);
  if (step !== 'person') world.history.note(`${step} ${name}`);
  world.count(`step ${step}`);
  switch (step) {
    case 'person':
      await work(world, client);
      return;
    case 'network':
      client.isOffline = !client.isOffline;
      if (!client.isOffline) client.run.wake();
      return;
    case 'tab':
      client.run.killAll();
      time.after(random.int(0, 20_000), () => {
        if (client.run.tabs().length === 0) client.run.open();
      });
      return;
    case 'second-tab':
      if (client.run.tabs().length < 2) client.run.open();
      return;
    case 'session':
      world.signOut(client);
      time.after(random.int(0, 60_000), () => {
        world.signIn(client);
        client.run.wake();
      });
      return;
    case 'membership':
      await changeMembership(world);
      return;
    case 'restore':
      await restore(world);
      return;
    case 'clock':
      client.run.device.skewMs += random.int(-world.schedule.skewMs, world.schedule.skewMs);
      return;
  }
}

async function work(world: ModelWorld, client: WorldClient): Promise<void> {
  const { random, ledger } = world;
  const [tab] = random.shuffled(client.run.tabs());
  const step: PersonStep = random.weighted(world.schedule.links === true ? LINKING_STEPS : PERSON_STEPS);
  if (tab === undefined) {
    if (random.chance(0.5)) client.run.open();
    return;
  }
  try {
    await takeStep({ device: client.run.device, tab, ledger }, step, random);
    world.count(`person ${step}`);
  } catch (fault) {
    // The person was told that it was not kept.
    if (!(fault instanceof TabKilled) && !(fault instanceof StorageFull)) throw fault;
  }
  if (!random.chance(world.schedule.quiet)) client.run.wake();
}

/** An agent joins or leaves the restricted queue, or somebody is disabled for a while. */
async function changeMembership({ random, server, time }: ModelWorld): Promise<void> {
  const person = random.pick(PEOPLE);
  if (person.role === 'requester') {
    await server.keep({ people: [{ ...person, disabled: true }] });
    time.after(random.int(100, 30_000), () => void server.keep({ people: [person] }));
    return;
  }
  const isMember = server.actor(person.id)?.memberOf.includes(RESTRICTED_QUEUE) === true;
  await server.keep({ people: [{ ...person, memberOf: isMember ? [] : [RESTRICTED_QUEUE] }] });
}

/** The table is put back to what it was some time ago. */
async function restore(world: ModelWorld): Promise<void> {
  const { random, server, time, schedule } = world;
  if (!schedule.restores) return;
  const contents = await server.backUp();
  await time.sleep(random.int(10, 30_000));
  world.count('restored');
  world.history.note('the table is restored');
  noteGone(world, contents);
  await server.restore(contents, `EPOCH${time.now()}`);
}

/** What the restore takes away although it was committed, and what no device can give back since none of them holds it. */
function noteGone(world: ModelWorld, contents: StoreContents): void {
  const { clients, ledger, server } = world;
  const kept = new Set(
    contents.documents.filter(({ body }) => body !== null).map(({ kind, id }) => `${kind}:${id}`),
  );
  const held = new Set<string>();
  const revs = new Set(contents.documents.flatMap(({ body }) => revsOf(body)));
  for (const { run } of clients)
    for (const [key, { doc }] of run.device.disk.held) {
      if (isDeleted(doc) || isLeaving(world, run.device, key) || isMereCopy(world, run.device, key)) continue;
      held.add(key);
      for (const rev of revsOf(doc)) revs.add(rev);
    }
  for (const [key, versions] of server.shadow.versions) {
    if (!kept.has(key) && !held.has(key)) ledger.gone.add(key);
    for (const { rev } of versions) if (!revs.has(rev)) ledger.gone.add(`rev:${rev}`);
  }
}

/** A requester can give back what they made themselves. Of what others made they hold a copy, from which nothing can be made whole again. */
function isMereCopy({ server }: ModelWorld, { role, personId }: ModelDevice, key: string): boolean {
  if (role !== 'requester') return false;
  const body = server.shadow.versions.get(key)?.findLast((version) => version.body !== null)?.body ?? null;
  return body !== null && (body['createdBy'] ?? body['authorId']) !== personId;
}

/** A device lets go of what lies outside its person's scopes as soon as it is told so, which may be on its way already. */
function isLeaving({ server }: ModelWorld, device: ModelDevice, key: string): boolean {
  const held = device.disk.held.get(key);
  const scope = held === undefined ? null : scopeHeldIn(device, held);
  const actor = server.actor(device.personId);
  return scope !== null && actor !== null && !scopesOf(actor).includes(scope);
}

function revsOf(doc: AnyDocument | null): string[] {
  const history = doc?.['hist'];
  const earlier = Array.isArray(history) ? history.filter((rev) => typeof rev === 'string') : [];
  return doc === null ? [] : [doc.rev, ...earlier];
}
