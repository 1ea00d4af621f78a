import { DeployFault } from './deploy-fault.ts';

/** One step of a plan. Whatever it does, doing it twice is doing it once. */
export interface Step {
  readonly name: string;
  /** What it does, as a sentence. */
  readonly does: string;
  /** How it is known that nothing of it is left to do; null for what is looked at every time. */
  readonly doneWhen: string | null;
  /** What a person would type to do it by hand. */
  readonly command: string;
  /** Whether nothing of it is left to do. */
  readonly isDone?: () => Promise<boolean>;
  /** Does it. Throws `DeployFault` when it cannot be done. */
  readonly run: () => Promise<void>;
}

/** Says a line to whoever runs a plan. */
export type Say = (line: string) => void;

/** Prints a plan; asks nobody anything. */
export function printPlan(steps: readonly Step[], say: Say): void {
  for (const [index, { name, does, doneWhen, command }] of steps.entries()) {
    say(`${String(index + 1).padStart(2)}. ${name}: ${does}`);
    say(`      ${command}`);
    say(`      ${doneWhen === null ? 'Looked at every time.' : `Done when ${doneWhen}.`}`);
  }
}

/** Does the steps in their order, passes over those that are done, and stops at the first that fails: the same command goes on from there. */
export async function runPlan(steps: readonly Step[], say: Say): Promise<void> {
  for (const [index, step] of steps.entries()) {
    const head = `${index + 1}/${steps.length} ${step.name}`;
    if ((await step.isDone?.()) === true) {
      say(`${head}: done before.`);
      continue;
    }
    say(`${head}: ${step.does}`);
    try {
      await step.run();
    } catch (fault) {
      if (!(fault instanceof DeployFault)) throw fault;
      throw new DeployFault(`${step.name}: ${fault.message}`, { cause: fault });
    }
  }
}
