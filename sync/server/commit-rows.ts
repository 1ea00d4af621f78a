import type { AnyDocument } from '../domain/document.ts';
import { DEFAULT_CLOSE_AFTER_DAYS } from '../domain/status.ts';
import type { PushAnswer } from '../protocol/push.ts';
import { commitAndAnnounce } from './commit-and-announce.ts';
import { CommitPlan, type TableView } from './commit-plan.ts';
import { decideRow } from './decide-row.ts';
import { movingTicketOf, type Marker } from './marker.ts';
import { moveThread } from './move-thread.ts';
import { pause } from './pause.ts';
import type { PushContext } from './push-context.ts';
import { readView, WORKSPACE_SETTING } from './read-view.ts';
import type { ReadRow } from './read-row.ts';
import { planSize } from './seal-plan.ts';
import type { ServerDeps } from './server-deps.ts';
import { documentKeyText, isLive, type DocumentKey } from './stored-document.ts';
import { StoreUnavailable } from './sync-store.ts';
import { RETRY } from './answer.ts';

/** DynamoDB takes 100 actions and 4 MB a transaction; the log entries come on top of what is counted here. */
const MOST_ACTIONS = 90;
const MOST_BYTES = 3_000_000;
/** Rows read for one attempt: more than fit into one transaction would be read twice. */
const ROWS_READ = 45;

/** Attempts in a row that came to nothing before the rows are given back undecided, however much time is left. */
const MOST_FAILURES = 60;

/** What all the attempts of one push share. */
export interface PushRun {
  readonly actor: PushContext['actor'];
  readonly device: string;
  readonly epoch: string;
  readonly mayGiveBack: boolean;
  readonly deadlineMs: number;
}

/**
 * Judges and commits the rows of one group, a transaction at a time, in their order. Every attempt reads and decides afresh: an answer
 * counts only once what it stands on is committed. Rows without an answer when the time is up are left out.
 */
export async function commitRows(
  deps: ServerDeps,
  run: PushRun,
  rows: readonly ReadRow[],
  answers: Map<number, PushAnswer>,
): Promise<void> {
  let rest = rows;
  let failures = 0;
  let also: readonly DocumentKey[] = [];
  while (rest.length > 0 && failures < MOST_FAILURES && deps.clock.now() < run.deadlineMs) {
    try {
      const attempt = await inTurn(deps, run, rest, async (rows) => attemptRows(deps, run, rows, also));
      for (const [index, answer] of attempt.answers) answers.set(index, answer);
      rest = rest.slice(attempt.answers.size);
      also = attempt.inTheWay;
      // Should this process end before the threads have followed, the next push to the ticket or the table's stream takes it up.
      for (const ticketId of attempt.moved) await moveThread(deps, ticketId);
      failures = attempt.answers.size > 0 ? 0 : failures + 1;
      // A document in the way is decided upon again at once; only a crowd at a log is worth waiting for.
      if (attempt.isContended || failures > 2) await pause(deps, failures);
    } catch (fault) {
      if (!(fault instanceof StoreUnavailable)) throw fault;
      failures += 1;
      await pause(deps, failures);
    }
  }
}

/** Makes an attempt at the first rows when it is their turn: a group is a lane of tickets, or one person's private things. */
async function inTurn<T>(
  { turns }: ServerDeps,
  { actor }: PushRun,
  rest: readonly ReadRow[],
  attempt: (rows: readonly ReadRow[]) => Promise<T>,
): Promise<T> {
  const rows = rest.slice(0, ROWS_READ);
  const [first] = rows;
  if (turns === undefined || first === undefined) return attempt(rows);
  const whose = first.ticketId === null ? ` of ${actor.personId}` : '';
  return turns.take(`${first.group}${whose}`, async () => attempt(rows));
}

interface Attempt {
  /** The answers that stand, by the index of the row. */
  readonly answers: ReadonlyMap<number, PushAnswer>;
  readonly isContended: boolean;
  readonly inTheWay: readonly DocumentKey[];
  /** Tickets that were moved, whose threads have to follow. */
  readonly moved: readonly string[];
}

const NOTHING_DONE: Attempt = { answers: new Map(), isContended: false, inTheWay: [], moved: [] };

async function attemptRows(
  deps: ServerDeps,
  run: PushRun,
  rows: readonly ReadRow[],
  also: readonly DocumentKey[],
): Promise<Attempt> {
  const view = await readView(deps.store, run, rows, also);
  const moving = movingTickets(view.markers.values());
  for (const ticketId of moving) await moveThread(deps, ticketId);
  if (moving.length > 0) return NOTHING_DONE;
  const nowMs = deps.clock.now();
  const now = new Date(nowMs).toISOString();
  const context = { ...run, nowMs, now, closeAfterDays: closeAfterDays(view) };
  const { plan, answers } = decideRows(context, view, rows);
  if (plan.isEmpty) return { ...NOTHING_DONE, answers };
  const result = await commitAndAnnounce(deps, plan, { origin: run.device, at: now });
  if (result.done) return { ...NOTHING_DONE, answers, moved: movingTickets(writtenMarkers(plan)) };
  const inTheWay = result.documents.map(({ key }) => key);
  return { ...NOTHING_DONE, isContended: result.logs.length > 0 || result.contended, inTheWay };
}

/** Decides rows in their order for as long as they fit into one transaction. */
function decideRows(
  context: PushContext,
  view: TableView,
  rows: readonly ReadRow[],
): { plan: CommitPlan; answers: Map<number, PushAnswer> } {
  const plan = new CommitPlan(view);
  const answers = new Map<number, PushAnswer>();
  for (const row of rows) {
    const fork = plan.fork();
    const answer = decideRow(context, fork, row);
    const { actions, bytes } = planSize(fork);
    const fits = plan.isEmpty || (actions <= MOST_ACTIONS && bytes <= MOST_BYTES);
    if (answer === RETRY || !fits) break;
    plan.absorb(fork);
    answers.set(row.index, answer);
  }
  return { plan, answers };
}

function writtenMarkers(plan: CommitPlan): Marker[] {
  return [...plan.markers.values()].map(({ marker }) => marker);
}

/** The tickets among these markers whose threads have still to follow them. */
function movingTickets(markers: Iterable<Marker | null>): string[] {
  return [...markers].map((marker) => marker && movingTicketOf(marker)).filter((id) => id !== null);
}

function closeAfterDays({ documents }: TableView): number {
  const setting = documents.get(documentKeyText(WORKSPACE_SETTING));
  return isLive(setting) ? daysOf(setting.body) : DEFAULT_CLOSE_AFTER_DAYS;
}

function daysOf({ closeAfterDays: days }: AnyDocument): number {
  return typeof days === 'number' && days > 0 ? days : DEFAULT_CLOSE_AFTER_DAYS;
}
