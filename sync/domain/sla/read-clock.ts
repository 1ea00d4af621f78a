import { MINUTE_MS } from './local-time.ts';
import type { OpenHours } from './open-hours.ts';
import type { ClockKind, SlaAlarm } from '../event.ts';
import { RISK_SHARE, type ClockPlan } from './plan-clocks.ts';

/**
 * A clock at one moment. `share` is how much of the target is used, 1 being all; `remainingMinutes` are working minutes, rounded up;
 * `overdueMinutes` are minutes of the watch since it fell due, up to the deed when it has been done. `no-hours`: its calendar is
 * not open often enough for it to fall due at all.
 */
export type Clock = { readonly kind: ClockKind } & (
  | {
      readonly state: 'running';
      readonly dueAtMs: number;
      readonly remainingMinutes: number;
      readonly share: number;
      /** Three quarters of the target are used. */
      readonly isAtRisk: boolean;
    }
  | { readonly state: 'paused'; readonly remainingMinutes: number; readonly share: number }
  | { readonly state: 'met'; readonly share: number }
  | {
      readonly state: 'breached';
      readonly dueAtMs: number;
      readonly overdueMinutes: number;
      readonly share: number;
      /** It was done after all, too late. */
      readonly isDone: boolean;
    }
  | { readonly state: 'no-hours' }
);

/** The clock as it stands at `nowMs`. `hours` are those it was planned by. */
export function readClock(plan: ClockPlan, hours: OpenHours, nowMs: number): Clock {
  const { kind, targetMs, endMs, dueAtMs } = plan;
  const usedMs = plan.spans.reduce(
    (sum, { fromMs, toMs }) => sum + hours.workedMs(fromMs, Math.min(toMs, nowMs)),
    0,
  );
  const share = usedMs / targetMs;
  const untilMs = endMs ?? nowMs;
  if (dueAtMs !== null && untilMs > dueAtMs) {
    const overdueMinutes = Math.floor((untilMs - dueAtMs) / MINUTE_MS);
    return { kind, state: 'breached', dueAtMs, overdueMinutes, share, isDone: endMs !== null };
  }
  if (endMs !== null) return { kind, state: 'met', share };
  const remainingMinutes = Math.ceil((targetMs - usedMs) / MINUTE_MS);
  if (plan.isPaused) return { kind, state: 'paused', remainingMinutes, share };
  if (dueAtMs === null) return { kind, state: 'no-hours' };
  return { kind, state: 'running', dueAtMs, remainingMinutes, share, isAtRisk: share >= RISK_SHARE };
}

/** What a ticket's clocks warn of at `nowMs`, the worst of them; null when all is well. What is done is past warning, and what is paused runs no risk. */
export function alarmAt(plans: readonly ClockPlan[], nowMs: number): SlaAlarm | null {
  const alarms = plans.map((plan) => alarmOf(plan, nowMs));
  return alarms.includes('breached') ? 'breached' : alarms.includes('risk') ? 'risk' : null;
}

/** What one clock warns of. */
export function alarmOf({ endMs, dueAtMs, riskAtMs, isPaused }: ClockPlan, nowMs: number): SlaAlarm | null {
  if (endMs !== null) return null;
  if (dueAtMs !== null && nowMs > dueAtMs) return 'breached';
  return !isPaused && riskAtMs !== null && nowMs >= riskAtMs ? 'risk' : null;
}

/** When one of a ticket's clocks warns next, after `nowMs`; null when none does as things stand. */
export function nextAlarmMs(plans: readonly ClockPlan[], nowMs: number): number | null {
  const ahead = plans
    .filter(({ endMs, isPaused }) => endMs === null && !isPaused)
    // It is late once the moment it falls due has passed.
    .flatMap(({ riskAtMs, dueAtMs }) => [riskAtMs, dueAtMs === null ? null : dueAtMs + 1])
    .filter((at) => at !== null && at > nowMs);
  return ahead.reduce<number | null>(
    (least, at) => (at !== null && at < (least ?? Infinity) ? at : least),
    null,
  );
}
