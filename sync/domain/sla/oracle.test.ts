import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimelineEvent } from '../event.ts';
import type { Status } from '../ticket.ts';
import type { Calendar } from './calendar.ts';
import { OpenHours } from './open-hours.ts';
import { planClocks } from './plan-clocks.ts';
import type { SlaPolicy } from './policy.ts';
import { alarmAt, readClock } from './read-clock.ts';

// The oracle asks, minute after minute, what the clock on the wall shows, and counts. It shares no code with the engine.

const MINUTE_MS = 60_000;
type Hours = Pick<Calendar, 'timeZone' | 'periods' | 'holidays'>;

const walls = new Map<string, Intl.DateTimeFormat>();

function isOpenAt({ timeZone, periods, holidays }: Hours, ms: number): boolean {
  const wall =
    walls.get(timeZone) ??
    new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      dateStyle: 'short',
      timeStyle: 'short',
    });
  walls.set(timeZone, wall);
  const [date = '', time = ''] = wall.format(ms).split(' ');
  if (holidays.includes(date)) return false;
  const day = new Date(`${date}T12:00:00.000Z`).getUTCDay() || 7;
  return periods.some((period) => period.day === day && period.from <= time && time < period.to);
}

interface Turn {
  readonly atMs: number;
  readonly status: Status;
}

/** What the oracle counts up to `nowMs`: the minutes used, and when three quarters and all of the target were. */
function count(hours: Hours, turns: readonly Turn[], fromMs: number, nowMs: number, target: number) {
  let used = 0;
  let riskAtMs: number | null = null;
  let dueAtMs: number | null = null;
  for (let ms = fromMs; ms < nowMs; ms += MINUTE_MS) {
    const status = turns.filter(({ atMs }) => atMs <= ms).at(-1)?.status;
    if (status !== 'open' || !isOpenAt(hours, ms)) continue;
    used += 1;
    if (used === target * 0.75) riskAtMs = ms + MINUTE_MS;
    if (used === target) dueAtMs = ms + MINUTE_MS;
  }
  return { used, riskAtMs, dueAtMs };
}

const time = fc
  .integer({ min: 0, max: 48 })
  .map((half) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`);
const period = fc
  .record({ day: fc.integer({ min: 1, max: 7 }), from: time, to: time })
  .filter(({ from, to }) => from < to);

/** Days about which clocks are changed, or a leap day or the end of a year comes. */
const START_DAYS = [
  '2026-03-27',
  '2026-10-23',
  '2028-02-27',
  '2026-12-30',
  '2026-10-02',
  '2026-04-03',
  '2026-06-10',
];
const ZONES = [
  'Europe/London',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
  'UTC',
];

const story = fc.record({
  timeZone: fc.constantFrom(...ZONES),
  periods: fc.array(period, { maxLength: 14 }),
  startDay: fc.constantFrom(...START_DAYS),
  startMinute: fc.integer({ min: 0, max: 1439 }),
  holidayOffsets: fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 2 }),
  /** Minutes between one change of status and the next, and what it is then. */
  changes: fc.array(
    fc.record({
      after: fc.integer({ min: 1, max: 2000 }),
      status: fc.constantFrom<Status>('open', 'pending', 'solved'),
    }),
    { maxLength: 4 },
  ),
  target: fc.integer({ min: 1, max: 400 }).map((quarter) => quarter * 4),
  elapsed: fc.integer({ min: 0, max: 5 * 1440 }),
});

function timelineOf(turns: readonly Turn[]): TimelineEvent[] {
  return turns.slice(1).map(({ atMs, status }, index) => {
    const at = new Date(atMs).toISOString();
    return {
      id: `T1--${String(index).padStart(26, '0')}`,
      rev: 'srv-01ARZ3NDEKTSV4RRFFQ69G5FAV',
      ticketId: 'T1',
      requesterId: 'maria',
      queueId: 'hardware',
      by: 'ana',
      at,
      acceptedAt: at,
      type: 'changed',
      changes: [{ field: 'status', from: turns[index]?.status ?? 'open', to: status }],
    };
  });
}

function policyOf(minutes: number): SlaPolicy {
  const targets = { firstResponse: null, nextResponse: null, resolution: minutes };
  return {
    id: 'standard',
    rev: 'srv-01ARZ3NDEKTSV4RRFFQ69G5FAV',
    type: 'sla-policy',
    name: 'Standard',
    calendarId: 'office',
    queueIds: [],
    targets: { low: targets, normal: targets, high: targets, urgent: targets },
  };
}

describe('the clock of a ticket, against a count minute by minute', () => {
  it('agrees in any zone, with any hours, holidays, pauses and target', () => {
    fc.assert(
      fc.property(story, (told) => {
        const startMs = Date.parse(`${told.startDay}T00:00:00.000Z`) + told.startMinute * MINUTE_MS;
        const nowMs = startMs + told.elapsed * MINUTE_MS;
        const holidays = told.holidayOffsets.map((days) =>
          new Date(startMs + days * 86_400_000).toISOString().slice(0, 10),
        );
        const calendar = { timeZone: told.timeZone, periods: told.periods, holidays };
        const turns: Turn[] = [{ atMs: startMs, status: 'open' }];
        for (const { after, status } of told.changes) {
          const atMs = (turns.at(-1)?.atMs ?? startMs) + after * MINUTE_MS;
          if (atMs <= nowMs) turns.push({ atMs, status });
        }
        const status = turns.at(-1)?.status ?? 'open';
        const acceptedAt = new Date(startMs).toISOString();
        const ticket = { status, statusSince: acceptedAt, priority: 'normal' as const, acceptedAt };
        const hours = new OpenHours(calendar);
        const plans = planClocks(
          { ticket, messages: [], events: timelineOf(turns) },
          policyOf(told.target),
          hours,
        );
        const [plan] = plans;
        if (plan === undefined) throw new Error('A ticket with a target has a clock');
        const clock = readClock(plan, hours, nowMs);
        const { used, riskAtMs, dueAtMs } = count(calendar, turns, startMs, nowMs, told.target);
        const endMs = status === 'solved' ? (turns.at(-1)?.atMs ?? nowMs) : nowMs;

        if (clock.state !== 'no-hours') expect(clock.share).toBeCloseTo(used / told.target, 9);
        expect(clock.state === 'breached').toBe(dueAtMs !== null && endMs > dueAtMs);
        if (clock.state === 'breached') expect(clock.dueAtMs).toBe(dueAtMs);
        if (clock.state === 'running') expect(clock.remainingMinutes).toBe(told.target - used);
        if (clock.state === 'running') expect(clock.dueAtMs).toBeGreaterThanOrEqual(nowMs);
        if (clock.state === 'paused') expect(status).toBe('pending');
        if (clock.state === 'met') expect(status).toBe('solved');
        if (clock.state === 'no-hours') expect(used).toBe(0);
        const isAtRisk = riskAtMs !== null && status === 'open';
        const isBreached = clock.state === 'breached' && status !== 'solved';
        expect(alarmAt(plans, nowMs)).toBe(isBreached ? 'breached' : isAtRisk ? 'risk' : null);
      }),
      { numRuns: 150 },
    );
  });
});
