import type { ClockKind, TimelineEvent } from '../event.ts';
import type { Message } from '../message.ts';
import type { Ticket } from '../ticket.ts';
import { MINUTE_MS } from './local-time.ts';
import type { OpenHours, Span } from './open-hours.ts';
import type { SlaPolicy } from './policy.ts';
import { openSpans, statusTurns, type StatusTurn } from './status-turns.ts';

/** What clocks are worked out from: the ticket, its conversation with what was merged into it, and its timeline, each oldest first. */
export interface ClockFacts {
  readonly ticket: Pick<Ticket, 'status' | 'statusSince' | 'priority' | 'acceptedAt'>;
  readonly messages: readonly Pick<Message, 'type' | 'action' | 'acceptedAt'>[];
  readonly events: readonly TimelineEvent[];
}

/** A clock as far as it can be known without the time: asking it later is a comparison. Moments are milliseconds since 1970. */
export interface ClockPlan {
  readonly kind: ClockKind;
  readonly targetMs: number;
  /** When it runs; the last stretch is without end while it is running. */
  readonly spans: readonly Span[];
  /** When what was promised was done; null while it is not. */
  readonly endMs: number | null;
  readonly isPaused: boolean;
  /** When three quarters of the target are used; null when that does not come. */
  readonly riskAtMs: number | null;
  /** When the target is used up; null when that does not come: it is paused or ended before, or the calendar is never open. */
  readonly dueAtMs: number | null;
}

/** The share of a target at which a clock warns. */
export const RISK_SHARE = 0.75;

/**
 * The clocks of a ticket by its policy and the calendar of that policy. Only what the server has accepted counts, so that every device and
 * the server say the same; a ticket that it has not accepted has none yet.
 */
export function planClocks(facts: ClockFacts, policy: SlaPolicy, hours: OpenHours): readonly ClockPlan[] {
  if (facts.ticket.acceptedAt === null) return [];
  const startMs = Date.parse(facts.ticket.acceptedAt);
  const turns = statusTurns(facts.ticket, facts.events, startMs);
  const targets = policy.targets[facts.ticket.priority];
  const respondedMs = firstResponse(facts, turns, startMs);
  const turnMs = unansweredSince(facts, turns, respondedMs);
  const plan = (kind: ClockKind, minutes: number | null, fromMs: number, endMs: number | null) =>
    minutes === null ? [] : [planClock({ kind, targetMs: minutes * MINUTE_MS, fromMs, endMs }, turns, hours)];
  return [
    ...plan('first-response', targets.firstResponse, startMs, respondedMs),
    ...(turnMs === null ? [] : plan('next-response', targets.nextResponse, turnMs, null)),
    ...plan('resolution', targets.resolution, startMs, solvedSince(turns)),
  ];
}

/**
 * When the ticket was first answered, or solved without an answer; null when neither has been. An answer in a ticket that was merged into this
 * one may be older than it: then it was there from the start.
 */
function firstResponse(
  { messages }: ClockFacts,
  turns: readonly StatusTurn[],
  startMs: number,
): number | null {
  const reply = messages.find(({ type, acceptedAt }) => type === 'reply' && acceptedAt !== null);
  const dates = [reply?.acceptedAt].flatMap((date) => (typeof date === 'string' ? [Date.parse(date)] : []));
  const solved = turns.find(({ status }) => status === 'solved');
  if (solved !== undefined) dates.push(solved.atMs);
  return dates.length === 0 ? null : Math.max(startMs, Math.min(...dates));
}

/** When the requester wrote the newest message that waits for an answer, after the first one; null when none does. Thanks do not wait. */
function unansweredSince(
  { messages }: ClockFacts,
  turns: readonly StatusTurn[],
  respondedMs: number | null,
): number | null {
  if (respondedMs === null || solvedSince(turns) !== null) return null;
  const newest = messages
    .filter(({ acceptedAt }) => acceptedAt !== null)
    .filter(({ type, action }) => type === 'reply' || (type === 'request' && action !== 'solved'))
    .at(-1);
  if (newest?.type !== 'request' || newest.acceptedAt === null) return null;
  const sinceMs = Date.parse(newest.acceptedAt);
  return sinceMs > respondedMs ? sinceMs : null;
}

/** Since when the ticket has been solved; null while it is not. */
function solvedSince(turns: readonly StatusTurn[]): number | null {
  const last = turns.at(-1);
  return last?.status === 'solved' ? last.atMs : null;
}

function planClock(
  asked: Pick<ClockPlan, 'kind' | 'targetMs' | 'endMs'> & { readonly fromMs: number },
  turns: readonly StatusTurn[],
  hours: OpenHours,
): ClockPlan {
  const { kind, targetMs, endMs, fromMs } = asked;
  const spans = openSpans(turns, fromMs, endMs ?? Infinity);
  return {
    kind,
    targetMs,
    endMs,
    spans,
    isPaused: endMs === null && turns.at(-1)?.status === 'pending',
    riskAtMs: reachWithin(spans, targetMs * RISK_SHARE, hours),
    dueAtMs: reachWithin(spans, targetMs, hours),
  };
}

/** When so much open time has passed inside the stretches; null when they end before, or the calendar never has it. */
function reachWithin(spans: readonly Span[], workMs: number, hours: OpenHours): number | null {
  let left = workMs;
  for (const { fromMs, toMs } of spans) {
    const reached = hours.reach(fromMs, left);
    if (reached !== null && reached <= toMs) return reached;
    if (toMs === Infinity) return null;
    left -= hours.workedMs(fromMs, toMs);
  }
  return null;
}
