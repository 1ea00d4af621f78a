import type { AnyDocument } from '../../domain/document.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/scope.ts';
import type { PushAnswer } from '../../protocol/push.ts';
import { commitRows } from '../commit-rows.ts';
import { readRow, type ReadRow } from '../read-row.ts';
import { StoreUnavailable } from '../sync-store.ts';
import type { IntakeDeps } from './intake-deps.ts';
import { MAIL_DEVICE } from './mail-documents.ts';

const BUDGET_MS = 20_000;

/**
 * Has documents accepted by the rules that a push goes by. Null when they are in, now or by an earlier try; else why the first of them is not. Throws
 * `StoreUnavailable` when it could not be decided in time.
 */
export async function pushMail(
  deps: IntakeDeps,
  actor: Actor,
  documents: readonly { readonly kind: 'tickets' | 'messages'; readonly doc: AnyDocument }[],
): Promise<Refusal | null> {
  const rows: ReadRow[] = [];
  for (const [index, { kind, doc }] of documents.entries()) {
    const row = readRow({ kind, assumed: null, doc }, index, false);
    if ('reason' in row) return row;
    rows.push(row);
  }
  const { epoch } = await deps.store.readMeta();
  const run = { actor, device: MAIL_DEVICE, epoch, mayGiveBack: false, byMail: true };
  const answers = new Map<number, PushAnswer>();
  await commitRows(deps, { ...run, deadlineMs: deps.clock.now() + BUDGET_MS }, rows, answers);
  for (const { index } of rows) {
    const answer = answers.get(index);
    if (answer === undefined || answer.status === 'retry')
      throw new StoreUnavailable('The mail could not be taken in in time.');
    if (answer.status === 'refused') return answer.refusal;
  }
  return null;
}
