import { WORKSPACE_LANES } from '../../sync/domain/lane.ts';
import { WORKSPACE_SCOPE } from '../../sync/domain/scope.ts';
import { importTickets } from '../../sync/server/admin/import-tickets.ts';
import { putPeople } from '../../sync/server/admin/put-people.ts';
import { putSettings } from '../../sync/server/admin/put-settings.ts';
import type { ServerDeps } from '../../sync/server/server-deps.ts';
import type { SyncStore } from '../../sync/server/sync-store.ts';
import { makeSample } from './sample/make-sample.ts';

/** How much to seed, and which of the infinitely many desks it is. */
export interface SeedOptions {
  readonly tickets: number;
  readonly seed: string;
}

const HOUR_MS = 3_600_000;

/** Writes sample people, settings and tickets. What is there already is left alone, so running it again with the same seed adds nothing. */
export async function seedDesk(deps: ServerDeps, { tickets, seed }: SeedOptions): Promise<void> {
  // To the hour: a first start that was interrupted goes on with the same tickets, and makes no others beside them.
  const now = Math.floor(deps.clock.now() / HOUR_MS) * HOUR_MS;
  const sample = makeSample({ tickets, seed, now });
  await putSettings(deps, sample.settings);
  await importTickets(deps, sample);
  // Last, since people are what tells a desk that was seeded from one that was not.
  await putPeople(deps, sample.people);
}

/** Seeds a table that knows nobody yet; gives whether it did. */
export async function seedWhenEmpty(deps: ServerDeps, options: SeedOptions): Promise<boolean> {
  const [people] = await deps.store.readHeads([{ scope: WORKSPACE_SCOPE, kind: 'people', lane: 0 }]);
  if (people !== undefined && people.seq > 0) return false;
  await seedDesk(deps, options);
  return true;
}

/** How many tickets the agents share. */
export async function countTickets(store: SyncStore): Promise<number> {
  const logs = Array.from({ length: WORKSPACE_LANES }, (_, lane) => ({
    scope: WORKSPACE_SCOPE,
    kind: 'tickets' as const,
    lane,
  }));
  const heads = await store.readHeads(logs);
  return heads.reduce((sum, { digest }) => sum + digest.n, 0);
}
