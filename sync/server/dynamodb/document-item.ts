import * as z from 'zod/mini';
import { kindSchema } from '../../domain/kind.ts';
import { refusalSchema } from '../../domain/refusal.ts';
import { scopeSchema } from '../../domain/scope.ts';
import { isUnfinished } from '../../domain/status.ts';
import { statusSchema } from '../../domain/ticket.ts';
import { documentItemKey } from '../keys.ts';
import { isLive, type StoredDocument } from '../stored-document.ts';
import { json, jsonAttribute, keyAttributes, keyOf, number, text, type Item } from './item.ts';

/** On live tickets: whether somebody has still to work on them. Walks are filtered by it. */
export const UNFINISHED_ATTRIBUTE = 'unfinished';
/** On what is no document any more. */
export const GONE_ATTRIBUTE = 'gone';
export const VERSION_ATTRIBUTE = 'version';

const bodySchema = z.looseObject({ id: z.string(), rev: z.string() });
const goneSchema = z.enum(['deleted', 'left', 'refused']);
const copiesSchema = z.record(z.string(), z.string());
const newestSchema = z.object({ id: z.string(), at: z.string() });

/** A stored document as its item. The body is one JSON text: the table need not look into it, and so cannot bend it. */
export function toDocumentItem(document: StoredDocument): Item {
  const item: Item = {
    ...keyAttributes(documentItemKey(document)),
    rev: { S: document.rev },
    seq: { N: String(document.seq) },
    [VERSION_ATTRIBUTE]: { N: String(document.version) },
  };
  if (document.body !== null) item['body'] = jsonAttribute(document.body);
  if (document.gone !== null) item[GONE_ATTRIBUTE] = { S: document.gone };
  if (Object.keys(document.copies).length > 0) item['copies'] = jsonAttribute(document.copies);
  if (document.newest !== null) item['newest'] = jsonAttribute(document.newest);
  if (document.refusal !== null) item['refusal'] = jsonAttribute(document.refusal);
  if (document.kind === 'tickets' && isLive(document))
    item[UNFINISHED_ATTRIBUTE] = { BOOL: isUnfinished(statusSchema.parse(document.body['status'])) };
  return item;
}

/** The stored document that an item holds. Throws when the item is none. */
export function fromDocumentItem(item: Item): StoredDocument {
  const { pk, sk } = keyOf(item);
  const end = sk.indexOf('#');
  return {
    scope: scopeSchema.parse(pk.slice(2)),
    kind: kindSchema.parse(sk.slice(0, end)),
    id: sk.slice(end + 1),
    rev: text(item, 'rev'),
    seq: number(item, 'seq'),
    version: number(item, VERSION_ATTRIBUTE),
    gone: z.nullable(goneSchema).parse(item[GONE_ATTRIBUTE]?.S ?? null),
    body: z.nullable(bodySchema).parse(json(item, 'body')),
    copies: z.nullable(copiesSchema).parse(json(item, 'copies')) ?? {},
    newest: z.nullable(newestSchema).parse(json(item, 'newest')),
    refusal: z.nullable(refusalSchema).parse(json(item, 'refusal')),
  };
}
