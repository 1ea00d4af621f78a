import * as z from 'zod/mini';
import type { RecordAddress, RecordStore } from '../record-store.ts';
import { addressOf, readDeskSettings, type DeskSettings } from './desk-settings.ts';
import { DESK_HEADER } from './compose-mail.ts';
import { mailBody } from './mail-body.ts';
import type { OutboundDeps } from './mail-deps.ts';
import type { OutgoingMail } from './mail-sender.ts';
import {
  deskToken,
  mailIdOf,
  plusAddress,
  readPlusAddress,
  readRoundToken,
  readSignedKey,
  roundToken,
} from './sign-mail.ts';

/** What is known of a mail of the round is forgotten after a day: the next round sends another one. */
const KEPT_MS = 86_400_000;

const KEY = /^round\.([0-9a-z]{12})$/;
const WORDS =
  'The desk writes to itself, to see whether mail goes out and comes in. Nobody has to do anything about it.';

/** How far a mail of the round has come. */
const traceSchema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('sent') }),
  z.object({ what: z.literal('refused'), reason: z.string() }),
  /** `isBelieved`: whoever takes in mail takes the sender for proven. */
  z.object({ what: z.literal('arrived'), isBelieved: z.boolean() }),
]);
export type RoundMailTrace = z.infer<typeof traceSchema>;

type TraceDeps = { readonly records: RecordStore; readonly clock: { now(): number } };

/** The key under which a mail of the round waits to be sent. `id`: 12 characters of lower-case base 32. */
export function roundMailKey(id: string): string {
  return `round.${id}`;
}

/** Which mail of the round a key names; null when it is somebody's mail. */
export function roundMailIn(key: string): string | null {
  return KEY.exec(key)?.[1] ?? null;
}

/**
 * Which mail of the round this is, by the addresses it came to, or by the ids it names where a server on its way has taken the token off; null when it is
 * somebody's mail. Nobody can make either but the desk.
 */
export function roundMailOf(
  secret: string,
  addresses: readonly string[],
  ids: readonly string[],
): string | null {
  const tokens = addresses.map((one) => readRoundToken(secret, readPlusAddress(one).token ?? ''));
  const named = ids.map((id) => roundMailIn(readSignedKey(secret, id) ?? ''));
  return [...tokens, ...named].find((id) => id !== null) ?? null;
}

/** The address that the desk would write to itself at; null while no open queue has one. */
export function roundMailbox(settings: DeskSettings): string | null {
  return addressOf(settings, 'none');
}

/** Writes from the desk to itself, and notes how that went. It is tried once: another round sends another one. */
export async function sendRoundMail(deps: OutboundDeps, id: string): Promise<void> {
  const settings = await readDeskSettings(deps.store);
  const address = roundMailbox(settings);
  // The round asks for none then. Somebody has stopped mail since.
  if (address === null || settings.holdsMail) return;
  const sent = await deps.sender.send(composeRoundMail(deps.mailSecret, address, id));
  await noteRoundMail(
    deps,
    id,
    sent.kind === 'sent' ? { what: 'sent' } : { what: 'refused', reason: sent.reason },
  );
}

/** Notes how far a mail of the round has come. */
export async function noteRoundMail(
  { records, clock }: TraceDeps,
  id: string,
  trace: RoundMailTrace,
): Promise<void> {
  await records.create(traceAddress(id, trace.what), trace, clock.now() + KEPT_MS);
}

/** How far a mail of the round has come: nothing while it waits to be sent. */
export async function traceRoundMail(
  { records }: Pick<TraceDeps, 'records'>,
  id: string,
): Promise<readonly RoundMailTrace[]> {
  return (await records.list('round-mail', id)).map(({ body }) => traceSchema.parse(body));
}

function traceAddress(id: string, part: RoundMailTrace['what']): RecordAddress {
  return { family: 'round-mail', id, part };
}

/** Says in every way there is that a machine wrote it, and comes back to where only the round looks, whoever answers it. */
function composeRoundMail(secret: string, address: string, id: string): OutgoingMail {
  const here = plusAddress(address, roundToken(secret, id));
  const messageId = mailIdOf(secret, roundMailKey(id), address);
  return {
    from: { name: 'Round check', address },
    to: [{ name: '', address: here }],
    cc: [],
    replyTo: here,
    subject: 'Round check',
    ...mailBody(WORDS, '', 'Sent by the desk itself.'),
    files: [],
    messageId,
    inReplyTo: null,
    // SES gives a mail another id and leaves those that it names.
    references: [messageId],
    headers: {
      [DESK_HEADER]: deskToken(secret),
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    },
  };
}
