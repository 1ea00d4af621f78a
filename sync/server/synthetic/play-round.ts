import { unreachable } from '../../domain/unreachable.ts';
import { RoundBrowser } from './round-browser.ts';
import { hearPoke, openSocket, pull, push } from './round-exchange.ts';
import { exchangeFile } from './round-file.ts';
import { exchangeMail } from './round-mail-step.ts';
import { signIn } from './round-sign-in.ts';
import {
  LEAVE_LIMIT_MS,
  ROUND_STEPS,
  STEP_LIMITS_MS,
  STEP_NEEDS,
  whyOf,
  type RoundStep,
  type StepResult,
} from './round-step.ts';
import type { Round, RoundDeps, RoundWork } from './round.ts';
import { withinLimit } from './within-limit.ts';

/** How a round went: each step in its order, and why it could not be left as it was found, if so. */
export interface RoundReport {
  readonly steps: readonly StepResult[];
  readonly notLeft: string | null;
}

/**
 * Goes the whole round of somebody who works here, from outside: signs in, opens a socket, pushes, pulls, is poked, sends a file and fetches it, and has the
 * desk write to itself. Each step ends in its time; one whose needs were not met is passed over. It never throws, and signs out at the end in any case.
 */
export async function playRound(deps: RoundDeps): Promise<RoundReport> {
  const browser = new RoundBrowser(deps.origin, deps.fetch);
  const round: Round = { ...deps, browser, doing: '', rev: null, socket: null, pokes: null };
  const steps: StepResult[] = [];
  for (const step of ROUND_STEPS) steps.push(await play(round, step, steps));
  return { steps, notLeft: await leave(round) };
}

async function play(round: Round, step: RoundStep, before: readonly StepResult[]): Promise<StepResult> {
  const missing = STEP_NEEDS[step].find((need) => !before.some((one) => one.step === need && isDone(one)));
  if (missing !== undefined)
    return { step, outcome: 'passed-over', ms: 0, why: `It needs ${missing}, which was not done.` };
  const startedMs = round.clock.now();
  round.doing = 'begins';
  const ended = (outcome: StepResult['outcome'], why: string | null): StepResult => ({
    ...{ step, outcome, why },
    ms: Math.round(round.clock.now() - startedMs),
  });
  try {
    const why = await withinLimit(round.after, STEP_LIMITS_MS[step], async (signal) =>
      workOf(step)(round, signal),
    );
    return ended(why === null ? 'done' : 'passed-over', why);
  } catch (fault) {
    return ended('failed', `It ${round.doing}. ${whyOf(fault)}`);
  }
}

function isDone({ outcome }: StepResult): boolean {
  return outcome === 'done';
}

function workOf(step: RoundStep): RoundWork {
  switch (step) {
    case 'sign-in':
      return signIn;
    case 'socket':
      return openSocket;
    case 'push':
      return push;
    case 'pull':
      return pull;
    case 'poke':
      return hearPoke;
    case 'file':
      return exchangeFile;
    case 'mail':
      return exchangeMail;
    default:
      return unreachable(step);
  }
}

async function leave(round: Round): Promise<string | null> {
  try {
    await withinLimit(round.after, LEAVE_LIMIT_MS, async (signal) => {
      await round.desk.signOut(round.browser, signal);
      await round.socket?.close();
    });
    return null;
  } catch (fault) {
    return whyOf(fault);
  }
}
