import {
  TransactionCanceledException,
  TransactWriteItemsCommand,
  type CancellationReason,
  type TransactWriteItem,
} from '@aws-sdk/client-dynamodb';
import { documentItemKey, markerItemKey, type ItemKey } from '../keys.ts';
import type { Marker } from '../marker.ts';
import type { LogKey } from '../log-key.ts';
import type { DocumentKey, StoredDocument } from '../stored-document.ts';
import {
  StoreRefusal,
  StoreUnavailable,
  type Commit,
  type CommitResult,
  type Expectation,
} from '../sync-store.ts';
import { fromDocumentItem, toDocumentItem, VERSION_ATTRIBUTE } from './document-item.ts';
import { keyAttributes, type Item } from './item.ts';
import { toLogItem } from './log-item.ts';
import { toMarkerItem } from './marker-item.ts';
import type { Table } from './read-items.ts';
import { tableCall } from './table-call.ts';

/** One action of a transaction, and what it says when it is the one that fails. */
interface Action {
  readonly write: TransactWriteItem;
  readonly of: { readonly log: LogKey } | { readonly document: DocumentKey } | { readonly marker: string };
}

/** Writes a commit as one transaction, the log entries first. */
export async function commitItems(table: Table, commit: Commit): Promise<CommitResult> {
  const actions = actionsOf(table.name, commit);
  const request = new TransactWriteItemsCommand({ TransactItems: actions.map(({ write }) => write) });
  try {
    await tableCall(async () => table.client.send(request));
    return { done: true };
  } catch (fault) {
    if (fault instanceof TransactionCanceledException)
      return resultOf(actions, fault.CancellationReasons ?? [], fault);
    if (fault instanceof Error && fault.name === 'ValidationException')
      throw new StoreRefusal('The table does not take this write.', { cause: fault });
    throw fault;
  }
}

function actionsOf(name: string, commit: Commit): Action[] {
  const put = (item: Item, expect: Expectation): TransactWriteItem => ({
    Put: {
      TableName: name,
      Item: item,
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      ...condition(expect),
    },
  });
  const check = (key: ItemKey, version: number | null): TransactWriteItem => ({
    ConditionCheck: {
      TableName: name,
      Key: keyAttributes(key),
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      ...(version === null ? ABSENT : atVersion(version)),
    },
  });
  const remove = ({ key, version }: Marker): TransactWriteItem => ({
    Delete: {
      TableName: name,
      Key: keyAttributes(markerItemKey(key)),
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      ...atVersion(version),
    },
  });
  return [
    ...commit.appends.map(({ log, entry }) => ({ write: put(toLogItem(log, entry), null), of: { log } })),
    ...commit.documents.map(({ document, expect }) => ({
      write: put(toDocumentItem(document), expect),
      of: { document },
    })),
    ...commit.checks.map(({ key, version }) => ({
      write: check(documentItemKey(key), version),
      of: { document: key },
    })),
    ...commit.markers.map(({ marker, expect, isGone }) => ({
      write: isGone === true ? remove(marker) : put(toMarkerItem(marker), expect),
      of: { marker: marker.key },
    })),
    ...commit.markerChecks.map(({ key, version }) => ({
      write: check(markerItemKey(key), version),
      of: { marker: key },
    })),
  ];
}

const ABSENT = { ConditionExpression: 'attribute_not_exists(pk)' } as const;

function atVersion(version: number) {
  return {
    ConditionExpression: '#version = :version',
    ExpressionAttributeNames: { '#version': VERSION_ATTRIBUTE },
    ExpressionAttributeValues: { ':version': { N: String(version) } },
  };
}

function condition(expect: Expectation) {
  if (expect === 'any') return {};
  return expect === null ? ABSENT : atVersion(expect);
}

/** Sorts out what stood in the way. A reason that is neither a condition nor a crowd will be there again at every try. */
function resultOf(
  actions: readonly Action[],
  reasons: readonly CancellationReason[],
  fault: TransactionCanceledException,
): CommitResult {
  const logs: LogKey[] = [];
  const documents: { key: DocumentKey; stored: StoredDocument | null }[] = [];
  const markers: string[] = [];
  let contended = false;
  for (const [index, { Code: code, Item: old }] of reasons.entries()) {
    const of = actions[index]?.of;
    if (code === undefined || code === 'None' || of === undefined) continue;
    if (CROWDED.has(code)) contended = true;
    else if (code !== 'ConditionalCheckFailed')
      throw new StoreRefusal(`The table does not take this write: ${code}.`, { cause: fault });
    else if ('log' in of) logs.push(of.log);
    else if ('marker' in of) markers.push(of.marker);
    else documents.push({ key: of.document, stored: old === undefined ? null : fromDocumentItem(old) });
  }
  if (!contended && logs.length + documents.length + markers.length === 0)
    throw new StoreUnavailable('A transaction was cancelled without a reason.', { cause: fault });
  return { done: false, logs, documents, markers, contended };
}

const CROWDED = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);
