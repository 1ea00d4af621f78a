import type { ClockKind } from '../../sync/domain/event.ts';
import type { Clock } from '../../sync/domain/sla/read-clock.ts';
import { unreachable } from '../../sync/domain/unreachable.ts';
import { showDayAndClock, showExact } from './moment.ts';
import { t } from './t.ts';

const MINUTE_MS = 60_000;
const HOUR = 60;
const DAY = 24 * HOUR;

export const KIND_WORDS: Readonly<Record<ClockKind, string>> = {
  'first-response': t('First response'),
  'next-response': t('Next response'),
  resolution: t('Resolution'),
};

const DONE_WORDS: Readonly<Record<ClockKind, string>> = {
  'first-response': t('Answered'),
  'next-response': t('Answered'),
  resolution: t('Solved'),
};

/** What a clock says at `nowMs`. `requester` is whom a paused ticket waits for. */
export function clockWords(clock: Clock, requester: string, nowMs: number): string {
  const kind = KIND_WORDS[clock.kind];
  switch (clock.state) {
    case 'running': {
      const ahead = Math.ceil((clock.dueAtMs - nowMs) / MINUTE_MS);
      if (ahead >= DAY)
        return t('{kind} due {moment}', { kind, moment: showDayAndClock(instantOf(clock.dueAtMs), nowMs) });
      const isRoundTheClock = ahead - clock.remainingMinutes <= 1;
      const span = spanWords(clock.remainingMinutes);
      return isRoundTheClock
        ? t('{kind} due in {span}', { kind, span })
        : t('{kind} due in {span} of working time', { kind, span });
    }
    case 'paused':
      return t('Paused: waiting for {requester}', { requester });
    case 'met':
      return t('{done} in time', { done: DONE_WORDS[clock.kind] });
    case 'breached':
      return clock.isDone
        ? t('{done} {span} late', { done: DONE_WORDS[clock.kind], span: spanWords(clock.overdueMinutes) })
        : t('{kind} overdue by {span}', { kind, span: spanWords(clock.overdueMinutes) });
    case 'no-hours':
      return t('{kind} is never due: its calendar has no open hours', { kind });
    default:
      return unreachable(clock);
  }
}

/** The rest of what is known of a clock, for its title: when it is due, and how much working time is left. */
export function clockDetail(clock: Clock): string {
  switch (clock.state) {
    case 'running':
      return t('Due {moment}. {span} of working time left, {percent} used.', {
        moment: showExact(instantOf(clock.dueAtMs)),
        span: spanWords(clock.remainingMinutes),
        percent: percent(clock.share),
      });
    case 'paused':
      return t('{kind}: {span} of working time left, {percent} used.', {
        kind: KIND_WORDS[clock.kind],
        span: spanWords(clock.remainingMinutes),
        percent: percent(clock.share),
      });
    case 'breached':
      return t('Was due {moment}.', { moment: showExact(instantOf(clock.dueAtMs)) });
    case 'met':
      return t('{percent} of the time for it was used.', { percent: percent(clock.share) });
    case 'no-hours':
      return t('An admin can give the calendar opening hours.');
    default:
      return unreachable(clock);
  }
}

/** `under a minute`, `45 min`, `1 h 20 min`, `2 days`. */
function spanWords(minutes: number): string {
  if (minutes < 1) return t('under a minute');
  if (minutes < HOUR) return t('{minutes, number} min', { minutes });
  if (minutes >= 2 * DAY)
    return t('{days, plural, one {# day} other {# days}}', { days: Math.floor(minutes / DAY) });
  const rest = minutes % HOUR;
  const hours = t('{hours, number} h', { hours: Math.floor(minutes / HOUR) });
  return rest === 0 ? hours : `${hours} ${t('{minutes, number} min', { minutes: rest })}`;
}

function percent(share: number): string {
  return t('{percent, number} %', { percent: Math.floor(share * 100) });
}

function instantOf(ms: number): string {
  return new Date(ms).toISOString();
}
