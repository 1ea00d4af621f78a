import { isRestrictedQueue, type Actor } from '../../../sync/domain/scope.ts';
import { marksIn, type Canary, type Ledger } from './ledger.ts';
import { versionsBetween, type Shadow, type Version } from './shadow.ts';

/** Bytes that reached somebody: who they were to the server at any time during the call, and when that was. */
export interface Delivery {
  readonly text: string;
  readonly personId: string;
  /** What the person was at the beginning, in between and at the end. */
  readonly actors: readonly Actor[];
  readonly from: number;
  readonly to: number;
}

/** I7: every marked text in the bytes belongs to something that this person could see at some time during the call. */
export function watchDelivery(shadow: Shadow, ledger: Ledger, delivery: Delivery): void {
  for (const mark of marksIn(delivery.text)) {
    const canary = ledger.canaries.get(mark);
    if (canary === undefined || canary.id === '' || maySee(shadow, ledger, canary, delivery)) continue;
    ledger.violate(
      'I7',
      `${delivery.personId} was sent ${canary.privacy} ${canary.text} of ${canary.kind} ${canary.id}`,
    );
  }
}

function maySee(shadow: Shadow, ledger: Ledger, canary: Canary, delivery: Delivery): boolean {
  if (canary.privacy === 'personal') return canary.ownerId === delivery.personId;
  const sees = (version: Version): boolean =>
    delivery.actors.some((actor) => reaches(actor, version, canary.privacy));
  const { from, to } = delivery;
  const ids = namesOf(ledger, canary.id);
  if (ids.some((id) => versionsBetween(shadow, canary.kind, id, from, to).some(sees))) return true;
  return canary.kind === 'tickets' && inTimeline(shadow, canary, delivery).some(sees);
}

/** Held words that were sent anyway go by another id from then on. */
function namesOf(ledger: Ledger, id: string): string[] {
  const next = ledger.renamed.get(id);
  return next === undefined ? [id] : [id, ...namesOf(ledger, next)];
}

/** Lines of the timeline that tell of the text: they follow a ticket that moves, a little later. */
function inTimeline(shadow: Shadow, { id, text }: Canary, { from, to }: Delivery): Version[] {
  const lines: Version[] = [];
  for (const key of shadow.versions.keys()) {
    if (!key.startsWith(`events:${id}--`)) continue;
    const versions = versionsBetween(shadow, 'events', key.slice('events:'.length), from, to);
    lines.push(...versions.filter(({ body }) => JSON.stringify(body).includes(text)));
  }
  return lines;
}

function reaches(actor: Actor, { body }: Version, privacy: Canary['privacy']): boolean {
  if (body === null) return false;
  if (actor.role === 'requester') return privacy === 'public' && body['requesterId'] === actor.personId;
  const queueId = String(body['queueId']);
  return !isRestrictedQueue(queueId) || actor.memberOf.includes(queueId);
}
