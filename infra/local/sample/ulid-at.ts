import { CROCKFORD } from '../../../sync/domain/hash.ts';
import type { SeededRandom } from './seeded-random.ts';

/** A ULID of the moment `ms` (milliseconds since 1970): 10 characters of time and 16 drawn ones. */
export function ulidAt(random: SeededRandom, ms: number): string {
  let time = '';
  for (let rest = ms; time.length < 10; rest = Math.floor(rest / 32))
    time = CROCKFORD.charAt(rest % 32) + time;
  return time + random.text(16);
}
