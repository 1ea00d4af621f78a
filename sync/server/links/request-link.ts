import * as z from 'zod/mini';
import { idSchema } from '../../domain/id.ts';
import { LINK_PATH } from '../../protocol/link.ts';
import type { RecordAddress, RecordStore } from '../record-store.ts';
import { hashSecret, isSecret } from '../session/secret.ts';

const DAY_MS = 86_400_000;

/** How long a link opens its request. */
export const LINK_MS = 30 * DAY_MS;
/** How long it is remembered after that, so that whoever follows it is told that it is over and not that it never was. */
const REMEMBERED_MS = 60 * DAY_MS;

const schema = z.object({
  ticketId: idSchema,
  personId: idSchema,
  endsAtMs: z.number(),
  revokedAtMs: z.nullable(z.number()),
});

/** What a link opens, for whom and until when. Its secret is stored nowhere: the record lies under its hash. */
export type RequestLink = z.infer<typeof schema>;

/** A link before it has gone out. */
export interface FreshLink {
  readonly secret: string;
  readonly ticketId: string;
  readonly personId: string;
}

/** The address of a link, for a mail. */
export function linkAddress(origin: string, secret: string): string {
  return `${origin}${LINK_PATH}#${secret}`;
}

/** Keeps a link from now on. It has to be there before its mail goes. */
export async function keepLink(
  records: RecordStore,
  { secret, ticketId, personId }: FreshLink,
  nowMs: number,
): Promise<void> {
  const id = hashSecret(secret);
  const endsAtMs = nowMs + LINK_MS;
  const link: RequestLink = { ticketId, personId, endsAtMs, revokedAtMs: null };
  // The entry first: a link that cannot be found by its ticket could not be revoked.
  await records.create(entryAddress(ticketId, id), {}, endsAtMs + REMEMBERED_MS);
  await records.create(linkAddressOf(id), link, endsAtMs + REMEMBERED_MS);
}

/** The link of a secret, with its id; null when there is none. */
export async function findLink(
  records: RecordStore,
  secret: string,
): Promise<{ readonly id: string; readonly link: RequestLink } | null> {
  if (!isSecret(secret)) return null;
  const id = hashSecret(secret);
  const link = await readLink(records, id);
  return link === null ? null : { id, link };
}

/** A link by its id; null when there is none. */
export async function readLink(records: RecordStore, id: string): Promise<RequestLink | null> {
  const body = await records.read(linkAddressOf(id));
  return body === null ? null : schema.parse(body);
}

/** Ends every link of a ticket, whoever has it, at once. Gives how many still opened it; a repeat ends nothing more. */
export async function revokeLinks(records: RecordStore, ticketId: string, nowMs: number): Promise<number> {
  let ended = 0;
  for (const { part: id } of await records.list('ticket-links', ticketId)) {
    const link = await readLink(records, id);
    if (link === null || !isOpen(link, nowMs)) continue;
    await records.replace(linkAddressOf(id), { ...link, revokedAtMs: nowMs }, link.endsAtMs + REMEMBERED_MS);
    ended += 1;
  }
  return ended;
}

/** How many links open a ticket now. */
export async function countLinks(records: RecordStore, ticketId: string, nowMs: number): Promise<number> {
  const entries = await records.list('ticket-links', ticketId);
  const links = await Promise.all(entries.map(async ({ part }) => readLink(records, part)));
  return links.filter((link) => link !== null && isOpen(link, nowMs)).length;
}

function isOpen({ endsAtMs, revokedAtMs }: RequestLink, nowMs: number): boolean {
  return revokedAtMs === null && endsAtMs > nowMs;
}

function linkAddressOf(id: string): RecordAddress {
  return { family: 'link', id };
}

function entryAddress(ticketId: string, id: string): RecordAddress {
  return { family: 'ticket-links', id: ticketId, part: id };
}
