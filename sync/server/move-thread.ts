import { ticketSchema, type Ticket } from '../domain/ticket.ts';
import { extendHistory, serverRev } from '../domain/rev.ts';
import type { AnyDocument } from '../domain/document.ts';
import type { Scope } from '../domain/scope.ts';
import { audienceOfBody } from './audience-of-body.ts';
import { historyOf } from './answer.ts';
import { commitAndAnnounce } from './commit-and-announce.ts';
import { CommitPlan } from './commit-plan.ts';
import { locatorKey } from './keys.ts';
import { locatorMarker, locatorOf, type Locator, type Marker } from './marker.ts';
import { pause } from './pause.ts';
import type { ServerDeps } from './server-deps.ts';
import { documentKeyText, isLive, type LiveDocument } from './stored-document.ts';
import { writeCanonical } from './write-canonical.ts';

/** Children of one transaction: each takes up to four items, in up to four logs of its kind. */
const CHILDREN_AT_ONCE = 18;
/** Lost races before a move is left to whoever comes next. */
const MOST_FAILURES = 12;

/**
 * Lets a thread follow its ticket to another audience: messages and events, a chunk at a time, each leaving a tombstone where it was. It
 * may die at any point and be called again, by the next push to the ticket or by the table's stream; called on a ticket that rests it does
 * nothing. Resolves to whether the thread is all there.
 */
export async function moveThread(deps: ServerDeps, ticketId: string): Promise<boolean> {
  for (let failures = 0; failures < MOST_FAILURES;) {
    const [marker = null] = await deps.store.readMarkers([locatorKey(ticketId)]);
    const locator = locatorOf(marker);
    if (locator === null || marker === null || locator.movingFrom === null) return true;
    const [item = null] = await deps.store.readDocuments([
      { scope: locator.scope, kind: 'tickets', id: ticketId },
    ]);
    const isMoved = isLive(item) && (await moveChunk(deps, marker, locator, ticketSchema.parse(item.body)));
    if (!isMoved) await pause(deps, (failures += 1));
  }
  return false;
}

/** Moves some children, or when there are none left, ends the move. False when somebody else was quicker. */
async function moveChunk(
  deps: ServerDeps,
  marker: Marker,
  locator: Locator,
  ticket: Ticket,
): Promise<boolean> {
  const children = await strayChildren(deps, locator, ticket);
  const view = {
    documents: new Map(children.map((child) => [documentKeyText(child), child])),
    markers: new Map([[marker.key, marker]]),
  };
  const plan = new CommitPlan(view);
  for (const child of children) {
    const { requesterId, queueId } = ticket;
    const rev = serverRev(ticket.rev, child.rev);
    const hist = extendHistory(child.rev, historyOf(child.body));
    const body = { ...child.body, requesterId, queueId, rev, hist };
    writeCanonical(plan, { kind: child.kind, body, before: child });
  }
  if (children.length > 0) plan.requireMarker(marker.key);
  else plan.writeMarker(locatorMarker(ticket.id, { ...locator, movingFrom: null }, marker), marker);
  const at = new Date(deps.clock.now()).toISOString();
  return (await commitAndAnnounce(deps, plan, { origin: 'srv', at })).done;
}

/** The next children whose audience is not the one their ticket gives them. */
async function strayChildren(
  { store }: ServerDeps,
  locator: Locator,
  ticket: Ticket,
): Promise<LiveDocument[]> {
  const stray: LiveDocument[] = [];
  for (const kind of ['messages', 'events'] as const)
    for (const scope of new Set([locator.movingFrom ?? locator.scope, locator.scope]))
      for (let after: string | null = null, isEnd = false; !isEnd && stray.length < CHILDREN_AT_ONCE;) {
        const prefix = `${ticket.id}--`;
        const page = await store.scanDocuments({ scope, kind, prefix, after, limit: 100, only: 'all' });
        stray.push(...page.documents.filter(isLive).filter((child) => isStray(child, ticket)));
        after = page.next;
        isEnd = after === null;
      }
  return stray.slice(0, CHILDREN_AT_ONCE);
}

function isStray(child: LiveDocument, ticket: Ticket): boolean {
  const { requesterId, queueId } = ticket;
  const should: AnyDocument = { ...child.body, requesterId, queueId };
  const was: Scope = child.scope;
  const is = audienceOfBody(child.kind, should);
  const copy = is.copy === null ? [] : [is.copy];
  return (
    was !== is.canonical ||
    copy.some((scope) => child.copies[scope] === undefined) ||
    Object.keys(child.copies).some((scope) => scope !== is.copy) ||
    child.body['requesterId'] !== requesterId
  );
}
