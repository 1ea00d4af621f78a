import type { Calendar } from '../../../../sync/domain/sla/calendar.ts';
import { OpenHours } from '../../../../sync/domain/sla/open-hours.ts';
import { showDayAhead } from '../../../words/moment.ts';

const MINUTE_MS = 60_000;

/** When so many working minutes that begin now are used up, in words; null when they never are. */
export function dueWords(
  calendar: Pick<Calendar, 'timeZone' | 'periods' | 'holidays'>,
  minutes: number,
  nowMs: number,
): string | null {
  const dueMs = new OpenHours(calendar).reach(nowMs, minutes * MINUTE_MS);
  return dueMs === null ? null : showDayAhead(new Date(dueMs).toISOString());
}
