import { locatorKey } from './keys.ts';
import { locatorOf, type Marker } from './marker.ts';
import { documentKeyText, isLive, type DocumentKey, type StoredDocument } from './stored-document.ts';
import type { SyncStore } from './sync-store.ts';

/** How many pointers are followed in a row. Devices merge into the end of a chain, so longer ones come about by accident alone. */
const MOST_STEPS = 8;

/** Reads the tickets that these pointers lead to, one step at a time, into the view. Costs nothing where nothing is merged. */
export async function readMerged(
  store: SyncStore,
  documents: Map<string, StoredDocument | null>,
  markers: Map<string, Marker | null>,
  pushed: readonly string[],
): Promise<void> {
  let wanted = new Set([...pushed, ...[...documents.values()].flatMap(pointerOf)]);
  for (let step = 0; step < MOST_STEPS && wanted.size > 0; step += 1) {
    const keys = [...wanted].map(locatorKey).filter((key) => !markers.has(key));
    const found = keys.length === 0 ? [] : await store.readMarkers(keys);
    for (const [at, key] of keys.entries()) markers.set(key, found[at] ?? null);
    const missing = [...wanted]
      .map((id) => keyOf(id, markers))
      .filter((key) => key !== null)
      .filter((key) => !documents.has(documentKeyText(key)));
    const read = missing.length === 0 ? [] : await store.readDocuments(missing);
    for (const [at, key] of missing.entries()) documents.set(documentKeyText(key), read[at] ?? null);
    wanted = new Set(read.flatMap((item) => pointerOf(item)));
  }
}

function keyOf(id: string, markers: ReadonlyMap<string, Marker | null>): DocumentKey | null {
  const locator = locatorOf(markers.get(locatorKey(id)) ?? null);
  return locator === null ? null : { scope: locator.scope, kind: 'tickets', id };
}

function pointerOf(item: StoredDocument | null): string[] {
  if (!isLive(item) || item.kind !== 'tickets') return [];
  const mergedInto = item.body['mergedInto'];
  return typeof mergedInto === 'string' ? [mergedInto] : [];
}
