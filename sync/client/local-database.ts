import {
  addRxPlugin,
  createRxDatabase,
  type RxCollection,
  type RxConflictHandler,
  type RxDatabase,
  type RxJsonSchema,
} from 'rxdb';
import { RxDBLeaderElectionPlugin } from 'rxdb/plugins/leader-election';
import type { AnyDocument } from '../domain/document.ts';
import { KINDS, type Kind } from '../domain/kind.ts';
import { DocumentStore } from './document-store.ts';
import type { WorkspaceOptions } from './environment.ts';

addRxPlugin(RxDBLeaderElectionPlugin);

/** What the device keeps besides the kinds: refused work, and rows about itself (device id, epoch, sent bodies, quarantine). */
const LOCAL_COLLECTIONS = ['outbox', 'device'] as const;
type CollectionName = Kind | (typeof LOCAL_COLLECTIONS)[number];

/** Ids of messages are the longest: a ticket's id, two hyphens and 26 characters. Rows of the device's own prefix those. */
const ID_LENGTH = 160;

/** RxDB checks nothing but the key here: documents are parsed at the doors, and unknown fields of a newer app are kept. */
const SCHEMA: RxJsonSchema<AnyDocument> = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: { id: { type: 'string', maxLength: ID_LENGTH }, rev: { type: 'string' } },
  required: ['id', 'rev'],
};

/** How one kind compares and merges; given to RxDB when the collection opens. */
export type ConflictHandlers = Readonly<Record<Kind, RxConflictHandler<AnyDocument>>>;

/** The open local database of one person. */
export interface LocalDatabase {
  readonly collections: Readonly<Record<Kind, RxCollection<AnyDocument>>>;
  readonly stores: Readonly<Record<CollectionName, DocumentStore>>;
  /** Resolves in the one tab that exchanges with the server; never in the others while it lives. */
  waitForLeadership(): Promise<void>;
  /** What is stored stays. */
  close(): Promise<void>;
  /** Deletes everything of this person's on this device. */
  remove(): Promise<void>;
}

/** Opens, or makes, the local database of one person. Rejects when the browser gives no storage. */
export async function openLocalDatabase(
  options: WorkspaceOptions,
  conflictHandlers: ConflictHandlers,
): Promise<LocalDatabase> {
  const database: RxDatabase = await createRxDatabase({
    name: `roost-${options.person.id}`,
    storage: options.storage,
    multiInstance: options.multiInstance,
    eventReduce: false,
    closeDuplicates: options.closeDuplicates ?? false,
  });
  try {
    const names: readonly CollectionName[] = [...KINDS, ...LOCAL_COLLECTIONS];
    const opened: Record<string, RxCollection<AnyDocument>> = await database.addCollections(
      Object.fromEntries(
        names.map((name) => [
          name,
          name in conflictHandlers ? creatorOf(conflictHandlers, name) : { schema: SCHEMA },
        ]),
      ),
    );
    const collection = (name: CollectionName): RxCollection<AnyDocument> => {
      const found = opened[name];
      if (found === undefined) throw new Error(`The local database has no collection ${name}.`);
      return found;
    };
    const store = (name: CollectionName): DocumentStore => new DocumentStore(collection(name));
    return {
      collections: eachKind(collection),
      stores: { ...eachKind(store), outbox: store('outbox'), device: store('device') },
      waitForLeadership: async () => {
        await database.waitForLeadership();
      },
      close: async () => {
        await database.close();
      },
      remove: async () => {
        await database.remove();
      },
    };
  } catch (cause) {
    await database.close();
    throw cause;
  }
}

function creatorOf(handlers: ConflictHandlers, name: CollectionName) {
  const handler = name === 'outbox' || name === 'device' ? undefined : handlers[name];
  return handler === undefined ? { schema: SCHEMA } : { schema: SCHEMA, conflictHandler: handler };
}

function eachKind<Value>(make: (kind: Kind) => Value): Record<Kind, Value> {
  return {
    tickets: make('tickets'),
    messages: make('messages'),
    events: make('events'),
    people: make('people'),
    settings: make('settings'),
    articles: make('articles'),
    personal: make('personal'),
  };
}
