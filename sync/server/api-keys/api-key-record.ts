import * as z from 'zod/mini';
import { apiKeyIdSchema, apiScopeSchema } from '../../domain/api-scope.ts';
import { idSchema, instantSchema } from '../../domain/id.ts';
import { nameSchema } from '../../domain/ticket.ts';
import { API_KEYS_KEY, apiKeyKey } from '../keys.ts';
import type { Marker } from '../marker.ts';

const keySchema = z.object({
  id: apiKeyIdSchema,
  name: nameSchema,
  scopes: z.array(apiScopeSchema),
  /** SHA-256 of the secret. Whoever reads the table cannot call with it. */
  hash: z.string(),
  createdAt: instantSchema,
  createdBy: idSchema,
  revokedAt: z.nullable(instantSchema),
});

/** One key of the API, as it is kept. */
export type ApiKeyRecord = z.infer<typeof keySchema>;

const listSchema = z.object({ ids: z.array(apiKeyIdSchema) });

/** Reads a key out of its marker; null when there is none. */
export function apiKeyOf(marker: Marker | null): ApiKeyRecord | null {
  return marker === null ? null : keySchema.parse(marker.value);
}

/** The marker of a key, to follow `before`. */
export function apiKeyMarker(key: ApiKeyRecord, before: Marker | null): Marker {
  return { key: apiKeyKey(key.id), version: (before?.version ?? 0) + 1, value: { ...key } };
}

/** The keys that are good, the newest last. */
export function apiKeyIdsOf(marker: Marker | null): readonly string[] {
  return marker === null ? [] : listSchema.parse(marker.value).ids;
}

/** The marker of the list of keys, to follow `before`. */
export function apiKeyListMarker(ids: readonly string[], before: Marker | null): Marker {
  return { key: API_KEYS_KEY, version: (before?.version ?? 0) + 1, value: { ids: [...ids] } };
}
