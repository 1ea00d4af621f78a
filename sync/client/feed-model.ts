import type { AnyDocument } from '../domain/document.ts';
import { KINDS, type Kind } from '../domain/kind.ts';
import type { LocalDatabase } from './local-database.ts';
import type { Model } from './read-model.ts';

/**
 * Fills the read model from the local database and keeps it true by the change streams. Resolves once everything stored has been read.
 * Gives back the end of it.
 */
export async function feedModel(database: LocalDatabase, model: Model): Promise<() => void> {
  const ends: (() => void)[] = [];
  await Promise.all(
    KINDS.map(async (kind) => {
      ends.push(await feedKind(database, model, kind));
    }),
  );
  return () => {
    for (const end of ends) end();
  };
}

async function feedKind(database: LocalDatabase, model: Model, kind: Kind): Promise<() => void> {
  const store = database.stores[kind];
  // What changes while the stored documents are being read is newer than they are, and is taken after them.
  const early: (readonly AnyDocument[])[] = [];
  let loaded = false;
  const end = store.onChange((docs) => {
    if (loaded) model.take(kind, docs);
    else early.push(docs);
  });
  model.take(kind, await store.all());
  loaded = true;
  for (const docs of early) model.take(kind, docs);
  return end;
}
