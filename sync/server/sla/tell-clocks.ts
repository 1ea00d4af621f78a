import { WORKSPACE_SCOPE } from '../../domain/scope.ts';
import { planClocks } from '../../domain/sla/plan-clocks.ts';
import { alarmOf, nextAlarmMs } from '../../domain/sla/read-clock.ts';
import { rulesOf, type SlaRules } from '../../domain/sla/rules.ts';
import { isUnfinished } from '../../domain/status.ts';
import type { TimelineEvent } from '../../domain/event.ts';
import { editTicket, tell } from '../edit-ticket.ts';
import type { RecordStore } from '../record-store.ts';
import { scanLive } from '../scan-live.ts';
import type { ServerDeps } from '../server-deps.ts';
import type { SyncStore } from '../sync-store.ts';
import { ROUND_QUEUE } from '../synthetic/round-queue.ts';
import { slaEvent } from '../timeline.ts';
import { dropNote, dueNotes, noteClocks } from './clock-notes.ts';
import { readClockFacts } from './read-clock-facts.ts';

/** What telling of clocks stands on. */
export interface ClockDeps extends ServerDeps {
  readonly records: RecordStore;
}

/**
 * Looks at the clocks whose moment has come, by the code that counts them down on devices, and writes their alarms into the timelines: each
 * once, however often it runs and wherever it died. Meant to run once a minute. Throws `StoreUnavailable`; the next run goes on.
 */
export async function tellClocks(deps: ClockDeps): Promise<void> {
  const nowMs = deps.clock.now();
  const notes = await dueNotes(deps.records, nowMs);
  if (notes.length === 0) return;
  const rules = await readRules(deps.store);
  for (const ticketId of new Set(notes.map((note) => note.ticketId))) {
    const next = await lookAt(deps, rules, ticketId, nowMs);
    if (next !== null) await noteClocks(deps.records, next.ticketId, next.atMs);
    for (const note of notes) if (note.ticketId === ticketId) await dropNote(deps.records, note);
  }
}

/** Tells what one conversation's clocks warn of. Gives when they have to be looked at next; null when not before something changes. */
async function lookAt(deps: ClockDeps, rules: SlaRules, askedId: string, nowMs: number) {
  const facts = await readClockFacts(deps.store, askedId);
  // Nobody waits for it, and nobody is to be woken by it.
  if (facts?.ticket.queueId === ROUND_QUEUE) return null;
  const rule = facts === null ? null : rules.of(facts.ticket.queueId);
  if (facts === null || rule === null || !isUnfinished(facts.ticket.status)) return null;
  const plans = planClocks(facts, rule.policy, rule.hours);
  const now = new Date(nowMs).toISOString();
  const known = new Set(facts.events.map(({ id }) => id));
  const events = plans
    .flatMap((plan) => {
      const alarm = alarmOf(plan, nowMs);
      if (alarm === null || plan.dueAtMs === null) return [];
      const dueAt = new Date(plan.dueAtMs).toISOString();
      return [slaEvent(facts.ticket, { clock: plan.kind, alarm, dueAt }, now)];
    })
    .filter(({ id }) => !known.has(id));
  if (events.length > 0) await write(deps, facts.ticket.id, events);
  const atMs = nextAlarmMs(plans, nowMs);
  return atMs === null ? null : { ticketId: facts.ticket.id, atMs };
}

async function write(deps: ClockDeps, ticketId: string, events: readonly TimelineEvent[]): Promise<void> {
  await editTicket(deps, {
    ticketId,
    markers: [],
    events: events.map(({ id }) => id),
    apply: (plan, stored) => {
      for (const event of events) tell(plan, stored, event);
    },
  });
}

async function readRules(store: SyncStore): Promise<SlaRules> {
  const settings: object[] = [];
  for await (const { body } of scanLive(store, { scope: WORKSPACE_SCOPE, kind: 'settings' }))
    settings.push(body);
  return rulesOf(settings);
}
