import type { PushAnswer, PushRequest, PushResponse } from '../protocol/push.ts';
import { RETRY, refused } from './answer.ts';
import type { PushRun } from './attempt-rows.ts';
import { commitRows } from './commit-rows.ts';
import { inParallel } from './in-parallel.ts';
import { readRow, type ReadRow, type RowKind } from './read-row.ts';
import type { ServerDeps, SyncSession } from './server-deps.ts';

/** How long a push may take where nobody says otherwise. A Lambda lives longer; a device does not wait longer. */
const DEFAULT_BUDGET_MS = 8_000;
/** Groups committed at once: each is a conversation with the table, and they share its connections. */
const GROUPS_AT_ONCE = 4;

/** A push that names another device than its session is bound to. The rim answers it with 403 `not-yours`. */
export class NotThisDevice extends Error {
  override readonly name = 'NotThisDevice';
}

/**
 * Judges and commits a push: one answer for each row, in their order. Whatever a row holds, it delays no other. Rows of a ticket and its
 * thread are committed in their order, the ticket first. Throws `NotThisDevice`, and `StoreUnavailable` when not even a first read is
 * possible; rows that could not be decided in time are answered `retry`.
 */
export async function push(
  deps: ServerDeps,
  session: SyncSession,
  request: PushRequest,
): Promise<PushResponse> {
  if (session.device !== request.device)
    throw new NotThisDevice('The push names another device than the session’s.');
  const deadlineMs = deps.clock.now() + (deps.pushBudgetMs ?? DEFAULT_BUDGET_MS);
  const { epoch, giveBack } = await deps.store.readMeta();
  const mayGiveBack = giveBack && session.actor.role !== 'requester';
  const { actor } = session;
  const run: PushRun = { actor, device: request.device, epoch, mayGiveBack };
  const answers = new Map<number, PushAnswer>();
  const groups = new Map<string, ReadRow[]>();
  for (const [index, pushed] of request.rows.entries()) {
    const row = readRow(pushed, index, mayGiveBack);
    if ('reason' in row) answers.set(index, refused(row, null));
    else groups.set(row.group, [...(groups.get(row.group) ?? []), row]);
  }
  await inParallel([...groups.values()], GROUPS_AT_ONCE, async (rows) =>
    commitRows(deps, { ...run, deadlineMs }, inOrder(rows), answers),
  );
  return { epoch, answers: request.rows.map((_, index) => answers.get(index) ?? RETRY) };
}

const ORDER: Readonly<Record<RowKind, number>> = { tickets: 0, messages: 1, events: 2, personal: 3 };

/** A message is judged after its ticket, wherever they stand in the push; otherwise the order is the device's. */
function inOrder(rows: readonly ReadRow[]): ReadRow[] {
  return [...rows].sort((a, b) => ORDER[a.kind] - ORDER[b.kind] || a.index - b.index);
}
