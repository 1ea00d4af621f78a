import * as z from 'zod/mini';

/** What a key of the API may do, each by itself: a key that only reads cannot write. */
export const API_SCOPES = ['tickets:read', 'tickets:write', 'messages:write'] as const;
export const apiScopeSchema = z.enum(API_SCOPES);
export type ApiScope = z.infer<typeof apiScopeSchema>;

/** What names a key, in its secret too: 16 characters of Crockford's base 32. */
export const apiKeyIdSchema = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{16}$/));

/** The most keys that are good at one time. */
export const API_KEYS = 50;

/** The person in whose name a key works: what it does stands under this name in the timeline. */
export function apiPersonId(keyId: string): string {
  return `api-${keyId}`;
}

/** The device by whose name a key's revisions are known. */
export function apiDevice(keyId: string): string {
  return `api${keyId}`;
}
