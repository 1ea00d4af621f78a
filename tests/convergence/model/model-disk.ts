import type { AnyDocument } from '../../../sync/domain/document.ts';
import type { Kind } from '../../../sync/domain/kind.ts';
import type { Refusal } from '../../../sync/domain/refusal.ts';
import { sameValue } from '../../../sync/domain/same-value.ts';
import type { Scope } from '../../../sync/domain/scope.ts';
import { SERVER_OWNED_FIELDS } from '../../../sync/domain/ticket.ts';
import type { Checkpoint } from '../../../sync/protocol/pull.ts';

/** One document as a device holds it, beside what it believes the server holds (null: nothing yet). */
export interface Held {
  readonly kind: Kind;
  readonly doc: AnyDocument;
  readonly assumed: AnyDocument | null;
}

/** Work the server would not take, kept for its author. */
export interface Refused {
  readonly kind: Kind;
  readonly doc: AnyDocument;
  readonly refusal: Refusal;
}

/** Everything a device has on disk: it survives a killed tab, and two tabs share it. */
export interface ModelDisk {
  readonly held: Map<string, Held>;
  readonly checkpoints: Map<Kind, Checkpoint>;
  readonly outbox: Map<string, Refused>;
  /** Bodies sent and not answered, oldest first: one of them may be the base of a merge. */
  readonly sent: Map<string, readonly AnyDocument[]>;
  /** The server's forms that were passed over because unsent work stood in their way, by disk key. */
  readonly passedOver: Map<string, AnyDocument>;
  /** The scopes of the last pull; null before the first. */
  scopes: readonly Scope[] | null;
  epoch: string | null;
  /** The epoch whose change has still to be answered by pushing everything; null when there is none. */
  givingBack: string | null;
}

export function emptyDisk(): ModelDisk {
  return {
    held: new Map(),
    checkpoints: new Map(),
    outbox: new Map(),
    sent: new Map(),
    passedOver: new Map(),
    scopes: null,
    epoch: null,
    givingBack: null,
  };
}

/** A disk that holds the same and goes its own way. */
export function copyDisk(disk: ModelDisk): ModelDisk {
  return {
    ...disk,
    held: new Map(disk.held),
    checkpoints: new Map(disk.checkpoints),
    outbox: new Map(disk.outbox),
    sent: new Map(disk.sent),
    passedOver: new Map(disk.passedOver),
  };
}

export function diskKey(kind: Kind, id: string): string {
  return `${kind}:${id}`;
}

/** Two refusals of one document are two pieces of work: the rev tells them apart. */
export function outboxKey(key: string, doc: AnyDocument): string {
  return `${key} ${doc.rev}`;
}

export function isDeleted(doc: AnyDocument): boolean {
  return doc['_deleted'] === true;
}

/** A tombstone that the device pulled because the document left its scopes; never pushed. */
export function hasLeft(doc: AnyDocument): boolean {
  return doc['left'] === true;
}

/** What the replication of the device compares: version, deletion, and what the server alone writes. */
export function isSameVersion(a: AnyDocument, b: AnyDocument): boolean {
  return (
    a.rev === b.rev &&
    isDeleted(a) === isDeleted(b) &&
    SERVER_OWNED_FIELDS.every((field) => sameValue(a[field], b[field]))
  );
}

/** Whether the document holds work that the server has not answered for. */
export function isDirty(held: Held): boolean {
  return held.assumed === null || !isSameVersion(held.assumed, held.doc);
}
