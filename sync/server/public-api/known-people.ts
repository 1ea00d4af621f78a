import { personSchema } from '../../domain/person.ts';
import type { ApiPerson } from '../../protocol/api/shared.ts';
import { workspaceKey } from '../admin/put-document.ts';
import { isLive } from '../stored-document.ts';
import type { SyncStore } from '../sync-store.ts';

/** Gives people by their ids; somebody who is not there any more has an id and no name. */
export async function knownPeople(
  store: Pick<SyncStore, 'readDocuments'>,
  ids: readonly (string | null)[],
): Promise<(id: string) => ApiPerson> {
  const asked = [...new Set(ids.filter((id) => id !== null))];
  const items =
    asked.length === 0 ? [] : await store.readDocuments(asked.map((id) => workspaceKey('people', id)));
  const known = new Map(
    items.filter(isLive).map(({ body }) => {
      const { id, name, email } = personSchema.parse(body);
      return [id, { id, name, email }] as const;
    }),
  );
  return (id) => known.get(id) ?? { id, name: '', email: null };
}
