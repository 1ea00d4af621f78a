import { timingSafeEqual } from 'node:crypto';
import { apiDevice, apiPersonId, type ApiScope } from '../../domain/api-scope.ts';
import type { Actor } from '../../domain/scope.ts';
import { apiKeyKey } from '../keys.ts';
import type { PeopleDirectory } from '../session/people-directory.ts';
import { hashSecret } from '../session/secret.ts';
import type { SyncStore } from '../sync-store.ts';
import { apiKeyOf } from './api-key-record.ts';

/** A key that is good, and whom it acts as. */
export interface FoundApiKey {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly ApiScope[];
  /** An agent who is in no restricted queue: what lies there, a key never sees. */
  readonly actor: Actor;
  readonly device: string;
}

const TOKEN = /^roost_([0-9A-HJKMNP-TV-Z]{16})_([A-Za-z0-9_-]{43})$/;

/**
 * The key whose whole text this is; null when there is none, it was revoked, or the person it works as was cut off. Text of another form is not even
 * looked up. The secret is compared in a time that says nothing of it.
 */
export async function findApiKey(
  { store, people }: { readonly store: Pick<SyncStore, 'readMarkers'>; readonly people: PeopleDirectory },
  token: string,
): Promise<FoundApiKey | null> {
  const [, id, secret] = TOKEN.exec(token) ?? [];
  if (id === undefined || secret === undefined) return null;
  const [[marker = null], person] = await Promise.all([
    store.readMarkers([apiKeyKey(id)]),
    people.byId(apiPersonId(id)),
  ]);
  const key = apiKeyOf(marker);
  if (key === null || key.revokedAt !== null || person === null || person.disabled) return null;
  if (!isSame(key.hash, hashSecret(secret))) return null;
  return {
    id,
    name: person.name,
    scopes: key.scopes,
    actor: { personId: person.id, role: 'agent', memberOf: [] },
    device: apiDevice(id),
  };
}

function isSame(stored: string, given: string): boolean {
  const [a, b] = [Buffer.from(stored), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
