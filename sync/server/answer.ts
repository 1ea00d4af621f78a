import type { AnyDocument } from '../domain/document.ts';
import { historySchema, revDevice, serverRev } from '../domain/rev.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { PushAnswer } from '../protocol/push.ts';
import type { ReadRow } from './read-row.ts';

export const ACCEPTED: PushAnswer = { status: 'accepted' };
export const RETRY: PushAnswer = { status: 'retry' };

export function conflict(master: AnyDocument): PushAnswer {
  return { status: 'conflict', master };
}

export function refused(refusal: Refusal, master: AnyDocument | null): PushAnswer {
  return { status: 'refused', refusal, master };
}

/**
 * The answer that stands before any other rule. A revision that is stored was accepted by an earlier try. One that stands in the stored
 * history was too, and others went on from it: RxDB skipped their version while the row was dirty, so it must be told of it. After these,
 * what was wrong with the row at first sight.
 */
export function answerFirst(
  row: ReadRow,
  master: AnyDocument | null,
  canonical: AnyDocument | null,
  device: string,
): PushAnswer | null {
  if (master?.rev === row.rev) return ACCEPTED;
  if (canonical !== null && isOrWas(canonical, row.rev)) {
    if (master !== null) return canonical.rev === row.rev ? ACCEPTED : conflict(master);
    // They may not see it any more, but the revision is their own: only its device could have made it up. The tombstone that told them so
    // may have been passed over while the row was unsent, so they are told again.
    if (revDevice(row.rev) === device) return conflict(leftTombstone(row));
  }
  return row.refusal === null ? null : refused(row.refusal, master);
}

function leftTombstone({ id, rev }: ReadRow): AnyDocument {
  return { id, rev: serverRev('left', rev), _deleted: true, left: true };
}

function isOrWas(canonical: AnyDocument, rev: string): boolean {
  return canonical.rev === rev || historyOf(canonical).includes(rev);
}

/** The earlier revisions of a canonical document, newest first. */
export function historyOf(body: AnyDocument): string[] {
  const history = historySchema.safeParse(body['hist']);
  return history.success ? history.data : [];
}
