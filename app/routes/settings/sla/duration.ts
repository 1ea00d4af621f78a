/** The longest target, a year of minutes. */
const MOST_MINUTES = 525_600;

/** A target as people write it: `4h`, `30m`, `1h 30m`. Null for none; `unreadable` for what is neither. */
export function readDuration(text: string): number | null | 'unreadable' {
  const asked = text.trim().toLowerCase();
  if (asked === '') return null;
  const parts = /^(?:(\d{1,4})\s*h(?:ours?|rs?)?)?\s*(?:(\d{1,6})\s*m(?:in(?:ute)?s?)?)?$/.exec(asked);
  if (parts === null) return 'unreadable';
  const minutes = Number(parts[1] ?? 0) * 60 + Number(parts[2] ?? 0);
  return minutes === 0 || minutes > MOST_MINUTES ? 'unreadable' : minutes;
}

/** Minutes as `readDuration` reads them; nothing for none. */
export function showDuration(minutes: number | null): string {
  if (minutes === null) return '';
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [...(hours > 0 ? [`${hours}h`] : []), ...(rest > 0 ? [`${rest}m`] : [])].join(' ');
}
