import { refuse } from '../domain/refusal.ts';
import type { PushAnswer } from '../protocol/push.ts';
import { refused } from './answer.ts';
import { attemptRows, type PushRun } from './attempt-rows.ts';
import { moveThread } from './move-thread.ts';
import { pause } from './pause.ts';
import type { ReadRow } from './read-row.ts';
import type { ServerDeps } from './server-deps.ts';
import type { DocumentKey } from './stored-document.ts';
import { StoreRefusal, StoreUnavailable } from './sync-store.ts';

/** Rows read for one attempt: more than fit into one transaction would be read twice. */
const ROWS_READ = 45;
/** Attempts in a row that came to nothing before the rows are given back undecided, however much time is left. */
const MOST_FAILURES = 60;

/**
 * Judges and commits the rows of one group, a transaction at a time, in their order. Every attempt reads and decides afresh. Rows without an
 * answer when the time is up are left out, and so are rows that only a fault of ours keeps from being judged.
 */
export async function commitRows(
  deps: ServerDeps,
  run: PushRun & { readonly deadlineMs: number },
  rows: readonly ReadRow[],
  answers: Map<number, PushAnswer>,
): Promise<void> {
  let rest = rows;
  let failures = 0;
  let width = ROWS_READ;
  let also: readonly DocumentKey[] = [];
  while (rest.length > 0 && failures < MOST_FAILURES && deps.clock.now() < run.deadlineMs) {
    const next = rest.slice(0, width);
    try {
      const attempt = await inTurn(deps, run, next, async () => attemptRows(deps, run, next, also));
      for (const [index, answer] of attempt.answers) answers.set(index, answer);
      rest = rest.filter(({ index }) => !attempt.answers.has(index) && !attempt.faulty.has(index));
      also = attempt.inTheWay;
      // Should this process end before the threads have followed, the next push to the ticket or the table's stream takes it up.
      for (const ticketId of attempt.moved) await moveThread(deps, ticketId);
      failures = attempt.answers.size > 0 ? 0 : failures + 1;
      // A document in the way is decided upon again at once; only a crowd at a log is worth waiting for.
      if (attempt.isContended || failures > 2) await pause(deps, failures);
    } catch (fault) {
      if (fault instanceof StoreRefusal) {
        // One row among these cannot be stored at all: it is found by trying each alone, and holds up no other.
        const [culprit] = next;
        if (next.length === 1 && culprit !== undefined) {
          answers.set(
            culprit.index,
            refused(refuse('invalid', 'The server cannot keep this as it is.'), null),
          );
          rest = rest.slice(1);
        }
        width = 1;
        continue;
      }
      if (!(fault instanceof StoreUnavailable)) throw fault;
      failures += 1;
      await pause(deps, failures);
    }
  }
}

/** Does the work when it is these rows' turn: a group is a lane of tickets, or one person's private things. */
async function inTurn<T>(
  { turns }: ServerDeps,
  { actor }: PushRun,
  [first]: readonly ReadRow[],
  work: () => Promise<T>,
): Promise<T> {
  if (turns === undefined || first === undefined) return work();
  const whose = first.ticketId === null ? ` of ${actor.personId}` : '';
  return turns.take(`${first.group}${whose}`, work);
}
