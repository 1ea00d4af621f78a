import { idSchema } from '../domain/id.ts';
import type { AnyDocument } from '../domain/document.ts';
import { isPushedKind, kindSchema, type Kind, type PushedKind } from '../domain/kind.ts';
import { laneOf, ticketIdOf } from '../domain/lane.ts';
import { refuse, type Refusal } from '../domain/refusal.ts';
import { revSchema } from '../domain/rev.ts';
import { isRecord } from '../domain/same-value.ts';
import { WORKSPACE_SCOPE } from '../domain/scope.ts';
import type { PushRow } from '../protocol/push.ts';
import { refuseHostileJson } from './refuse-hostile-json.ts';

/** The kinds a push may hold: the pushed ones, and events while a restored table is being given back what it lost. */
export type RowKind = PushedKind | 'events';

/** A row whose outline is sound: its kind and id name a document. A `refusal` found so far is given with what the server holds of it. */
export interface ReadRow {
  /** Where its answer goes. */
  readonly index: number;
  readonly kind: RowKind;
  readonly id: string;
  readonly rev: string;
  readonly assumed: string | null;
  readonly doc: AnyDocument;
  readonly isDeletion: boolean;
  readonly refusal: Refusal | null;
  /** The ticket it belongs to; null for private things. */
  readonly ticketId: string | null;
  /** Rows of one group are committed together. */
  readonly group: string;
}

/** Reads one row of whatever JSON a device sent. Never throws for valid JSON. */
export function readRow(row: PushRow, index: number, mayGiveBack: boolean): ReadRow | Refusal {
  const kind = kindSchema.safeParse(row.kind);
  if (!kind.success || !isRowKind(kind.data, mayGiveBack))
    return refuse('unknown-kind', 'Devices do not change documents of this kind.');
  if (!isRecord(row.doc)) return refuse('invalid', 'It is not a document.');
  const { _deleted: deleted, ...doc } = row.doc;
  const id = idSchema.safeParse(doc['id']);
  if (!id.success) return refuse('invalid', 'It has no id, or one that is not allowed.');
  const rev = revSchema.safeParse(doc['rev']);
  const ticketId = kind.data === 'personal' ? null : ticketIdOf(kind.data, id.data);
  return {
    index,
    kind: kind.data,
    id: id.data,
    rev: rev.success ? rev.data : '',
    assumed: row.assumed,
    doc: { ...doc, id: id.data, rev: rev.success ? rev.data : '' },
    isDeletion: deleted === true,
    refusal: refuseOutline(doc, deleted, kind.data, rev.success),
    ticketId,
    group: ticketId === null ? 'personal' : `lane ${laneOf(WORKSPACE_SCOPE, 'tickets', ticketId)}`,
  };
}

function isRowKind(kind: Kind, mayGiveBack: boolean): kind is RowKind {
  return isPushedKind(kind) || (mayGiveBack && kind === 'events');
}

function refuseOutline(
  doc: Record<string, unknown>,
  deleted: unknown,
  kind: RowKind,
  hasRev: boolean,
): Refusal | null {
  if (!hasRev) return refuse('invalid', 'It has no revision, or one that is not well formed.');
  if (deleted !== undefined && typeof deleted !== 'boolean')
    return refuse('invalid', 'It has a field whose name is not allowed.');
  if (deleted === true && kind !== 'personal')
    return refuse('forbidden', 'Tickets and messages are not deleted.');
  return refuseHostileJson(doc);
}
