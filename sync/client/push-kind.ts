import type { RxReplicationWriteToMasterRow, WithDeleted } from 'rxdb';
import type { AnyDocument } from '../domain/document.ts';
import type { Kind } from '../domain/kind.ts';
import { revDevice } from '../domain/rev.ts';
import type { PushMux } from './push-mux.ts';
import type { PushOutcome } from './push-outcome.ts';
import type { RefusedWork } from './refused-work.ts';
import { isDeleted, unsentOf, wireForm } from './unsent-mark.ts';

/** What pushing one kind needs of the device. */
export interface PushPorts {
  readonly device: string;
  readonly mux: PushMux;
  readonly refusedWork: RefusedWork;
  /** After a restore of the server's data everything held is given back, not only this device's own edits. */
  givingBack(): boolean;
  /** Resolves when rows of this kind may go: what is given back goes after what it belongs to. */
  ready(kind: Kind): Promise<void>;
  accepted(kind: Kind, doc: AnyDocument): void;
  refused(kind: Kind, rev: string): void;
}

/** The rev of the tombstone that takes the place of an insert the server refused: the server holds nothing under this id. */
const NEVER_STORED = '';

type Row = RxReplicationWriteToMasterRow<AnyDocument>;

/**
 * Pushes the rows that replication found changed, and answers with what the server holds for those it did not take. A refused row is in
 * the outbox, durably, before its answer lets replication put the server's form in its place.
 */
export async function pushRows(
  ports: PushPorts,
  kind: Kind,
  rows: readonly Row[],
): Promise<WithDeleted<AnyDocument>[]> {
  const masters = await Promise.all(rows.map((row) => pushRow(ports, kind, row)));
  return masters
    .filter((master) => master !== null)
    .map((master) => ({ ...master, _deleted: isDeleted(master) }));
}

/** The server's form where it is not this one; null when the row was taken. */
async function pushRow(ports: PushPorts, kind: Kind, row: Row): Promise<AnyDocument | null> {
  const mine = row.newDocumentState;
  if (!mustTravel(ports, kind, mine)) return null;
  await ports.ready(kind);
  const assumed = row.assumedMasterState?.rev ?? NEVER_STORED;
  const base = assumed === NEVER_STORED ? null : assumed;
  const outcome = await ports.mux.submit(kind, base, wireForm(mine), unsentOf(mine) !== null);
  return judged(ports, kind, row, outcome);
}

/**
 * What bears no mark came from the server: it looks changed to replication when the page was killed before its notes were written, or when
 * a merge ended in the server's own form. A tombstone travels only for what people delete themselves.
 */
function mustTravel(ports: PushPorts, kind: Kind, mine: AnyDocument): boolean {
  if (isDeleted(mine)) return kind === 'personal' && unsentOf(mine) !== null;
  return ports.givingBack() || unsentOf(mine) !== null;
}

async function judged(
  ports: PushPorts,
  kind: Kind,
  row: Row,
  outcome: PushOutcome,
): Promise<AnyDocument | null> {
  const mine = row.newDocumentState;
  if (outcome.status === 'accepted') {
    ports.accepted(kind, mine);
    return null;
  }
  if (outcome.status === 'conflict') return outcome.master;
  // Giving back somebody else's revision may be refused; that is no work of this person's, and needs no attention.
  const unsent = unsentOf(mine);
  if (unsent !== null && revDevice(mine.rev) === ports.device) {
    const { since, base, earlier } = unsent;
    await ports.refusedWork.keep({
      kind,
      doc: wireForm(mine),
      base,
      earlier,
      refusal: outcome.refusal,
      since,
    });
  }
  ports.refused(kind, mine.rev);
  const master = outcome.status === 'refused' ? outcome.master : (unsent?.base ?? null);
  return master ?? { id: mine.id, rev: NEVER_STORED, left: true, _deleted: true };
}
