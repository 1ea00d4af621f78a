import { sameValue } from '../../../sync/domain/same-value.ts';
import { documentKeyText, type StoredDocument } from '../../../sync/server/stored-document.ts';
import { logKeyText, type Commit } from '../../../sync/server/sync-store.ts';
import { laneOf } from '../../../sync/domain/lane.ts';
import type { Ledger } from './ledger.ts';
import { checkCanonical } from './watch-canonical.ts';
import { addNews, applyEntry, isCanonical, shadowLog, takeItem, type Shadow } from './shadow.ts';

/** What a requester's copies may hold, written down here a second time on purpose. */
const COPY_FIELDS: Readonly<Record<string, readonly string[]>> = {
  tickets: [
    'id',
    'rev',
    'reference',
    'subject',
    'status',
    'queueId',
    'requesterId',
    'channel',
    'createdAt',
    'acceptedAt',
    'statusSince',
  ],
  messages: [
    'id',
    'rev',
    'ticketId',
    'requesterId',
    'type',
    'body',
    'attachments',
    'action',
    'createdAt',
    'acceptedAt',
  ],
  people: ['id', 'rev', 'name', 'email'],
};

/** Judges one commit at the moment it is decided, and takes it over into the shadow: I2, I6, I7, I8 and I10 while the run goes on. */
export function watchCommit(shadow: Shadow, ledger: Ledger, commit: Commit, at: number): void {
  for (const { log } of commit.appends) addNews(shadow, log.kind);
  checkAppends(shadow, ledger, commit);
  for (const { document } of commit.documents) {
    checkTold(shadow, ledger, commit, document);
    if (isCanonical(document)) checkCanonical(shadow, ledger, commit, document);
    else checkCopy(ledger, document);
  }
  for (const { document } of commit.documents) takeItem(shadow, document, at);
}

/** I6: each log goes on by exactly one entry, whose digest is what its live documents add up to. */
function checkAppends(shadow: Shadow, ledger: Ledger, commit: Commit): void {
  for (const { log, entry } of commit.appends) {
    const name = logKeyText(log);
    const kept = shadowLog(shadow, name);
    if (entry.seq !== kept.seq + 1) ledger.violate('I6', `${name} goes from ${kept.seq} to ${entry.seq}`);
    applyEntry(kept, entry);
    if (!sameValue(entry.digest, kept.digest))
      ledger.violate(
        'I6',
        `${name} ${entry.seq} says ${JSON.stringify(entry.digest)}, its documents ${JSON.stringify(kept.digest)}`,
      );
    for (const { id } of entry.ops)
      if (laneOf(log.scope, log.kind, id) !== log.lane)
        ledger.violate('I6', `${id} is told of in lane ${log.lane} of ${name}`);
  }
}

/** I6: whatever a device could see of an item changes only with a line in its log, and the item bears that line's seq. */
function checkTold(shadow: Shadow, ledger: Ledger, commit: Commit, item: StoredDocument): void {
  const before = shadow.items.get(documentKeyText(item));
  const wasLiveAt = before === undefined || before.body === null ? null : before.rev;
  const isLiveAt = item.body === null ? null : item.rev;
  const name = logKeyText({ ...item, lane: laneOf(item.scope, item.kind, item.id) });
  const append = commit.appends.find(({ log }) => logKeyText(log) === name);
  const op = append?.entry.ops.findLast(({ id }) => id === item.id);
  if (wasLiveAt === isLiveAt) {
    if (isLiveAt !== null && !sameValue(before?.body, item.body))
      ledger.violate('I3', `${name} ${item.id} changed its body under ${isLiveAt}`);
    return;
  }
  if (op === undefined || append === undefined)
    ledger.violate('I6', `${name} is not told that ${item.id} is now at ${isLiveAt ?? 'nothing'}`);
  else if (isLiveAt !== null && (op.op !== 'U' || op.rev !== isLiveAt || item.seq !== append.entry.seq))
    ledger.violate(
      'I6',
      `${name} tells ${op.op} ${op.rev} of ${item.id}, which is at ${isLiveAt} seq ${item.seq}`,
    );
  else if (isLiveAt === null && op.op === 'U')
    ledger.violate('I6', `${name} tells of ${item.id}, which is gone`);
}

/** I7: a requester's copy holds nothing but what a requester may see. */
function checkCopy(ledger: Ledger, item: StoredDocument): void {
  if (item.body === null) return;
  const allowed = COPY_FIELDS[item.kind] ?? [];
  const extra = Object.keys(item.body).filter((field) => !allowed.includes(field));
  if (extra.length > 0)
    ledger.violate('I7', `${item.scope} ${item.kind} ${item.id} holds ${extra.join(', ')}`);
  if (item.body['type'] === 'note') ledger.violate('I7', `${item.scope} holds the note ${item.id}`);
}
