/** The value that 95 in 100 do not exceed, by nearest rank. NaN when there is none. */
export function p95(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(0.95 * values.length) - 1)] ?? NaN;
}
