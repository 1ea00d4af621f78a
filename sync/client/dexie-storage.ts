import type { DBCore, DBCoreGetManyRequest, DBCoreKeyRange, DBCoreTable, Dexie } from 'dexie';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import type { WorkspaceOptions } from './environment.ts';

type Settings = NonNullable<Parameters<typeof getRxStorageDexie>[0]>;

/** Fewer documents than this are asked for one by one. */
const WORTH_A_RANGE = 32;
/** What RxDB keeps about a database it finds by index, when the database is to be removed. */
const RXDB_OWN = '--_rxdb_internal';
/** Tickets are asked for by these before all of them are read: see feed-model.ts. */
const TICKETS = '--tickets';
const TICKET_INDEXES = ['status', 'mergedInto'];
/** "From lower to upper": Dexie's own name for it is a const enum, which leaves no value to import. */
const RANGE = 2;

/**
 * RxDB's storage on Dexie, with two costs taken off that a first sync of 10,000 tickets is made of: RxDB asks for every document of a page
 * by itself, four times, to find out that it is new; and it keeps indexes that nothing here reads, and lacks those by which a start reads. `settings` are Dexie's own.
 */
export function dexieStorage(settings: Settings = {}): WorkspaceOptions['storage'] {
  return getRxStorageDexie({
    ...settings,
    onCreate: (database, name) => {
      database.use({
        stack: 'dbcore',
        name: 'roost-many-at-once',
        create: (core) => ({ ...core, table: (name) => manyAtOnce(core, name) }),
      });
      if (!name.endsWith(RXDB_OWN)) keepReadIndexes(database, name.endsWith(TICKETS) ? TICKET_INDEXES : []);
    },
  });
}

function manyAtOnce(core: DBCore, name: string): DBCoreTable {
  const table = core.table(name);
  return { ...table, getMany: (request) => getMany(table, request) };
}

/** A page's keys lie close together, since a first sync reads in their order: one read of the range between them finds the few that are there. */
async function getMany(table: DBCoreTable, request: DBCoreGetManyRequest): Promise<unknown[]> {
  const keys: readonly unknown[] = request.keys;
  const names = keys.filter((key) => typeof key === 'string').sort();
  const [lower] = names;
  const upper = names.at(-1);
  if (keys.length < WORTH_A_RANGE || names.length !== keys.length || lower === undefined)
    return table.getMany(request);
  const { trans } = request;
  const range: unknown = { type: RANGE, lower, upper };
  const query = { index: table.schema.primaryKey, range: range as DBCoreKeyRange };
  if ((await table.count({ trans, query })) > 2 * keys.length) return table.getMany(request);
  const { result } = await table.query({ trans, values: true, query });
  const found = new Map<unknown, unknown>();
  for (const value of result) found.set(table.schema.primaryKey.extractKey?.(value), value);
  return keys.map((key) => found.get(key));
}

/** Replication looks documents up by id, and by the time of their last write; the device reads them all or by id. */
function keepReadIndexes(database: Dexie, more: readonly string[]): void {
  const version = database.version.bind(database);
  database.version = (number) => {
    const made = version(number);
    const stores = made.stores.bind(made);
    made.stores = (schema) => {
      const docs = schema['docs'];
      return stores(typeof docs === 'string' ? { ...schema, docs: leanIndexes(docs, more) } : schema);
    };
    return made;
  };
}

function leanIndexes(docs: string, more: readonly string[]): string {
  const [primary = '', ...indexes] = docs.split(', ');
  return [primary, ...indexes.filter((index) => index.startsWith('[_meta.lwt+')), ...more].join(', ');
}
