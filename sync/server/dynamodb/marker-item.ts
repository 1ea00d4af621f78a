import * as z from 'zod/mini';
import { markerItemKey, readLocatorKey } from '../keys.ts';
import { movingTicketOf, type Marker } from '../marker.ts';
import { VERSION_ATTRIBUTE } from './document-item.ts';
import { json, jsonAttribute, keyAttributes, keyOf, number, type Item } from './item.ts';

const valueSchema = z.record(z.string(), z.unknown());

/** A marker as its item. */
export function toMarkerItem({ key, version, value }: Marker): Item {
  return {
    ...keyAttributes(markerItemKey(key)),
    [VERSION_ATTRIBUTE]: { N: String(version) },
    value: jsonAttribute(value),
  };
}

/** The marker that an item holds. */
export function fromMarkerItem(item: Item): Marker {
  return {
    key: keyOf(item).pk,
    version: number(item, VERSION_ATTRIBUTE),
    value: valueSchema.parse(json(item, 'value')),
  };
}

/** The ticket whose thread has still to follow it, when that is what an item says; the table's stream shows every kind of item. */
export function movingTicketIn(item: Item): string | null {
  return readLocatorKey(keyOf(item).pk) === null ? null : movingTicketOf(fromMarkerItem(item));
}
