import { t } from '../../../words/t.ts';

/** A time of day as `09:00`, from what people write: `9:00`, `0900`, `24:00`. Null when it is none. */
export function readTime(text: string): string | null {
  const parts = /^(\d{1,2})[:.]?(\d\d)$/.exec(text.trim());
  const hours = Number(parts?.[1]);
  const minutes = Number(parts?.[2]);
  const isTime = parts !== null && minutes < 60 && (hours < 24 || (hours === 24 && minutes === 0));
  return isTime ? `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}` : null;
}

interface Hours {
  readonly from: string;
  readonly to: string;
}

/** What is wrong with the periods of one day, in a sentence: the first thing that is. Null when nothing is. */
export function dayFault(periods: readonly Hours[]): string | null {
  const read: Hours[] = [];
  for (const { from, to } of periods) {
    const times = { from: readTime(from), to: readTime(to) };
    if (times.from === null) return timeWords(from);
    if (times.to === null) return timeWords(to);
    if (times.from >= times.to) return reversedWords(times.from, times.to);
    read.push({ from: times.from, to: times.to });
  }
  read.sort((a, b) => (a.from < b.from ? -1 : 1));
  for (const [at, { from, to }] of read.entries()) {
    const next = read[at + 1];
    if (next !== undefined && next.from < to)
      return t('{from} to {to} and {nextFrom} to {nextTo} overlap. Make them one, or end the first sooner.', {
        from,
        to,
        nextFrom: next.from,
        nextTo: next.to,
      });
  }
  return null;
}

function timeWords(text: string): string {
  return text.trim() === ''
    ? t('Say when the period begins and ends, such as 09:00 and 17:00.')
    : t('“{text}” is no time of day. Write it as 09:00; the end of a day is 24:00.', { text });
}

function reversedWords(from: string, to: string): string {
  return from === to
    ? t('{from} to {to} is no time at all. Let it end later, or remove it.', { from, to })
    : t(
        '{from} to {to} ends before it begins. For a night, end this day at 24:00 and begin the next at 00:00.',
        { from, to },
      );
}
