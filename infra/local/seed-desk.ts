import { laneCount } from '../../sync/domain/lane.ts';
import { isRestrictedQueue, queueScope, WORKSPACE_SCOPE } from '../../sync/domain/scope.ts';
import { importTickets } from '../../sync/server/admin/import-tickets.ts';
import { putPeople } from '../../sync/server/admin/put-people.ts';
import { putSettings } from '../../sync/server/admin/put-settings.ts';
import { MemoryStore } from '../../sync/server/memory/memory-store.ts';
import type { RecordStore } from '../../sync/server/record-store.ts';
import type { ServerDeps } from '../../sync/server/server-deps.ts';
import type { SyncStore } from '../../sync/server/sync-store.ts';
import type { ObjectFolder } from './files/object-folder.ts';
import { localDeps } from './local-deps.ts';
import type { LocalStorage } from './local-storage.ts';
import { keepSampleFiles } from './sample/files/keep-sample.ts';
import { makeSample } from './sample/make-sample.ts';

/** How much to seed, and which of the infinitely many desks it is. */
export interface SeedOptions {
  readonly tickets: number;
  readonly seed: string;
}

const HOUR_MS = 3_600_000;

/** Where the sample’s files go. */
export interface SampleShelf {
  readonly records: RecordStore;
  readonly objects: ObjectFolder;
}

/** Writes sample people, settings and tickets, and their files. What is there already is left alone, so running it again with the same seed adds nothing. */
export async function seedDesk(
  deps: ServerDeps,
  shelf: SampleShelf,
  { tickets, seed }: SeedOptions,
): Promise<void> {
  // To the hour: a run that was interrupted may be repeated, and makes no other tickets beside the first.
  const now = Math.floor(deps.clock.now() / HOUR_MS) * HOUR_MS;
  const sample = makeSample({ tickets, seed, now });
  await putSettings(deps, sample.settings);
  await putPeople(deps, sample.people);
  await importTickets(deps, sample);
  await keepSampleFiles(sample.messages, shelf);
}

const SEEDING = { family: 'desk', id: 'seeding' } as const;

/**
 * Seeds a table that knows nobody yet; gives whether it did. The desk is built by the same use cases over memory and then written in bulk, which
 * takes a third of the time. An interrupted start has left its note, and is begun again.
 */
export async function seedWhenEmpty(
  { store, archive, records, objects }: Pick<LocalStorage, 'store' | 'archive'> & SampleShelf,
  options: SeedOptions & { readonly now: () => number },
): Promise<boolean> {
  if ((await records.read(SEEDING)) === null) {
    const [people] = await store.readHeads([{ scope: WORKSPACE_SCOPE, kind: 'people', lane: 0 }]);
    if (people !== undefined && people.seq > 0) return false;
    await records.create(SEEDING, {}, null);
  }
  const meta = await store.readMeta();
  const built = new MemoryStore(meta.epoch);
  await seedDesk(localDeps({ store: built, now: options.now }), { records, objects }, options);
  await archive.importAll({ ...(await built.exportAll()), meta });
  await records.take(SEEDING);
  return true;
}

/** How many tickets there are, those of restricted queues included. */
export async function countTickets(store: SyncStore): Promise<number> {
  const { documents } = await store.scanDocuments({
    scope: WORKSPACE_SCOPE,
    kind: 'settings',
    prefix: '',
    after: null,
    limit: 1000,
    only: 'all',
  });
  const restricted = documents.map(({ id }) => id).filter(isRestrictedQueue);
  const logs = [WORKSPACE_SCOPE, ...restricted.map(queueScope)].flatMap((scope) =>
    Array.from({ length: laneCount(scope, 'tickets') }, (_, lane) => ({
      scope,
      kind: 'tickets' as const,
      lane,
    })),
  );
  const heads = await store.readHeads(logs);
  return heads.reduce((sum, { digest }) => sum + digest.n, 0);
}
