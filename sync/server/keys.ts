import type { Kind } from '../domain/kind.ts';
import type { Scope } from '../domain/scope.ts';
import type { DocumentKey } from './stored-document.ts';
import type { LogKey } from './log-key.ts';
import type { RecordAddress, RecordFamily } from './record-store.ts';

/** An item's primary key. */
export interface ItemKey {
  readonly pk: string;
  readonly sk: string;
}

const SEQ_DIGITS = 12;

/** A document within one audience. */
export function documentItemKey({ scope, kind, id }: DocumentKey): ItemKey {
  return { pk: documentPartition(scope), sk: documentSortKey(kind, id) };
}

export function documentPartition(scope: Scope): string {
  return `D#${scope}`;
}

/** Ids are ASCII, so the table's order of sort keys is the order of ids. */
export function documentSortKey(kind: Kind, id: string): string {
  return `${kind}#${id}`;
}

/** One entry of a log. */
export function logItemKey(log: LogKey, seq: number): ItemKey {
  return { pk: logPartition(log), sk: logSortKey(seq) };
}

export function logPartition({ scope, kind, lane }: LogKey): string {
  return `L#${scope}#${kind}#${String(lane)}`;
}

/** Twelve digits, so that the order of text is the order of numbers. */
export function logSortKey(seq: number): string {
  return String(seq).padStart(SEQ_DIGITS, '0');
}

/** The log and seq that an item key names, or null when the item is no log entry. */
export function readLogItemKey({
  pk,
  sk,
}: ItemKey): { scope: string; kind: string; lane: number; seq: number } | null {
  const parts = pk.split('#');
  const [family, scope, kind, lane] = parts;
  if (family !== 'L' || parts.length !== 4 || scope === undefined || kind === undefined) return null;
  return { scope, kind, lane: Number(lane), seq: Number(sk) };
}

/** What the table says of itself. */
export const META_KEY: ItemKey = { pk: 'S#table', sk: 'meta' };

/** The sort key of items that stand alone in their partition. */
export const LONE_SORT_KEY = '-';

/** Markers are addressed by one text, which is their partition. */
export function markerItemKey(key: string): ItemKey {
  return { pk: key, sk: LONE_SORT_KEY };
}

const LOCATOR = 'T#';

/** Where a ticket lives. */
export function locatorKey(ticketId: string): string {
  return `${LOCATOR}${ticketId}`;
}

/** The ticket that a locator's key names; null for another marker's key. */
export function readLocatorKey(key: string): string | null {
  return key.startsWith(LOCATOR) ? key.slice(LOCATOR.length) : null;
}

/** Whose an e-mail address is; addresses are compared in lower case. */
export function emailMarkerKey(email: string): string {
  return `P#${email.toLowerCase()}`;
}

/** That a document was erased. */
export function erasureMarkerKey(kind: string, id: string): string {
  return `X#${kind}#${id}`;
}

/** What an erasure marker's key names; null for another marker's key. */
export function readErasureMarkerKey(key: string): { kind: string; id: string } | null {
  const [family, kind, id, ...more] = key.split('#');
  return family !== 'X' || kind === undefined || id === undefined || more.length > 0 ? null : { kind, id };
}

/** What became of a mail that was to go out, by its key. */
export function outMailKey(key: string): string {
  return `M#out#${key}`;
}

/** Where the mail of a Message-ID belongs; `hash` is of the Message-ID, which may be of any length. */
export function mailIdKey(hash: string): string {
  return `M#id#${hash}`;
}

/** The ticket that a signed address stands for. */
export function plusKey(token: string): string {
  return `M#plus#${token}`;
}

/** How many lines the audit log has. */
export const AUDIT_HEAD_KEY = 'U#head';

/** One line of the audit log. */
export function auditEntryKey(seq: number): string {
  return `U#line#${logSortKey(seq)}`;
}

/** That a command was carried out, by the id its author gave it. */
export function auditCommandKey(personId: string, command: string): string {
  return `U#done#${personId}#${command}`;
}

/** Which keys of the API are good. */
export const API_KEYS_KEY = 'Y#keys';

/** One key of the API. */
export function apiKeyKey(keyId: string): string {
  return `Y#key#${keyId}`;
}

/** Which webhooks there are. */
export const WEBHOOKS_KEY = 'Y#hooks';

/** One webhook. */
export function webhookKey(webhookId: string): string {
  return `Y#hook#${webhookId}`;
}

const RECORD_LETTERS: Readonly<Record<RecordFamily, string>> = {
  session: 'N',
  'person-sessions': 'NP',
  'sign-in': 'A',
  link: 'B',
  'ticket-links': 'BT',
  'link-session': 'BN',
  identity: 'I',
  device: 'V',
  'person-devices': 'VP',
  'socket-ticket': 'K',
  connection: 'C',
  presence: 'H',
  'mail-due': 'MD',
  'sla-due': 'SD',
  'mail-waiting': 'MW',
  'mail-rate': 'MR',
  'round-mail': 'MO',
  file: 'F',
  'file-quota': 'FQ',
  'api-use': 'YU',
  'api-rate': 'YR',
  'api-refused': 'YF',
  'api-answer': 'YA',
  'webhook-due': 'WD',
  'webhook-delivery': 'WL',
  'webhook-state': 'WS',
  'notify-device': 'ND',
  'notify-person': 'NW',
  'notify-endpoint': 'NE',
  'notify-due': 'NQ',
  'notify-sent': 'NL',
  'notify-key': 'NK',
  retention: 'E',
  desk: 'G',
};

/** A small record beside the documents; one without parts stands alone in its partition. */
export function recordItemKey({ family, id, part }: RecordAddress): ItemKey {
  return { pk: `${RECORD_LETTERS[family]}#${id}`, sk: part ?? LONE_SORT_KEY };
}
