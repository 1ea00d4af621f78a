import * as z from 'zod/mini';
import { digestSchema } from '../../domain/digest.ts';
import { kindSchema } from '../../domain/kind.ts';
import { scopeSchema } from '../../domain/scope.ts';
import { logItemKey, readLogItemKey } from '../keys.ts';
import type { LogKey } from '../log-key.ts';
import type { LogEntry } from '../sync-store.ts';
import { json, jsonAttribute, keyAttributes, keyOf, text, type Item } from './item.ts';

const opsSchema = z.array(z.object({ id: z.string(), rev: z.string(), op: z.enum(['U', 'D', 'LEAVE']) }));

/** A log's entry as its item. */
export function toLogItem(log: LogKey, entry: LogEntry): Item {
  return {
    ...keyAttributes(logItemKey(log, entry.seq)),
    ops: jsonAttribute(entry.ops),
    origin: { S: entry.origin },
    at: { S: entry.at },
    digest: jsonAttribute(entry.digest),
  };
}

/** The log and entry that an item holds, or null when the item is no log entry: the table's stream shows every kind of item. */
export function fromLogItem(item: Item): { log: LogKey; entry: LogEntry } | null {
  const key = readLogItemKey(keyOf(item));
  if (key === null) return null;
  return {
    log: { scope: scopeSchema.parse(key.scope), kind: kindSchema.parse(key.kind), lane: key.lane },
    entry: {
      seq: key.seq,
      ops: opsSchema.parse(json(item, 'ops')),
      origin: text(item, 'origin'),
      at: text(item, 'at'),
      digest: digestSchema.parse(json(item, 'digest')),
    },
  };
}
