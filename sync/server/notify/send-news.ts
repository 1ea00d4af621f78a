import { showReference } from '../../domain/reference.ts';
import { untilQuiet } from '../../domain/quiet-hours.ts';
import { ticketSchema } from '../../domain/ticket.ts';
import type { Notification } from '../../protocol/notify.ts';
import type { WriteLog } from '../http/log-line.ts';
import { inParallel } from '../in-parallel.ts';
import { locatorKey } from '../keys.ts';
import { locatorOf } from '../marker.ts';
import type { RecordStore } from '../record-store.ts';
import type { PeopleDirectory } from '../session/people-directory.ts';
import { isLive } from '../stored-document.ts';
import type { SyncStore } from '../sync-store.ts';
import type { WebhookResult } from '../webhooks/webhook-sender.ts';
import { newsFor, notifiedKindOf } from './news-for.ts';
import { forgetNotified, subscriptionOf } from './notify-device.ts';
import { publishKey, type NotifyKeys } from './notify-key.ts';
import { dueNews, writeNote, type NotifyNote } from './notify-notes.ts';
import { mayRing, readWishes } from './notify-wishes.ts';
import { sealNotification, type SealedNotification } from './seal-notification.ts';

/** What notifying stands on. */
export interface NotifyDeps {
  readonly store: Pick<SyncStore, 'readDocuments' | 'readMarkers'>;
  readonly records: RecordStore;
  readonly people: PeopleDirectory;
  readonly now: () => number;
  readonly log: WriteLog;
  readonly origin: string;
  readonly keys: NotifyKeys;
  /** Sends to addresses that are anybody's, and never throws. */
  readonly sender: { send(request: SealedNotification): Promise<WebhookResult> };
}

const AT_ONCE = 8;
/** Begun in one run at most: a run has to end before the next one. */
const BEGUN = 150;
const MINUTE_MS = 60_000;
/** How long to wait after each try that did not go through: after the last it is of no use any more. */
const WAITS_MS = [1, 5, 15, 60].map((minutes) => minutes * MINUTE_MS);
/** The longest that a push service may ask to be left alone: what is older than that is in *For you*. */
const PATIENCE_MS = 60 * MINUTE_MS;
/** For how long a push service keeps one for a device that it does not reach. */
const OF_USE_MS = 4 * 60 * MINUTE_MS;

/** Sends what devices are to be notified of and whose time has come. A device may be notified twice of one thing, which it then shows once. */
export async function sendDueNews(deps: NotifyDeps): Promise<void> {
  await publishKey(deps.records, deps.keys.publicKey);
  const due = await dueNews(deps.records, new Date(deps.now()).toISOString());
  await inParallel(due.slice(0, BEGUN), AT_ONCE, async (note) => sendOne(deps, note));
}

async function sendOne(deps: NotifyDeps, note: NotifyNote): Promise<void> {
  const subscription = await subscriptionOf(deps.records, note);
  const ready = subscription === null ? null : await readyNow(deps, note);
  if (subscription === null || ready === null) {
    await writeNote(deps.records, { ...note, state: 'dropped' });
    return;
  }
  const { keys, origin } = deps;
  const sealed = sealNotification(subscription, ready.notification, { keys, origin, ttlS: ready.ttlS });
  const result = await deps.sender.send(sealed);
  await writeNote(deps.records, after(note, result, deps.now()));
  const status = result.kind === 'answered' ? result.status : null;
  if (status === 404 || status === 410) await forgetNotified(deps.records, note, subscription.endpoint);
  const { personId: person, device, tries } = note;
  const isSent = status !== null && status >= 200 && status < 300;
  // The address is nobody's to read: whoever has it can tell which device it is.
  deps.log({ level: isSent ? 'info' : 'warn', event: 'notified', person, device, status, tries: tries + 1 });
}

/** How a note stands after a try. A push service that says no to the request itself will say so again. */
function after(note: NotifyNote, result: WebhookResult, nowMs: number): NotifyNote {
  const tries = note.tries + 1;
  const status = result.kind === 'answered' ? result.status : null;
  if (status !== null && status >= 200 && status < 300) return { ...note, tries, state: 'sent' };
  const wait = WAITS_MS[note.tries];
  const isWorthIt = status === null || status === 429 || status >= 500;
  if (wait === undefined || !isWorthIt) return { ...note, tries, state: 'failed' };
  const asked = result.kind === 'answered' ? (result.retryAfterS ?? 0) * 1_000 : 0;
  const dueMs = nowMs + Math.min(Math.max(wait, asked), PATIENCE_MS);
  return { ...note, tries, dueAt: new Date(dueMs).toISOString() };
}

/** What is to be told, by what is stored now; null when it concerns the person no more, or they want to be left alone. */
async function readyNow(
  deps: NotifyDeps,
  note: NotifyNote,
): Promise<{ readonly notification: Notification; readonly ttlS: number } | null> {
  const found = await readStored(deps.store, note);
  if (found === null) return null;
  const news = newsFor(note.kind, found.body, found.ticket, await deps.people.byId(note.personId));
  const wishes = await readWishes(deps.store, note.personId);
  const nowMs = deps.now();
  if (news === null || !mayRing(wishes, news.kind, [Date.parse(note.at), nowMs])) return null;
  const { id: ticketId, reference } = found.ticket;
  // A device that is reached in quiet hours is told no more.
  const ofUseMs = wishes.quiet === null ? OF_USE_MS : untilQuiet(wishes.quiet, nowMs, OF_USE_MS);
  return {
    notification: { kind: notifiedKindOf(news), ticketId, reference: showReference(reference) },
    ttlS: Math.floor(ofUseMs / 1_000),
  };
}

/** The ticket, wherever it lives now, and what happened in it. */
async function readStored(store: NotifyDeps['store'], { ticketId, kind, documentId }: NotifyNote) {
  const [marker = null] = await store.readMarkers([locatorKey(ticketId)]);
  const scope = locatorOf(marker)?.scope;
  if (scope === undefined) return null;
  const [ticket, document] = await store.readDocuments([
    { scope, kind: 'tickets', id: ticketId },
    { scope, kind, id: documentId },
  ]);
  if (!isLive(ticket) || !isLive(document)) return null;
  return { ticket: ticketSchema.parse(ticket.body), body: document.body };
}
