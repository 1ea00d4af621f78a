import type { SyncStore } from '../sync-store.ts';
import * as z from 'zod/mini';
import { hashId } from '../../domain/hash.ts';
import { idSchema } from '../../domain/id.ts';
import { isAgent, personSchema } from '../../domain/person.ts';
import { WORKSPACE_SCOPE } from '../../domain/scope.ts';
import { emailMarkerKey, mailIdKey, plusKey } from '../keys.ts';
import { personIdOf, type Marker } from '../marker.ts';
import { readThread, type MailThread } from '../outbound/read-thread.ts';
import { isPlusToken, readMailId, readPlusAddress } from '../outbound/sign-mail.ts';
import { isLive } from '../stored-document.ts';
import type { IntakeDeps } from './intake-deps.ts';
import type { ParsedMail } from './parsed-mail.ts';

const placeSchema = z.object({ ticketId: idSchema });

/** The conversation that a mail says it belongs to. `isSigned`: by something that only those can name who have had mail of ours. */
export interface FoundThread {
  readonly thread: MailThread;
  readonly isSigned: boolean;
}

/** Finds it by the signed plus-address, else by our own signed ids, else by an id that was taken in before. Never by the subject. */
export async function findThread(
  deps: IntakeDeps,
  mail: Pick<ParsedMail, 'ids' | 'to' | 'cc'>,
  recipients: readonly string[],
): Promise<FoundThread | null> {
  const signed =
    (await byPlusAddress(deps, [...recipients, ...mail.to, ...mail.cc])) ?? bySignedId(deps, mail.ids);
  if (signed !== null) {
    const thread = await readThread(deps.store, signed);
    if (thread !== null) return { thread, isSigned: true };
  }
  for (const marker of await readMarkers(deps, mail.ids.map(mailIdMarker))) {
    const place = z.safeParse(placeSchema, marker?.value);
    const thread = place.success ? await readThread(deps.store, place.data.ticketId) : null;
    if (thread !== null) return { thread, isSigned: false };
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
  { thread, isSigned }: FoundThread,
  from: string,
): Promise<boolean> {
  if (isSigned || thread.messages.some(({ mail }) => mail?.from === from || mail?.cc.includes(from) === true))
    return true;
  const [marker = null] = await deps.store.readMarkers([emailMarkerKey(from)]);
  const id = personIdOf(marker);
  if (id === null || id === thread.ticket.requesterId) return id !== null;
  const [item = null] = await deps.store.readDocuments([{ scope: WORKSPACE_SCOPE, kind: 'people', id }]);
  return isLive(item) && isAgent(personSchema.parse(item.body));
}

async function byPlusAddress(deps: IntakeDeps, addresses: readonly string[]): Promise<string | null> {
  const tokens = [...new Set(addresses.map((one) => readPlusAddress(one).token))].filter(
    (token) => token !== null && /^[0-9a-z]{16}$/.test(token),
  );
  const given = tokens.flatMap((token) => (token === null ? [] : [token])).slice(0, 10);
  const markers = await readMarkers(deps, given.map(plusKey));
  for (const [index, marker] of markers.entries()) {
    const place = z.safeParse(placeSchema, marker?.value);
    if (place.success && isPlusToken(deps.mailSecret, place.data.ticketId, given[index] ?? ''))
      return place.data.ticketId;
  }
  return null;
}

function bySignedId({ mailSecret }: IntakeDeps, ids: readonly string[]): string | null {
  for (const id of ids) {
    const ref = readMailId(mailSecret, id);
    if (ref !== null) return ref.ticketId;
  }
  return null;
}

async function readMarkers({ store }: IntakeDeps, keys: readonly string[]): Promise<(Marker | null)[]> {
  return keys.length === 0 ? [] : store.readMarkers(keys);
}
