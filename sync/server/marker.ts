import * as z from 'zod/mini';
import { idSchema } from '../domain/id.ts';
import { scopeSchema, type Scope } from '../domain/scope.ts';
import { emailMarkerKey, erasureMarkerKey, locatorKey, readLocatorKey } from './keys.ts';

/** A small item beside the documents that decisions depend on. `value` is JSON. */
export interface Marker {
  readonly key: string;
  /** Grows with every write. */
  readonly version: number;
  readonly value: Readonly<Record<string, unknown>>;
}

/** Where a ticket lives, and while its thread has not followed yet, the scope it moved away from. */
export interface Locator {
  readonly scope: Scope;
  readonly movingFrom: Scope | null;
}

const locatorSchema = z.object({ scope: scopeSchema, movingFrom: z.nullable(scopeSchema) });
const emailSchema = z.object({ personId: z.nullable(idSchema) });

/** Reads a ticket's locator out of its marker. */
export function locatorOf(marker: Marker | null): Locator | null {
  return marker === null ? null : locatorSchema.parse(marker.value);
}

/** The ticket whose thread has still to follow it, when that is what the marker says. */
export function movingTicketOf(marker: Marker): string | null {
  const locator = locatorSchema.safeParse(marker.value);
  return locator.success && locator.data.movingFrom !== null ? readLocatorKey(marker.key) : null;
}

/** The locator as the marker that follows `before`. */
export function locatorMarker(ticketId: string, locator: Locator, before: Marker | null): Marker {
  return {
    key: locatorKey(ticketId),
    version: (before?.version ?? 0) + 1,
    value: { scope: locator.scope, movingFrom: locator.movingFrom },
  };
}

/** The person an e-mail address belongs to; null when it is nobody's, or nobody's any more. */
export function personIdOf(marker: Marker | null): string | null {
  return marker === null ? null : emailSchema.parse(marker.value).personId;
}

/** Says that an e-mail address belongs to a person. */
export function emailMarker(email: string, personId: string | null, before: Marker | null): Marker {
  return { key: emailMarkerKey(email), version: (before?.version ?? 0) + 1, value: { personId } };
}

/** Says that a document was erased for privacy and may never come back. */
export function erasureMarker(kind: string, id: string): Marker {
  return { key: erasureMarkerKey(kind, id), version: 1, value: {} };
}
