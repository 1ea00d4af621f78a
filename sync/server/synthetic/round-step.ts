const SECOND_MS = 1_000;

/** What a round does, in its order, and how long each step may take. Together, with the leaving, they end before the function does. */
export const STEP_LIMITS_MS = {
  'sign-in': 20 * SECOND_MS,
  socket: 10 * SECOND_MS,
  push: 15 * SECOND_MS,
  pull: 10 * SECOND_MS,
  poke: 10 * SECOND_MS,
  file: 30 * SECOND_MS,
  /** It is sent by the function that looks once a minute, goes out into the world, and comes back. */
  mail: 150 * SECOND_MS,
} as const;

/** Signing out again. */
export const LEAVE_LIMIT_MS = 10 * SECOND_MS;

export type RoundStep = keyof typeof STEP_LIMITS_MS;

export const ROUND_STEPS = [
  'sign-in',
  'socket',
  'push',
  'pull',
  'poke',
  'file',
  'mail',
] as const satisfies readonly RoundStep[];

/** The steps that have to have gone well before this one says something. */
export const STEP_NEEDS: Readonly<Record<RoundStep, readonly RoundStep[]>> = {
  'sign-in': [],
  socket: ['sign-in'],
  push: ['sign-in'],
  pull: ['push'],
  poke: ['socket', 'push'],
  file: ['sign-in'],
  mail: [],
};

/** How a step went. One that was passed over is neither good nor bad: `why` says what it would have needed. */
export interface StepResult {
  readonly step: RoundStep;
  readonly outcome: 'done' | 'failed' | 'passed-over';
  readonly ms: number;
  /** In words, without what was sent or answered; null for what was done. */
  readonly why: string | null;
}

/** What a fault says of itself. A parser quotes what it could not read, and other faults name their cause behind them. */
export function whyOf(fault: unknown): string {
  if (!(fault instanceof Error)) return 'Something that is no error was thrown.';
  // Those of schemas have issues.
  if (fault instanceof SyntaxError || 'issues' in fault) return 'What was answered could not be read.';
  const { cause } = fault;
  return cause instanceof Error && cause.message !== ''
    ? `${fault.message}: ${cause.message}`
    : fault.message;
}
