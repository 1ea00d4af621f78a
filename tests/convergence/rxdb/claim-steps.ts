import { makeClaim } from '../../../sync/domain/claim.ts';
import { seededRandom, type SeededRandom } from '../../support/seeded-random.ts';
import type { ModelWorld } from '../model/model-world.ts';
import type { RxdbDevice } from './rxdb-device.ts';

/** Seeds from here on also claim tickets. Those below keep their histories. */
export const CLAIM_SEEDS = 20_000_000;

/** What decides who claims what, or null for a seed without claims. */
export function claimDraws(seed: number): SeededRandom | null {
  return seed < CLAIM_SEEDS ? null : seededRandom(`claims ${seed}`);
}

/** Now and then somebody says that they are on a ticket, or not any more. */
export async function takeClaimStep(
  world: ModelWorld,
  devices: readonly RxdbDevice[],
  draws: SeededRandom,
): Promise<void> {
  if (!draws.chance(0.25)) return;
  const device = draws.pick(devices);
  const page = device.page();
  const ids = (page?.read.tickets() ?? []).map(({ ticket }) => ticket.id).sort();
  if (page === null || ids.length === 0) return;
  const claim = draws.chance(0.7) ? makeClaim(device.personId, world.time.now()) : null;
  try {
    await page.commands.triageTicket(draws.pick(ids), () => ({ claim }));
    world.history.note(`${device.name} ${claim === null ? 'release' : 'claim'}`);
    world.count(`page person ${claim === null ? 'release' : 'claim'}`);
  } catch (fault) {
    // The person was told that it was not kept: no room, or the ticket left meanwhile.
    if (!(fault instanceof Error) || !['StorageFault', 'InputError'].includes(fault.name)) throw fault;
  }
}
