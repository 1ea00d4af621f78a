import { LOCALE } from './locale.ts';

/** Made once: to make one takes longer than to write a hundred counts. */
const counts = new Intl.NumberFormat(LOCALE);

/** A count with its thousands apart: `1,204`. */
export function showCount(count: number): string {
  return counts.format(count);
}
