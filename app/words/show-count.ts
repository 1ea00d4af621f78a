import { LOCALE } from './locale.ts';

/** A count with its thousands apart: `1,204`. */
export function showCount(count: number): string {
  return count.toLocaleString(LOCALE);
}
