/**
 * How many rows of a steady list wait to change place: those that would come, go, or have to be moved for `shown` to become `next`.
 * Counts the fewest moves (what is not in the longest run that keeps its order), in n log n. Ids are unique in each list.
 */
export function countMoves(shown: readonly string[], next: readonly string[]): number {
  if (shown === next) return 0;
  // Most changes leave most of a long list as it is: what is the same at both ends is in its place.
  const most = Math.min(shown.length, next.length);
  let head = 0;
  while (head < most && shown[head] === next[head]) head += 1;
  let tail = 0;
  while (tail < most - head && shown.at(-1 - tail) === next.at(-1 - tail)) tail += 1;
  return countBetween(shown.slice(head, shown.length - tail), next.slice(head, next.length - tail));
}

function countBetween(shown: readonly string[], next: readonly string[]): number {
  const place = new Map(next.map((id, index) => [id, index]));
  const kept = shown.flatMap((id) => place.get(id) ?? []);
  const gone = shown.length - kept.length;
  const come = next.length - kept.length;
  return gone + come + (kept.length - longestRising(kept));
}

/** The length of the longest rising subsequence. */
function longestRising(values: readonly number[]): number {
  const tails: number[] = [];
  for (const value of values) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((tails[middle] ?? Infinity) < value) low = middle + 1;
      else high = middle;
    }
    tails[low] = value;
  }
  return tails.length;
}
