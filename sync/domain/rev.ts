import * as z from 'zod/mini';
import { hashId } from './hash.ts';

/** How many earlier revisions a canonical document remembers. */
export const HISTORY_LENGTH = 16;

/** `<device>-<26 characters>` for a revision made on a device, `srv-<26 characters>` for one the server made. */
export const revSchema = z.string().check(z.regex(/^[A-Za-z0-9]{3,40}-[0-9A-Z]{26}$/));

/** The newest-first revisions that a stored document went through before its present one. */
export const historySchema = z.array(revSchema).check(z.maxLength(HISTORY_LENGTH));

/** The rev of a fresh edit on a device. `ulid` is a fresh ULID. */
export function deviceRev(device: string, ulid: string): string {
  return `${device}-${ulid}`;
}

/** The rev of a merge made on a device: the same for two tabs that merge the same three revisions. */
export function mergeRev(device: string, base: string, mine: string, theirs: string): string {
  return `${device}-${hashId('merge', base, mine, theirs)}`;
}

/** The rev of an edit that the server makes itself because of `causeId` upon `previousRev` ('' when there is none). */
export function serverRev(causeId: string, previousRev: string): string {
  return `srv-${hashId('server', causeId, previousRev)}`;
}

/** The device that made a rev; `srv` for the server's own. */
export function revDevice(rev: string): string {
  return rev.slice(0, rev.indexOf('-'));
}

/** The history of a document that moves on from `previousRev`: newest first, cut to HISTORY_LENGTH, without repeats. */
export function extendHistory(previousRev: string, history: readonly string[]): string[] {
  return [...new Set([previousRev, ...history])].slice(0, HISTORY_LENGTH);
}
