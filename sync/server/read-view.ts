import { idSchema } from '../domain/id.ts';
import { personalScope, queueScope, WORKSPACE_SCOPE } from '../domain/scope.ts';
import { newRequesterSchema } from '../domain/ticket.ts';
import type { TableView } from './commit-plan.ts';
import { defaultAssigneeKey, queueKey } from './default-assignee.ts';
import { emailMarkerKey, erasureMarkerKey, locatorKey } from './keys.ts';
import { locatorOf, type Marker } from './marker.ts';
import type { PushContext } from './push-context.ts';
import type { ReadRow } from './read-row.ts';
import { readMerged } from './read-merged.ts';
import { documentKeyText, type DocumentKey, type StoredDocument } from './stored-document.ts';
import type { SyncStore } from './sync-store.ts';

/** The workspace's own setting, which replies are judged by. */
export const WORKSPACE_SETTING: DocumentKey = {
  scope: WORKSPACE_SCOPE,
  kind: 'settings',
  id: 'workspace',
};

/**
 * Reads every item that judging these rows may ask for. Where a ticket lives is guessed from the rows and read together with its locator;
 * only where the guess was wrong is a second read needed. `also` names items that stood in the way of an earlier attempt.
 */
export async function readView(
  store: SyncStore,
  context: Pick<PushContext, 'actor'>,
  rows: readonly ReadRow[],
  also: readonly DocumentKey[],
): Promise<TableView> {
  const keys = rows.flatMap((row) => documentKeys(context, row, guessScope(row)));
  const [documents, markers] = await Promise.all([
    readInto(store, new Map(), [WORKSPACE_SETTING, ...also, ...keys]),
    readMarkers(store, rows),
  ]);
  const pushed = new Map(rows.filter(isTicket).map((row) => [row.id, guessScope(row)]));
  const scopeOf = (row: ReadRow) => {
    if (row.ticketId === null) return guessScope(row);
    const located = locatorOf(markers.get(locatorKey(row.ticketId)) ?? null)?.scope;
    // A thread whose ticket is new in this push lies where that ticket will, whatever its own rows say.
    return located ?? pushed.get(row.ticketId) ?? guessScope(row);
  };
  await readInto(
    store,
    documents,
    rows.flatMap((row) => documentKeys(context, row, scopeOf(row))),
  );
  await readInto(
    store,
    documents,
    rows.flatMap((row) => assigneeKeys(documents, row)),
  );
  await readMerged(store, documents, markers, rows.flatMap(mergedIntoOf));
  return { documents, markers };
}

function isTicket({ kind }: ReadRow): boolean {
  return kind === 'tickets';
}

/** To whom the queue of a ticket that may be new gives it. */
function assigneeKeys(documents: ReadonlyMap<string, StoredDocument | null>, row: ReadRow): DocumentKey[] {
  const key = newTicketQueue(row);
  const assignee = key === null ? null : defaultAssigneeKey(documents.get(documentKeyText(key)));
  return assignee === null ? [] : [assignee];
}

function newTicketQueue({ kind, assumed, doc }: ReadRow): DocumentKey | null {
  const queueId = idSchema.safeParse(doc['queueId']);
  return kind === 'tickets' && assumed === null && queueId.success ? queueKey(queueId.data) : null;
}

function mergedIntoOf({ kind, doc }: ReadRow): string[] {
  const into = idSchema.safeParse(doc['mergedInto']);
  return kind === 'tickets' && into.success ? [into.data] : [];
}

function guessScope({ doc }: ReadRow): string {
  const queueId = doc['queueId'];
  return typeof queueId === 'string' ? queueScope(queueId) : WORKSPACE_SCOPE;
}

function documentKeys({ actor }: Pick<PushContext, 'actor'>, row: ReadRow, scope: string): DocumentKey[] {
  const { kind, id, ticketId } = row;
  if (ticketId === null) return [{ scope: personalScope(actor.personId), kind, id }];
  const keys: DocumentKey[] = [{ scope, kind: 'tickets', id: ticketId }];
  if (kind !== 'tickets') return [...keys, { scope, kind, id }];
  const met = newRequesterSchema.safeParse(row.doc['newRequester']);
  const queue = newTicketQueue(row);
  if (queue !== null) keys.push(queue);
  if (met.success) keys.push({ scope: WORKSPACE_SCOPE, kind: 'people', id: met.data.id });
  return keys;
}

function markerKeys({ kind, id, ticketId, doc }: ReadRow): string[] {
  if (ticketId === null) return [];
  const keys = [locatorKey(ticketId), erasureMarkerKey(kind, id)];
  const met = kind === 'tickets' ? newRequesterSchema.safeParse(doc['newRequester']) : null;
  if (met?.success === true && met.data.email !== null) keys.push(emailMarkerKey(met.data.email));
  return keys;
}

async function readMarkers(store: SyncStore, rows: readonly ReadRow[]): Promise<Map<string, Marker | null>> {
  const keys = [...new Set(rows.flatMap(markerKeys))];
  const found = keys.length === 0 ? [] : await store.readMarkers(keys);
  return new Map(keys.map((key, index) => [key, found[index] ?? null]));
}

/** Reads what is not among `documents` yet, into it. */
async function readInto(
  store: SyncStore,
  documents: Map<string, StoredDocument | null>,
  keys: readonly DocumentKey[],
): Promise<Map<string, StoredDocument | null>> {
  const missing = new Map(
    keys.map((key) => [documentKeyText(key), key] as const).filter(([text]) => !documents.has(text)),
  );
  const found = missing.size === 0 ? [] : await store.readDocuments([...missing.values()]);
  for (const [index, text] of [...missing.keys()].entries()) documents.set(text, found[index] ?? null);
  return documents;
}
