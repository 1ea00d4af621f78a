/** What came of one seed. */
export interface RunResult {
  readonly seed: number;
  readonly violations: readonly { readonly invariant: string; readonly detail: string }[];
  /** A hash of the whole history. */
  readonly hash: string;
  readonly lines: readonly string[];
  /** How much happened, so that a simulation that does nothing is noticed. */
  readonly counts: Readonly<Record<string, number>>;
}
