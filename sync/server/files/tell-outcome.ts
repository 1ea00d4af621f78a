import type { FileOutcome } from '../../domain/event.ts';
import { ticketIdOf } from '../../domain/lane.ts';
import { audienceOf } from '../../domain/projection.ts';
import { commitAndAnnounce } from '../commit-and-announce.ts';
import { CommitPlan } from '../commit-plan.ts';
import { findTicket } from '../find-ticket.ts';
import { locatorKey } from '../keys.ts';
import { locatorOf } from '../marker.ts';
import { pause } from '../pause.ts';
import type { ServerDeps } from '../server-deps.ts';
import { documentKeyText, isLive, type DocumentKey } from '../stored-document.ts';
import { StoreUnavailable } from '../sync-store.ts';
import { fileEvent, fileEventId } from '../timeline.ts';
import { writeEvent } from '../write-ticket.ts';
import type { FileRef } from './file-store.ts';

const MOST_FAILURES = 40;

/** Tells on the ticket's timeline what became of a file, once however often it is called. Throws `StoreUnavailable` when it gets nowhere. */
export async function tellOutcome(
  deps: ServerDeps,
  ref: FileRef & { readonly by: string },
  outcome: FileOutcome,
): Promise<void> {
  for (let failures = 0; failures < MOST_FAILURES; failures += 1) {
    if (failures > 0) await pause(deps, failures);
    if (await tryToTell(deps, ref, outcome)) return;
  }
  throw new StoreUnavailable('Others kept writing to the same log.');
}

async function tryToTell(
  deps: ServerDeps,
  ref: FileRef & { readonly by: string },
  outcome: FileOutcome,
): Promise<boolean> {
  const ticketId = ticketIdOf('messages', ref.messageId);
  const key = locatorKey(ticketId);
  const [marker = null] = await deps.store.readMarkers([key]);
  const locator = locatorOf(marker);
  if (locator === null) return true;
  const id = fileEventId(ticketId, ref.messageId, ref.fileId);
  const { scope, movingFrom } = locator;
  const keys: DocumentKey[] = [
    { scope, kind: 'tickets', id: ticketId },
    ...[...new Set([scope, movingFrom ?? scope])].map((one) => ({ scope: one, kind: 'events' as const, id })),
  ];
  const items = await deps.store.readDocuments(keys);
  const plan = new CommitPlan({
    documents: new Map(keys.map((one, index) => [documentKeyText(one), items[index] ?? null])),
    markers: new Map([[key, marker]]),
  });
  const stored = findTicket(plan, ticketId);
  if (stored === null || items.slice(1).some(isLive)) return true;
  const now = new Date(deps.clock.now()).toISOString();
  const event = fileEvent(stored.ticket, ref, outcome, now);
  // The ticket may have been moved between the two reads: then the event would come to lie where nobody looks.
  if (audienceOf({ kind: 'events', doc: event }).canonical !== scope) return false;
  plan.requireUnchanged(stored.item);
  plan.requireMarker(key);
  writeEvent(plan, event);
  return (await commitAndAnnounce(deps, plan, { origin: 'srv', at: now })).done;
}
