import { StorageFull, TabKilled } from './model-tab.ts';
import type { ModelWorld, WorldClient } from './model-world.ts';
import { PEOPLE, RESTRICTED_QUEUE } from './people.ts';
import { PERSON_STEPS, takeStep, type PersonStep } from './person-steps.ts';

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
  const step: PersonStep = random.weighted(PERSON_STEPS);
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
  await server.restore(contents, `EPOCH${time.now()}`);
}
