const DAY_MS = 86_400_000;

/** The bank holidays of England in a year, as dates in order. One that falls on a weekend is kept on the next working day. */
export function bankHolidays(year: number): string[] {
  const easter = easterSunday(year);
  const christmas = Date.UTC(year, 11, 25);
  const christmasKept = weekday(christmas) === 0 ? christmas + 2 * DAY_MS : workday(christmas);
  const boxing = workday(christmas + DAY_MS);
  // Christmas on a Saturday leaves Boxing Day the Sunday: both move, one after the other.
  const boxingKept = boxing === christmasKept ? boxing + DAY_MS : boxing;
  return [
    workday(Date.UTC(year, 0, 1)),
    easter - 2 * DAY_MS,
    easter + DAY_MS,
    mondayFrom(Date.UTC(year, 4, 1)),
    mondayFrom(Date.UTC(year, 4, 25)),
    mondayFrom(Date.UTC(year, 7, 25)),
    Math.min(christmasKept, boxingKept),
    Math.max(christmasKept, boxingKept),
  ].map((ms) => new Date(ms).toISOString().slice(0, 10));
}

function weekday(ms: number): number {
  return new Date(ms).getUTCDay();
}

/** The day itself when it is no Saturday or Sunday, else the Monday after. */
function workday(ms: number): number {
  const day = weekday(ms);
  return ms + (day === 6 ? 2 : day === 0 ? 1 : 0) * DAY_MS;
}

function mondayFrom(ms: number): number {
  return ms + ((8 - weekday(ms)) % 7) * DAY_MS;
}

/** Easter Sunday in the Gregorian calendar, by the method of Meeus, Jones and Butcher. */
function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return Date.UTC(year, Math.floor(f / 31) - 1, (f % 31) + 1);
}
