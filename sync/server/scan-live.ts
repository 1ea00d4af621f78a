import type { Kind } from '../domain/kind.ts';
import type { Scope } from '../domain/scope.ts';
import { isLive, type LiveDocument } from './stored-document.ts';
import type { SyncStore } from './sync-store.ts';

/** Documents of one kind in one scope; with a prefix those whose ids begin with it. */
export interface ScannedPlace {
  readonly scope: Scope;
  readonly kind: Kind;
  readonly prefix?: string;
}

const PAGE = 200;

/** Every document of a place that is not deleted, in the order of their ids, read a page at a time as they are asked for. */
export async function* scanLive(
  store: Pick<SyncStore, 'scanDocuments'>,
  { prefix = '', ...place }: ScannedPlace,
): AsyncGenerator<LiveDocument> {
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof store.scanDocuments>> = await store.scanDocuments({
      ...place,
      prefix,
      after,
      limit: PAGE,
      only: 'all',
    });
    yield* page.documents.filter(isLive);
    after = page.next;
  } while (after !== null);
}
