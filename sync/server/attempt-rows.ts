import type { AnyDocument } from '../domain/document.ts';
import { DEFAULT_CLOSE_AFTER_DAYS } from '../domain/status.ts';
import type { PushAnswer } from '../protocol/push.ts';
import { RETRY } from './answer.ts';
import { commitAndAnnounce } from './commit-and-announce.ts';
import { CommitPlan, type TableView } from './commit-plan.ts';
import { decideRow } from './decide-row.ts';
import { movingTicketOf, type Marker } from './marker.ts';
import { moveThread } from './move-thread.ts';
import type { PushContext } from './push-context.ts';
import type { ReadRow } from './read-row.ts';
import { readView, WORKSPACE_SETTING } from './read-view.ts';
import { planSize } from './seal-plan.ts';
import type { ServerDeps } from './server-deps.ts';
import { documentKeyText, isLive, type DocumentKey } from './stored-document.ts';

/** DynamoDB takes 100 actions and 4 MB a transaction. */
const MOST_ACTIONS = 90;
const MOST_BYTES = 3_000_000;

/** What all the attempts of one push share. */
export type PushRun = Pick<PushContext, 'actor' | 'device' | 'epoch' | 'mayGiveBack' | 'byMail'>;

/** What one attempt at some rows came to. */
export interface Attempt {
  /** The answers that stand, by the index of the row. */
  readonly answers: ReadonlyMap<number, PushAnswer>;
  /** Rows that could not be judged because of a fault of ours; others are not kept waiting by them. */
  readonly faulty: ReadonlySet<number>;
  readonly isContended: boolean;
  readonly inTheWay: readonly DocumentKey[];
  /** Tickets that were moved, whose threads have to follow. */
  readonly moved: readonly string[];
}

const NOTHING_DONE: Attempt = {
  answers: new Map(),
  faulty: new Set(),
  isContended: false,
  inTheWay: [],
  moved: [],
};

/**
 * Reads, judges and commits as many of these rows, in their order, as fit into one transaction. An answer counts only because what it stands
 * on is committed: when others were quicker there is none.
 */
export async function attemptRows(
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
  const { plan, answers, faulty } = decideRows(deps, context, view, rows);
  if (plan.isEmpty) return { ...NOTHING_DONE, answers, faulty };
  const result = await commitAndAnnounce(deps, plan, { origin: run.device, at: now });
  if (result.done) return { ...NOTHING_DONE, answers, faulty, moved: movingTickets(writtenMarkers(plan)) };
  const inTheWay = result.documents.map(({ key }) => key);
  return { ...NOTHING_DONE, isContended: result.logs.length > 0 || result.contended, inTheWay };
}

/** Decides rows in their order for as long as they fit into one transaction. */
function decideRows(
  { onFault }: ServerDeps,
  context: PushContext,
  view: TableView,
  rows: readonly ReadRow[],
): { plan: CommitPlan; answers: Map<number, PushAnswer>; faulty: Set<number> } {
  const plan = new CommitPlan(view);
  const answers = new Map<number, PushAnswer>();
  const faulty = new Set<number>();
  const faultyTickets = new Set<string | null>();
  for (const row of rows) {
    if (row.ticketId !== null && faultyTickets.has(row.ticketId)) {
      faulty.add(row.index);
      continue;
    }
    const fork = plan.fork();
    try {
      const answer = decideRow(context, fork, row);
      if (answer === RETRY || !(plan.isEmpty || fits(fork))) break;
      answers.set(row.index, answer);
    } catch (fault) {
      if (onFault === undefined) throw fault;
      onFault(fault);
      faulty.add(row.index);
      faultyTickets.add(row.ticketId);
      continue;
    }
    plan.absorb(fork);
  }
  return { plan, answers, faulty };
}

function fits(plan: CommitPlan): boolean {
  const { actions, bytes } = planSize(plan);
  return actions <= MOST_ACTIONS && bytes <= MOST_BYTES;
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
