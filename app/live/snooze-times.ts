/** When a snooze can end, as instants; the morning is nine o'clock where the device is. */
export interface SnoozeTimes {
  readonly tomorrow: string;
  readonly monday: string;
  readonly week: string;
}

const MORNING = 9;
const MONDAY = 1;

/** The moments that a snooze begun at `nowMs` (milliseconds since 1970) is offered until. Monday is the next one, never today. */
export function snoozeTimes(nowMs: number): SnoozeTimes {
  const today = new Date(nowMs).getDay();
  return {
    tomorrow: morningIn(nowMs, 1),
    monday: morningIn(nowMs, ((MONDAY - today + 6) % 7) + 1),
    week: morningIn(nowMs, 7),
  };
}

function morningIn(nowMs: number, days: number): string {
  const now = new Date(nowMs);
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, MORNING).toISOString();
}
