import { kindSchema, type Kind } from '../../domain/kind.ts';
import { personSchema, type Person } from '../../domain/person.ts';
import { WORKSPACE_SCOPE } from '../../domain/scope.ts';
import { readErasureMarkerKey } from '../keys.ts';
import { isLive, type DocumentKey } from '../stored-document.ts';
import type { StoreArchive } from '../store-archive.ts';

/** What was taken from people or away for good, and has to be so after a restore whatever the moment it goes back to. */
export interface Afterwards {
  readonly erased: readonly { readonly kind: Kind; readonly id: string }[];
  /** Everybody as they stand now: nobody may do more after a restore than before it. */
  readonly people: readonly Person[];
}

/** Where that is known from. */
export interface AfterwardsLog {
  read(): Promise<Afterwards>;
}

/** Whether an item is a person as the desk knows them, and no copy of one. */
export function isPersonOfDesk({ kind, scope }: DocumentKey): boolean {
  return kind === 'people' && scope === WORKSPACE_SCOPE;
}

/** Knows it from the table that is being left, which stays where it is. */
export function afterwardsInTable(archive: Pick<StoreArchive, 'exportAll'>): AfterwardsLog {
  return {
    read: async () => {
      const { documents, markers } = await archive.exportAll();
      const people = documents.filter(isPersonOfDesk).filter(isLive);
      return {
        erased: markers.flatMap(({ key }) => {
          const named = readErasureMarkerKey(key);
          return named === null ? [] : [{ kind: kindSchema.parse(named.kind), id: named.id }];
        }),
        people: people.map(({ body }) => personSchema.parse(body)),
      };
    },
  };
}
