import { calendarSchema } from '../../../../sync/domain/sla/calendar.ts';
import { t } from '../../../words/t.ts';

/** The most holidays of one calendar. */
const MOST_DATES = 1_000;

/** The dates of a text, each once, in order. */
export function readDates(text: string): string[] {
  return [...new Set(linesOf(text))].sort();
}

/** What is wrong with the dates of a text, in a sentence; null when they are dates. */
export function dateFault(text: string): string | null {
  const lines = linesOf(text);
  const wrong = lines.find((line) => !calendarSchema.shape.holidays.safeParse([line]).success);
  if (wrong !== undefined) return t('“{wrong}” is no date. Write one a line, such as 2026-12-25.', { wrong });
  return lines.length > MOST_DATES
    ? t('These are {count, number} dates; at most {most, number} fit.', {
        count: lines.length,
        most: MOST_DATES,
      })
    : null;
}

function linesOf(text: string): string[] {
  return text.split(/[\s,;]+/).filter((line) => line !== '');
}
