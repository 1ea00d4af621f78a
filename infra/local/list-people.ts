import { personSchema, type Person } from '../../sync/domain/person.ts';
import { WORKSPACE_SCOPE } from '../../sync/domain/scope.ts';
import { scanLive } from '../../sync/server/scan-live.ts';
import type { SyncStore } from '../../sync/server/sync-store.ts';

/** Everybody the table knows. */
export async function listPeople(store: SyncStore): Promise<Person[]> {
  const people: Person[] = [];
  for await (const { body } of scanLive(store, { scope: WORKSPACE_SCOPE, kind: 'people' }))
    people.push(personSchema.parse(body));
  return people;
}
