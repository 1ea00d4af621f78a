/** The little of PouchDB that the bench speaks. The package is loaded as a script, so that its types are not needed. */
export interface PouchDocument {
  readonly _id: string;
  readonly _rev?: string;
  readonly [field: string]: unknown;
}

interface PouchEvents {
  on(event: string, listener: (told: never) => void): this;
  cancel(): void;
}

export interface Replication extends PouchEvents, Promise<{ readonly docs_written: number }> {}

export interface PouchDatabase {
  readonly replicate: {
    from(remote: PouchDatabase, options: object): Replication;
    to(remote: PouchDatabase, options: object): Replication;
  };
  sync(remote: PouchDatabase, options: object): PouchEvents;
  changes(options: object): PouchEvents;
  allDocs(options: object): Promise<{ readonly rows: readonly { readonly doc?: PouchDocument }[] }>;
  get(id: string): Promise<PouchDocument>;
  put(doc: PouchDocument): Promise<unknown>;
  destroy(): Promise<unknown>;
}

export type PouchConstructor = new (name: string, options: object) => PouchDatabase;

declare global {
  interface Window {
    readonly PouchDB: PouchConstructor;
  }
}
