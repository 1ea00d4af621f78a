import { statusSchema } from '../../domain/ticket.ts';
import { isUnfinished } from '../../domain/status.ts';
import {
  documentKeyText,
  isLive,
  type DocumentKey,
  type LiveDocument,
  type StoredDocument,
} from '../stored-document.ts';
import type { DocumentScan, ScanPage } from '../sync-store.ts';
import type { MemoryItems } from './memory-items.ts';
import type { SortedIds } from './sorted-ids.ts';

/** The walk over documents that `SyncStore.scanDocuments` promises, over ids kept in their order (see `groupOf`). */
export function scanMemory(
  items: MemoryItems<StoredDocument>,
  ids: SortedIds,
  scan: DocumentScan,
  seesOld: (key: string) => boolean,
): ScanPage {
  const documents: StoredDocument[] = [];
  let last: string | null = null;
  for (const id of ids.walk(groupOf(scan), scan.prefix, scan.after)) {
    if (documents.length === scan.limit) return { documents, next: last };
    last = id;
    const item = items.read(documentKeyText({ scope: scan.scope, kind: scan.kind, id }), seesOld);
    if (isLive(item) && isWanted(item, scan.only)) documents.push(item);
  }
  return { documents, next: null };
}

/** Documents are walked scope by scope and kind by kind. */
export function groupOf({ scope, kind }: Pick<DocumentKey, 'scope' | 'kind'>): string {
  return `${scope}|${kind}`;
}

function isWanted(item: LiveDocument, only: DocumentScan['only']): boolean {
  if (only === 'all') return true;
  return isUnfinished(statusSchema.parse(item.body['status'])) === (only === 'unfinished');
}
