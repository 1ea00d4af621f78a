import { personSchema, type Person } from '../../domain/person.ts';
import { WORKSPACE_SCOPE } from '../../domain/scope.ts';
import { emailMarkerKey } from '../keys.ts';
import { personIdOf } from '../marker.ts';
import { isLive } from '../stored-document.ts';
import type { SyncStore } from '../sync-store.ts';
import type { PeopleDirectory } from './people-directory.ts';

/** The people as their documents say. */
export class StoredPeople implements PeopleDirectory {
  readonly #store: Pick<SyncStore, 'readDocuments' | 'readMarkers'>;

  constructor(store: Pick<SyncStore, 'readDocuments' | 'readMarkers'>) {
    this.#store = store;
  }

  async byId(personId: string): Promise<Person | null> {
    const [stored] = await this.#store.readDocuments([
      { scope: WORKSPACE_SCOPE, kind: 'people', id: personId },
    ]);
    return isLive(stored) ? personSchema.parse(stored.body) : null;
  }

  async byEmail(email: string): Promise<Person | null> {
    const [marker] = await this.#store.readMarkers([emailMarkerKey(email)]);
    const personId = personIdOf(marker ?? null);
    const person = personId === null ? null : await this.byId(personId);
    // A marker may be older than a change of address: the document has the last word.
    return person?.email?.toLowerCase() === email.toLowerCase() ? person : null;
  }
}
