import * as z from 'zod/mini';
import type { Person } from '../../domain/person.ts';
import type { PeopleDirectory } from '../session/people-directory.ts';
import type { RecordAddress, RecordStore } from '../record-store.ts';
import { hashSecret, isSecret, makeSecret, type RandomBytes } from '../session/secret.ts';
import { readDeskSettings } from '../outbound/desk-settings.ts';
import type { SyncStore } from '../sync-store.ts';
import { findLink, readLink, type RequestLink } from './request-link.ts';

const HOUR_MS = 3_600_000;

/** How long a browser that followed a link may go on without following it again. */
export const LINK_SESSION_MS = 24 * HOUR_MS;

const schema = z.object({ link: z.string() });

/** What sessions of links stand on. */
export interface LinkDeps {
  readonly store: SyncStore;
  readonly records: RecordStore;
  readonly people: PeopleDirectory;
  readonly now: () => number;
  readonly randomBytes: RandomBytes;
}

/** Who came by a link, and the one ticket that is there for them. */
export interface LinkSession {
  readonly id: string;
  readonly person: Person;
  readonly ticketId: string;
}

/** Why a link opens nothing. `unknown`: it was never given out, or so long ago that it is forgotten. */
export type LinkProblem = 'unknown' | 'expired' | 'revoked';

/** Opens the session of whoever has the secret of a link, and gives the secret for their cookie, which is stored nowhere. */
export async function openLinkSession(
  deps: LinkDeps,
  secret: string,
): Promise<{ readonly cookie: string; readonly session: LinkSession } | LinkProblem> {
  const found = await findLink(deps.records, secret);
  if (found === null) return 'unknown';
  const holder = await holderOf(deps, found.link);
  if (typeof holder === 'string') return holder;
  const cookie = makeSecret(deps.randomBytes);
  const id = hashSecret(cookie);
  await deps.records.create(sessionAddress(id), { link: found.id }, deps.now() + LINK_SESSION_MS);
  return { cookie, session: { id, person: holder, ticketId: found.link.ticketId } };
}

/**
 * The session of a cookie for this ticket. The link is asked each time, so that revoking it, disabling its person and blocking their address act at
 * the next call. `unknown` too for another ticket than the link's.
 */
export async function findLinkSession(
  deps: LinkDeps,
  cookie: string | undefined,
  ticketId: string,
): Promise<LinkSession | LinkProblem> {
  if (cookie === undefined || !isSecret(cookie)) return 'unknown';
  const id = hashSecret(cookie);
  const body = await deps.records.read(sessionAddress(id));
  const link = body === null ? null : await readLink(deps.records, schema.parse(body).link);
  if (link?.ticketId !== ticketId) return 'unknown';
  const holder = await holderOf(deps, link);
  return typeof holder === 'string' ? holder : { id, person: holder, ticketId };
}

async function holderOf(deps: LinkDeps, link: RequestLink): Promise<Person | LinkProblem> {
  if (link.revokedAtMs !== null) return 'revoked';
  if (link.endsAtMs <= deps.now()) return 'expired';
  const person = await deps.people.byId(link.personId);
  // Whoever works here signs in, with the second factor that is asked of them there.
  if (person === null || person.disabled || person.role !== 'requester' || person.email === null)
    return 'revoked';
  const { blocked } = await readDeskSettings(deps.store);
  return blocked.has(person.email.toLowerCase()) ? 'revoked' : person;
}

function sessionAddress(id: string): RecordAddress {
  return { family: 'link-session', id };
}
