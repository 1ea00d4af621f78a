import type { SyncStore } from '../sync-store.ts';
import * as z from 'zod/mini';
import { hashId } from '../../domain/hash.ts';
import { idSchema } from '../../domain/id.ts';
import { childIdSchema, type Message } from '../../domain/message.ts';
import { isAgent, personSchema } from '../../domain/person.ts';
import { WORKSPACE_SCOPE } from '../../domain/scope.ts';
import { emailMarkerKey, mailIdKey, plusKey } from '../keys.ts';
import { personIdOf, type Marker } from '../marker.ts';
import { readThread, type MailThread } from '../outbound/read-thread.ts';
import { readMailKey, type MailRef } from '../outbound/mail-key.ts';
import { isPlusToken, isSideToken, readMailId, readPlusAddress } from '../outbound/sign-mail.ts';
import { isLive } from '../stored-document.ts';
import type { IntakeDeps } from './intake-deps.ts';
import type { ParsedMail } from './parsed-mail.ts';

/** Where answers belong: to a ticket, or into the side thread that a forward of it began. `key` names the mail of ours that they answer. */
const placeSchema = z.object({
  ticketId: idSchema,
  sideOf: z.optional(childIdSchema),
  key: z.optional(z.string()),
});
interface Place {
  readonly ticketId: string;
  readonly sideOf: string | null;
  readonly isSigned: boolean;
}

/**
 * The conversation that a mail says it belongs to. `isSigned`: by something that only those can name who have had mail of ours. `sideOf`: the forward
 * whose side thread it is, null for the conversation with the requester.
 */
export interface FoundThread {
  readonly thread: MailThread;
  readonly isSigned: boolean;
  readonly sideOf: string | null;
}

/**
 * Finds it by the signed plus-address, else by our own signed ids, else by an id that was taken in before. Never by the subject. Whatever names a side
 * thread, anywhere, is of that side thread: a requester must never be shown what somebody outside wrote to the desk.
 */
export async function findThread(
  deps: IntakeDeps,
  mail: Pick<ParsedMail, 'ids' | 'to' | 'cc'>,
  recipients: readonly string[],
): Promise<FoundThread | null> {
  const places = [
    ...(await byPlusAddress(deps, [...recipients, ...mail.to, ...mail.cc])),
    ...bySignedId(deps, mail.ids),
    ...(await byTakenId(deps, mail.ids)),
  ];
  const isSide = places.some(({ sideOf }) => sideOf !== null);
  for (const { ticketId, sideOf, isSigned } of places) {
    if (isSide && sideOf === null) continue;
    const thread = await readThread(deps.store, ticketId);
    if (thread === null) continue;
    // What was written back into a side thread is a forward too: both lead to the one that began it.
    const root = thread.side.find(({ id }) => id === sideOf)?.sideOf ?? sideOf;
    return { thread, isSigned, sideOf: root };
  }
  return null;
}

/** Under what key it is kept where the mail of a Message-ID belongs. */
export function mailIdMarker(mailId: string): string {
  return mailIdKey(hashId('mail id', mailId));
}

const takenSchema = z.object({ ticketId: z.string(), identity: z.string() });

/** Where a mail of this Message-ID has gone, and which one it was; null while none has been taken in. */
export async function mailTakenIn(
  store: SyncStore,
  mailId: string,
): Promise<{ readonly ticketId: string; readonly identity: string } | null> {
  const [marker = null] = await store.readMarkers([mailIdMarker(mailId)]);
  return z.safeParse(takenSchema, marker?.value).data ?? null;
}

/**
 * Whether this proven sender may add to the conversation: whoever has had mail of ours, or takes part in it already. An id of somebody else's mail may
 * have been seen anywhere.
 */
export async function mayJoin(
  deps: IntakeDeps,
  { thread, isSigned, sideOf }: FoundThread,
  from: string,
): Promise<boolean> {
  const isOfIt = ({ id, sideOf: side }: Message) => id === sideOf || side === sideOf;
  const part = sideOf === null ? thread.messages : thread.side.filter(isOfIt);
  if (isSigned || part.some((message) => takesPart(message, from))) return true;
  const [marker = null] = await deps.store.readMarkers([emailMarkerKey(from)]);
  const id = personIdOf(marker);
  if (id === null || id === thread.ticket.requesterId) return id !== null;
  const [item = null] = await deps.store.readDocuments([{ scope: WORKSPACE_SCOPE, kind: 'people', id }]);
  return isLive(item) && isAgent(personSchema.parse(item.body));
}

/** Whether a message came from this address, or went to it. */
function takesPart({ mail, recipients }: Message, from: string): boolean {
  const given = [mail?.from, ...(mail?.cc ?? []), ...(recipients?.to ?? []), ...(recipients?.cc ?? [])];
  return given.some((one) => one?.toLowerCase() === from);
}

async function byPlusAddress(deps: IntakeDeps, addresses: readonly string[]): Promise<Place[]> {
  const tokens = [...new Set(addresses.map((one) => readPlusAddress(one).token))].filter(
    (token) => token !== null && /^[0-9a-z]{16}$/.test(token),
  );
  const given = tokens.flatMap((token) => (token === null ? [] : [token])).slice(0, 10);
  const markers = await readMarkers(deps, given.map(plusKey));
  return markers.flatMap((marker, index) => {
    const place = placeSchema.safeParse(marker?.value).data;
    if (place === undefined) return [];
    const { ticketId, sideOf } = place;
    const token = given[index] ?? '';
    const isOurs =
      sideOf === undefined
        ? isPlusToken(deps.mailSecret, ticketId, token)
        : isSideToken(deps.mailSecret, sideOf, token);
    return isOurs ? [{ ticketId, sideOf: sideOf ?? null, isSigned: true }] : [];
  });
}

function bySignedId({ mailSecret }: IntakeDeps, ids: readonly string[]): Place[] {
  return ids.flatMap((id) => {
    const ref = readMailId(mailSecret, id);
    return ref === null ? [] : [{ ticketId: ref.ticketId, sideOf: sideOfMail(ref), isSigned: true }];
  });
}

async function byTakenId(deps: IntakeDeps, ids: readonly string[]): Promise<Place[]> {
  const markers = await readMarkers(deps, ids.map(mailIdMarker));
  return markers.flatMap((marker) => {
    const place = placeSchema.safeParse(marker?.value).data;
    if (place === undefined) return [];
    const sent = place.key === undefined ? null : readMailKey(place.key);
    const sideOf = place.sideOf ?? (sent === null ? null : sideOfMail(sent));
    return [{ ticketId: place.ticketId, sideOf, isSigned: false }];
  });
}

function sideOfMail({ about, messageId }: MailRef): string | null {
  return about === 'forward' ? messageId : null;
}

async function readMarkers({ store }: IntakeDeps, keys: readonly string[]): Promise<(Marker | null)[]> {
  return keys.length === 0 ? [] : store.readMarkers(keys);
}
