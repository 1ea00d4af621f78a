import { hashId } from '../../domain/hash.ts';
import { agedSince } from '../../domain/retention.ts';
import { EMPTIED, SERVER_ITSELF } from '../../protocol/admin.ts';
import { auditMarkers, wasDone, writeAudit } from '../admin/audit-log.ts';
import { runJobs } from '../admin/run-jobs.ts';
import { locatorKey } from '../keys.ts';
import { locatorOf } from '../marker.ts';
import { readDeskSettings } from '../outbound/desk-settings.ts';
import { everyDraft } from '../privacy/held-of.ts';
import type { LiveDocument } from '../stored-document.ts';
import { agedTickets, type AgedTicket, type AgeLimits } from './aged-tickets.ts';
import { emptyTicket, type Emptying, type RetentionDeps } from './empty-ticket.ts';
import { endRun, keepRun, readRun, type RetentionRun } from './retention-run.ts';

/** The most tickets that one run empties; the next night has the others. */
export const TICKETS_A_NIGHT = 500;

/** How much one run does. */
export interface RunBounds {
  readonly tickets: number;
  /** Tickets that are begun together, and taken up anew when a run dies. */
  readonly batch: number;
  /** After so many milliseconds nothing further is begun. */
  readonly ms: number;
}

/** A function has five minutes. */
const BOUNDS: RunBounds = { tickets: TICKETS_A_NIGHT, batch: 25, ms: 200_000 };

/**
 * Empties the tickets that are older than the desk keeps them, a bounded number of them, with one line in the audit log that says how many. What a run
 * that died had begun is ended first. It does nothing while tickets are kept for ever.
 */
export async function emptyAged(deps: RetentionDeps, bounds = BOUNDS): Promise<void> {
  await takeUp(deps);
  const { keepMonths, closeAfterDays } = await readDeskSettings(deps.store);
  if (keepMonths === null) return;
  const nowMs = deps.clock.now();
  const limits = { to: agedSince(nowMs, keepMonths), nowMs, closeAfterDays };
  const aged = (await agedTickets(deps.store, limits)).slice(0, bounds.tickets);
  if (aged.length === 0) return;
  let run: RetentionRun = {
    ...{ id: hashId('retention', String(nowMs)), to: limits.to },
    ...{ ticketIds: [], tickets: 0, messages: 0 },
  };
  for (let start = 0; start < aged.length; start += bounds.batch) {
    if (start > 0 && deps.clock.now() - nowMs > bounds.ms) break;
    const batch = aged.slice(start, start + bounds.batch);
    run = { ...run, ticketIds: batch.map(({ key }) => key.id) };
    await keepRun(deps.records, run);
    run = await emptyBatch(deps, run, batch, { ...limits, isTakenUp: false });
  }
  await tell(deps, run);
}

/** Ends what a run has begun that died: of its last tickets those whose own item is emptied already. */
async function takeUp(deps: RetentionDeps): Promise<void> {
  const run = await readRun(deps.records);
  if (run === null) return;
  const keys = run.ticketIds.map(locatorKey);
  const markers = keys.length === 0 ? [] : await deps.store.readMarkers(keys);
  const batch = run.ticketIds.flatMap((id, index): AgedTicket[] => {
    const scope = locatorOf(markers[index] ?? null)?.scope;
    return scope === undefined ? [] : [{ key: { scope, kind: 'tickets', id }, family: [] }];
  });
  const limits = { to: run.to, nowMs: deps.clock.now(), closeAfterDays: 0 };
  await tell(deps, await emptyBatch(deps, run, batch, { ...limits, isTakenUp: true }));
}

async function emptyBatch(
  deps: RetentionDeps,
  run: RetentionRun,
  batch: readonly AgedTicket[],
  how: AgeLimits & Pick<Emptying, 'isTakenUp'>,
): Promise<RetentionRun> {
  const drafts: LiveDocument[] = [];
  for await (const draft of everyDraft(deps.store)) drafts.push(draft);
  let { tickets, messages } = run;
  for (const aged of batch) {
    const emptied = await emptyTicket(deps, aged, { ...how, drafts });
    if (emptied === null) continue;
    tickets += 1;
    messages += emptied;
  }
  return { ...run, ticketIds: [], tickets, messages };
}

/** Writes down how many, once for each run, and ends it. */
async function tell(deps: RetentionDeps, run: RetentionRun): Promise<void> {
  const at = new Date(deps.clock.now()).toISOString();
  const stamp = { by: SERVER_ITSELF, at, command: EMPTIED, id: run.id };
  const counts = { 'tickets emptied': run.tickets, 'messages in them': run.messages };
  const changes = Object.entries(counts).map(([field, to]) => ({ field, from: null, to }));
  const target = { kind: 'settings', id: 'workspace', name: `from before ${run.to.slice(0, 10)}` } as const;
  const job = {
    documents: [],
    markers: auditMarkers(SERVER_ITSELF, run.id),
    apply: (plan: Parameters<typeof wasDone>[0]) => {
      if (run.tickets > 0 && !wasDone(plan, SERVER_ITSELF, run.id))
        writeAudit(plan, stamp, { target, changes });
    },
  };
  await runJobs(deps, [job]);
  await endRun(deps.records);
}
