/** The middle value; of an even number the mean of the middle two. NaN when there is none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((x, y) => x - y);
  const low = sorted[Math.ceil(sorted.length / 2) - 1] ?? NaN;
  const high = sorted[Math.floor(sorted.length / 2)] ?? NaN;
  return (low + high) / 2;
}
