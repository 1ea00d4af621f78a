import type { AnyDocument } from '../../../sync/domain/document.ts';
import { sameValue } from '../../../sync/domain/same-value.ts';
import type { StoredDocument } from '../../../sync/server/stored-document.ts';
import type { Commit } from '../../../sync/server/sync-store.ts';
import type { Ledger } from './ledger.ts';
import { newestVersion, versionKey, type Shadow } from './shadow.ts';

const MADE_ONCE = ['id', 'reference', 'channel', 'createdAt', 'createdBy'] as const;
const WORDS = [
  'id',
  'ticketId',
  'type',
  'authorId',
  'body',
  'attachments',
  'seen',
  'action',
  'createdAt',
] as const;

/** Judges what a commit makes of one canonical document, beside what it was: I2, I8 and I10. */
export function checkCanonical(shadow: Shadow, ledger: Ledger, commit: Commit, item: StoredDocument): void {
  const before = newestVersion(shadow, item.kind, item.id)?.body ?? null;
  if (item.body === null) {
    checkGone(ledger, commit, item, before);
    return;
  }
  if (item.body.rev !== item.rev)
    ledger.violate('I2', `${item.id} is at ${item.rev} with a body at ${item.body.rev}`);
  if (before === null) return;
  if (before.rev !== item.rev && shadow.revs.get(versionKey(item.kind, item.id))?.has(item.rev) === true)
    ledger.violate('I2', `${item.kind} ${item.id} came back to ${item.rev}`);
  if (item.kind === 'messages') checkWords(ledger, before, item.body);
  if (item.kind === 'tickets') checkServerFields(shadow, ledger, commit, before, item.body);
  if (item.kind === 'events' && before.rev !== item.rev) checkEvent(ledger, before, item.body);
}

/** Nothing deletes a ticket or a message: a canonical item is gone only where the document lives on elsewhere. */
function checkGone(ledger: Ledger, commit: Commit, item: StoredDocument, before: AnyDocument | null): void {
  if (before === null || (item.kind !== 'messages' && item.kind !== 'tickets' && item.kind !== 'events'))
    return;
  const livesOn = commit.documents.some(
    ({ document }) =>
      document.kind === item.kind &&
      document.id === item.id &&
      document.scope !== item.scope &&
      !document.scope.startsWith('rq:') &&
      document.body !== null,
  );
  if (!livesOn)
    ledger.violate('I8', `${item.kind} ${item.id} was taken out of ${item.scope} and put nowhere`);
}

/** I8: the words of a message never change. */
function checkWords(ledger: Ledger, before: AnyDocument, after: AnyDocument): void {
  for (const field of WORDS)
    if (!sameValue(before[field], after[field]))
      ledger.violate('I8', `${field} of the message ${after.id} changed`);
}

function checkEvent(ledger: Ledger, before: AnyDocument, after: AnyDocument): void {
  for (const field of ['type', 'by', 'changes', 'lost', 'kept', 'field'])
    if (!sameValue(before[field], after[field]))
      ledger.violate('I9', `${field} of the event ${after.id} changed`);
}

/** I10: what only the server writes changes only when and as the server means it. */
function checkServerFields(
  shadow: Shadow,
  ledger: Ledger,
  commit: Commit,
  before: AnyDocument,
  after: AnyDocument,
): void {
  for (const field of [...MADE_ONCE, 'acceptedAt'])
    if (!sameValue(before[field], after[field]))
      ledger.violate('I10', `${field} of the ticket ${after.id} changed`);
  const steps = stepsBetween(before, after);
  if (before.rev !== after.rev && steps === 0)
    ledger.violate('I10', `hist of ${after.id} is ${JSON.stringify(after['hist'])} after ${before.rev}`);
  if ((before['status'] === after['status']) !== sameValue(before['statusSince'], after['statusSince']))
    checkStatusSince(ledger, commit, before, after, steps);
  const turn = after['requesterTurn'];
  if (turn === before['requesterTurn']) return;
  if (!isRequest(shadow, commit, turn))
    ledger.violate('I10', `requesterTurn of ${after.id} became ${String(turn)}`);
}

/** Whether it names a request that is in the commit or stood before. A ticket may be given back after a restore before its requests are. */
function isRequest(shadow: Shadow, { documents }: Commit, turn: unknown): boolean {
  if (typeof turn !== 'string') return false;
  const known = shadow.versions.get(versionKey('messages', turn)) ?? [];
  const bodies = [
    ...known.map(({ body }) => body),
    ...documents.filter(({ document }) => document.id === turn).map(({ document }) => document.body),
  ];
  return bodies.some((body) => body?.['type'] === 'request');
}

/**
 * A status is dated when it changes. Within one millisecond it keeps its date, and several revisions in one commit may have led away from
 * it and back.
 */
function checkStatusSince(
  ledger: Ledger,
  commit: Commit,
  before: AnyDocument,
  after: AnyDocument,
  steps: number,
): void {
  const isNow = after['statusSince'] === commit.appends[0]?.entry.at;
  if (isNow && (before['status'] !== after['status'] || steps > 1)) return;
  ledger.violate(
    'I10',
    `${after.id}: status ${String(before['status'])} to ${String(after['status'])}, since ${String(before['statusSince'])} to ${String(after['statusSince'])}`,
  );
}

/** How many revisions lead from one version to the other, by the history that the later one bears; 0 when it does not follow. */
function stepsBetween(before: AnyDocument, after: AnyDocument): number {
  const history = revsOf(after);
  const at = history.indexOf(before.rev);
  if (at < 0) return 0;
  const follows = sameValue(history.slice(at + 1), revsOf(before).slice(0, 15 - at));
  return follows ? at + 1 : 0;
}

function revsOf(doc: AnyDocument): string[] {
  const history = doc['hist'];
  return Array.isArray(history) ? history.filter((rev) => typeof rev === 'string') : [];
}
