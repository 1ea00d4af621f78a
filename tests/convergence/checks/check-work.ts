import type { AnyDocument } from '../../../sync/domain/document.ts';
import { isRecord, sameValue } from '../../../sync/domain/same-value.ts';
import type { Intent, Ledger } from './ledger.ts';
import { newestVersion, type Shadow } from './shadow.ts';

/** Where work may be found at the end: the table, and each device's outbox. */
export interface WorkPlaces {
  readonly shadow: Shadow;
  readonly ledger: Ledger;
  /** Documents under Needs attention on any device, by `kind:id`. */
  readonly attention: ReadonlyMap<string, readonly AnyDocument[]>;
  /** Timeline lines ever committed, by ticket: the ones of the present table, and when there was a restore, earlier ones too. */
  readonly events: ReadonlyMap<string, readonly AnyDocument[]>;
  /** Revisions ever committed. */
  readonly committed: ReadonlySet<string>;
}

/** I1, I2, I8 and I9: everything a device said it had kept is on the server, once, or in its timeline, or under Needs attention. */
export function checkWork(places: WorkPlaces): void {
  checkWordsOnce(places);
  for (const intent of places.ledger.intents) {
    if (isInOutbox(places, intent) || isGone(places, intent)) continue;
    switch (intent.type) {
      case 'ticket':
        if (newestVersion(places.shadow, 'tickets', intent.id) === null) lost(places, 'I1', intent);
        break;
      case 'message':
        if (!messageStands(places, intent)) lost(places, 'I1', intent);
        break;
      case 'edit':
        if (!editStands(places, intent)) lost(places, 'I9', intent);
        break;
      case 'add-tag':
        if (!tagStands(places, intent)) lost(places, 'I9', intent);
        break;
      case 'remove-tag':
        if (!removalStands(places, intent)) lost(places, 'I9', intent);
        break;
    }
  }
}

function lost({ ledger }: WorkPlaces, invariant: string, intent: Intent): void {
  const { type, deviceName, id, rev, field, value } = intent;
  ledger.violate(
    invariant,
    `${deviceName}: ${type} ${id} ${field}=${JSON.stringify(value)} of ${rev} is nowhere`,
  );
}

function isInOutbox({ attention, ledger }: WorkPlaces, intent: Intent): boolean {
  const kind = intent.type === 'message' ? 'messages' : 'tickets';
  const ids = intent.type === 'message' ? [intent.id, renamedTo(ledger, intent.id)] : [intent.id];
  return ids.some((id) => {
    const key = `${kind}:${id}`;
    return [...(attention.get(key) ?? []), ...(ledger.discarded.get(key) ?? [])].some((doc) =>
      carries(doc, intent),
    );
  });
}

function isGone({ ledger }: WorkPlaces, { type, id, rev }: Intent): boolean {
  const kind = type === 'message' ? 'messages' : 'tickets';
  return ledger.gone.has(`${kind}:${id}`) || ledger.gone.has(`rev:${rev}`);
}

function carries(doc: AnyDocument, intent: Intent): boolean {
  if (intent.type === 'ticket') return true;
  if (intent.type === 'message') return String(doc['body']).trimEnd() === intent.value;
  const value = doc[intent.field];
  if (intent.type === 'edit') return sameValue(value, intent.value) || hasLost(doc, intent);
  const has = Array.isArray(value) && value.includes(intent.value);
  return intent.type === 'add-tag' ? has : !has;
}

/** Whether the document bears the value as one that lost a merge and has still to be told of. */
function hasLost(doc: AnyDocument, { field, value }: Intent): boolean {
  const lost = doc['conflicts'];
  return (
    Array.isArray(lost) &&
    lost.some((one) => isRecord(one) && one['field'] === field && sameValue(one['mine'], value))
  );
}

function renamedTo(ledger: Ledger, id: string): string {
  const next = ledger.renamed.get(id);
  return next === undefined ? id : renamedTo(ledger, next);
}

function messageStands({ shadow, ledger }: WorkPlaces, intent: Intent): boolean {
  const names = [intent.id];
  for (let id = ledger.renamed.get(intent.id); id !== undefined; id = ledger.renamed.get(id)) names.push(id);
  return names.some((id) => newestVersion(shadow, 'messages', id)?.body?.['body'] === intent.value);
}

/** I2: no words stand twice. */
function checkWordsOnce({ shadow, ledger }: WorkPlaces): void {
  const seen = new Map<string, string>();
  for (const item of shadow.items.values()) {
    if (item.kind !== 'messages' || item.body === null || item.scope.startsWith('rq:')) continue;
    const words = String(item.body['body']).trimEnd();
    const other = seen.get(words);
    if (other !== undefined)
      ledger.violate('I2', `${words} stands as ${other} and as ${item.scope} ${item.id}`);
    seen.set(words, `${item.scope} ${item.id}`);
  }
}

function editStands(places: WorkPlaces, intent: Intent): boolean {
  const { shadow, committed } = places;
  if (intent.superseded && !committed.has(intent.rev)) return true;
  const ticket = newestVersion(shadow, 'tickets', intent.ticketId)?.body ?? null;
  if (ticket === null) return false;
  if (sameValue(ticket[intent.field], intent.value)) return true;
  return eventsOf(places, intent).some((event) => {
    if (event['type'] === 'conflict')
      return event['field'] === intent.field && sameValue(event['lost'], intent.value);
    return changesOf(event).some(
      (change) =>
        change['field'] === intent.field &&
        (sameValue(change['to'], intent.value) || sameValue(change['from'], intent.value)),
    );
  });
}

function tagStands(places: WorkPlaces, intent: Intent): boolean {
  const tags = newestVersion(places.shadow, 'tickets', intent.ticketId)?.body?.['tags'];
  if (Array.isArray(tags) && tags.includes(intent.value)) return true;
  const isTaken = places.ledger.intents.some(
    (other) =>
      other.type === 'remove-tag' && other.ticketId === intent.ticketId && other.value === intent.value,
  );
  return isTaken || eventsOf(places, intent).some((event) => tellsOfTag(event, intent.value));
}

/**
 * A tag that somebody took away does not come back, unless a restore brought it back: what a device gives back later than others went on
 * cannot be merged, and stands in the timeline alone.
 */
function removalStands(places: WorkPlaces, intent: Intent): boolean {
  const tags = newestVersion(places.shadow, 'tickets', intent.ticketId)?.body?.['tags'];
  if (!Array.isArray(tags) || !tags.includes(intent.value)) return true;
  return (
    places.shadow.restores > 0 && eventsOf(places, intent).some((event) => tellsOfTag(event, intent.value))
  );
}

function tellsOfTag(event: AnyDocument, tag: unknown): boolean {
  return changesOf(event).some((change) =>
    [change['from'], change['to']].some((value) => Array.isArray(value) && value.includes(tag)),
  );
}

function eventsOf({ events }: WorkPlaces, intent: Intent): readonly AnyDocument[] {
  return events.get(intent.ticketId) ?? [];
}

function changesOf(event: AnyDocument): Record<string, unknown>[] {
  const changes = event['changes'];
  return Array.isArray(changes) ? changes.filter(isRecord) : [];
}
