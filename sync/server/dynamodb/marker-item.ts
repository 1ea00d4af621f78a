import * as z from 'zod/mini';
import { markerItemKey } from '../keys.ts';
import type { Marker } from '../marker.ts';
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
