import { hashId } from '../../domain/hash.ts';
import type { AnyDocument } from '../../domain/document.ts';
import type { Kind } from '../../domain/kind.ts';
import { extendHistory, serverRev } from '../../domain/rev.ts';
import { sameValue } from '../../domain/same-value.ts';
import { WORKSPACE_SCOPE } from '../../domain/scope.ts';
import { historyOf } from '../answer.ts';
import type { CommitPlan } from '../commit-plan.ts';
import { isLive, type DocumentKey, type LiveDocument } from '../stored-document.ts';
import { writeCanonical } from '../write-canonical.ts';

/** Where a document that the whole workspace shares is kept. */
export function workspaceKey(kind: Kind, id: string): DocumentKey {
  return { scope: WORKSPACE_SCOPE, kind, id };
}

/** Plans a document as the server's own edit. One that says what is stored already changes nothing, so a command may be repeated. */
export function putDocument(plan: CommitPlan, kind: Kind, document: AnyDocument): void {
  const stored = plan.find(workspaceKey(kind, document.id));
  const before = isLive(stored) ? stored : null;
  if (before !== null && sameValue(withoutVersion(before.body), withoutVersion(document))) return;
  const earlier = before === null ? {} : { hist: extendHistory(before.rev, historyOf(before.body)) };
  const cause = hashId('put', JSON.stringify(withoutVersion(document)));
  const body = { ...document, ...earlier, rev: serverRev(cause, stored?.rev ?? '') };
  writeCanonical(plan, { kind, body, before, over: stored });
}

/** Plans a tombstone in a shared document's place. Devices drop it with their next pull. */
export function deleteDocument(plan: CommitPlan, stored: LiveDocument): void {
  const { rev, version } = stored;
  const gone = { ...stored, rev: serverRev('deleted', rev), version: version + 1, body: null, copies: {} };
  plan.write({ ...gone, gone: 'deleted' }, version, rev);
}

function withoutVersion(document: AnyDocument): Record<string, unknown> {
  return { ...document, rev: null, hist: null };
}
