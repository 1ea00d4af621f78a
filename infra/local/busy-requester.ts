import { isAgent, type Person } from '../../sync/domain/person.ts';
import { requesterScope } from '../../sync/domain/scope.ts';
import type { SyncStore } from '../../sync/server/sync-store.ts';

/** People who are looked at: it is about a good example and not about the best. */
const LOOKED_AT = 40;

/** A requester who can sign in and has asked for a few things: somebody to try the requesters' pages as. Null when nobody has an address. */
export async function busyRequester(
  store: Pick<SyncStore, 'scanDocuments'>,
  people: readonly Person[],
): Promise<(Person & { readonly email: string }) | null> {
  const able = people.flatMap((person) => (isAgent(person) || person.email === null ? [] : [person]));
  const counted = await Promise.all(
    able
      .slice(0, LOOKED_AT)
      .map(async (person) => ({ person, count: await countRequests(store, person.id) })),
  );
  const { person } = counted.sort((a, b) => b.count - a.count)[0] ?? {};
  return person === undefined || person.email === null ? null : { ...person, email: person.email };
}

async function countRequests(store: Pick<SyncStore, 'scanDocuments'>, personId: string): Promise<number> {
  const { documents } = await store.scanDocuments({
    scope: requesterScope(personId),
    kind: 'tickets',
    prefix: '',
    after: null,
    limit: 10,
    only: 'all',
  });
  return documents.length;
}
