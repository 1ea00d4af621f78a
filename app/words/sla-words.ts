import type { ClockKind } from '../../sync/domain/event.ts';
import type { Clock } from '../../sync/domain/sla/read-clock.ts';
import { unreachable } from '../../sync/domain/unreachable.ts';
import { showDayAndClock, showExact } from './moment.ts';

const MINUTE_MS = 60_000;
const HOUR = 60;
const DAY = 24 * HOUR;

export const KIND_WORDS: Readonly<Record<ClockKind, string>> = {
  'first-response': 'First response',
  'next-response': 'Next response',
  resolution: 'Resolution',
};

const DONE_WORDS: Readonly<Record<ClockKind, string>> = {
  'first-response': 'Answered',
  'next-response': 'Answered',
  resolution: 'Solved',
};

/** What a clock says at `nowMs`. `requester` is whom a paused ticket waits for. */
export function clockWords(clock: Clock, requester: string, nowMs: number): string {
  const kind = KIND_WORDS[clock.kind];
  switch (clock.state) {
    case 'running': {
      const ahead = Math.ceil((clock.dueAtMs - nowMs) / MINUTE_MS);
      if (ahead >= DAY) return `${kind} due ${showDayAndClock(instantOf(clock.dueAtMs), nowMs)}`;
      const isRoundTheClock = ahead - clock.remainingMinutes <= 1;
      return `${kind} due in ${spanWords(clock.remainingMinutes)}${isRoundTheClock ? '' : ' of working time'}`;
    }
    case 'paused':
      return `Paused: waiting for ${requester}`;
    case 'met':
      return `${DONE_WORDS[clock.kind]} in time`;
    case 'breached':
      return clock.isDone
        ? `${DONE_WORDS[clock.kind]} ${spanWords(clock.overdueMinutes)} late`
        : `${kind} overdue by ${spanWords(clock.overdueMinutes)}`;
    case 'no-hours':
      return `${kind} is never due: its calendar has no open hours`;
    default:
      return unreachable(clock);
  }
}

/** The rest of what is known of a clock, for its title: when it is due, and how much working time is left. */
export function clockDetail(clock: Clock): string {
  switch (clock.state) {
    case 'running':
      return `Due ${showExact(instantOf(clock.dueAtMs))}. ${spanWords(clock.remainingMinutes)} of working time left, ${percent(clock.share)} used.`;
    case 'paused':
      return `${KIND_WORDS[clock.kind]}: ${spanWords(clock.remainingMinutes)} of working time left, ${percent(clock.share)} used.`;
    case 'breached':
      return `Was due ${showExact(instantOf(clock.dueAtMs))}.`;
    case 'met':
      return `${percent(clock.share)} of the time for it was used.`;
    case 'no-hours':
      return 'An admin can give the calendar opening hours.';
    default:
      return unreachable(clock);
  }
}

/** `under a minute`, `45 min`, `1 h 20 min`, `2 days`. */
function spanWords(minutes: number): string {
  if (minutes < 1) return 'under a minute';
  if (minutes < HOUR) return `${minutes} min`;
  if (minutes >= 2 * DAY) return `${Math.floor(minutes / DAY)} days`;
  const rest = minutes % HOUR;
  return `${Math.floor(minutes / HOUR)} h${rest === 0 ? '' : ` ${rest} min`}`;
}

function percent(share: number): string {
  return `${Math.floor(share * 100)} %`;
}

function instantOf(ms: number): string {
  return new Date(ms).toISOString();
}
