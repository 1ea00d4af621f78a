import { statusSchema } from '../../domain/ticket.ts';
import { isUnfinished } from '../../domain/status.ts';
import { documentKeyText, isLive, type LiveDocument, type StoredDocument } from '../stored-document.ts';
import type { DocumentScan, ScanPage } from '../sync-store.ts';
import type { MemoryItems } from './memory-items.ts';

/** The walk over documents that `SyncStore.scanDocuments` promises. */
export function scanMemory(
  items: MemoryItems<StoredDocument>,
  scan: DocumentScan,
  seesOld: (key: string) => boolean,
): ScanPage {
  const ids: string[] = [];
  for (const item of items.values())
    if (item.scope === scan.scope && item.kind === scan.kind && isBeyond(item.id, scan)) ids.push(item.id);
  ids.sort();
  const documents: StoredDocument[] = [];
  for (const [index, id] of ids.entries()) {
    if (documents.length === scan.limit) return { documents, next: ids[index - 1] ?? null };
    const item = items.read(documentKeyText({ scope: scan.scope, kind: scan.kind, id }), seesOld);
    if (isLive(item) && isWanted(item, scan.only)) documents.push(item);
  }
  return { documents, next: null };
}

function isBeyond(id: string, { prefix, after }: DocumentScan): boolean {
  return id.startsWith(prefix) && (after === null || id > after);
}

function isWanted(item: LiveDocument, only: DocumentScan['only']): boolean {
  if (only === 'all') return true;
  return isUnfinished(statusSchema.parse(item.body['status'])) === (only === 'unfinished');
}
