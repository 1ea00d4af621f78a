/** How times are spread, in milliseconds: how many there are, the middle one, and the one that nine in ten do not exceed. */
export interface Spread {
  readonly count: number;
  readonly medianMs: number | null;
  readonly p90Ms: number | null;
}

/** By nearest rank, so that each figure is one that occurred. Nulls where there is nothing. */
export function spreadOf(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b);
  const rank = (share: number): number | null =>
    sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
  return { count: sorted.length, medianMs: rank(0.5), p90Ms: rank(0.9) };
}
