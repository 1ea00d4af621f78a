import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { ItemKey } from '../keys.ts';

/** An item as the table holds it. */
export type Item = Record<string, AttributeValue>;

/** The item's primary key as attributes. */
export function keyAttributes({ pk, sk }: ItemKey): { pk: AttributeValue; sk: AttributeValue } {
  return { pk: { S: pk }, sk: { S: sk } };
}

/** The item's primary key. */
export function keyOf(item: Item): ItemKey {
  return { pk: text(item, 'pk'), sk: text(item, 'sk') };
}

/** The first letters of an item's partition, which say what it is. */
export function partitionFamily(item: Item): string {
  return text(item, 'pk').split('#', 1)[0] ?? '';
}

/** A text attribute that every item of its family has. */
export function text(item: Item, name: string): string {
  const value = item[name]?.S;
  if (value === undefined) throw new Error(`An item has no text ${name}.`);
  return value;
}

/** A number attribute that every item of its family has. */
export function number(item: Item, name: string): number {
  const value = item[name]?.N;
  if (value === undefined) throw new Error(`An item has no number ${name}.`);
  return Number(value);
}

/** An attribute that holds JSON, parsed; null when the item does not have it. */
export function json(item: Item, name: string): unknown {
  const value = item[name]?.S;
  return value === undefined ? null : JSON.parse(value);
}

/** A value as an attribute that holds JSON: no depth, number or empty text that JSON can carry is beyond it. */
export function jsonAttribute(value: unknown): AttributeValue {
  return { S: JSON.stringify(value) };
}
