import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { DeployFault } from './deploy-fault.ts';

/** How a command ended, and what it said. */
export interface Executed {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program with these arguments and no shell. With `isShown` its words go to the screen and are not kept. */
export type Exec = (program: string, args: readonly string[], isShown?: boolean) => Promise<Executed>;

/** Runs a program on this machine. Throws `DeployFault` when it is not installed. */
export const execHere: Exec = async (program, args, isShown = false) => {
  const child = spawn(program, args, {
    stdio: ['ignore', isShown ? 'inherit' : 'pipe', isShown ? 'inherit' : 'pipe'],
  });
  const ended = new Promise<number>((resolve, reject) => {
    child.on('error', (fault) =>
      reject(
        new DeployFault(`${program} cannot be run here. Install it, and give the same command again.`, {
          cause: fault,
        }),
      ),
    );
    child.on('close', (code) => resolve(code ?? 1));
  });
  const [code, stdout, stderr] = await Promise.all([
    ended,
    child.stdout === null ? '' : text(child.stdout),
    child.stderr === null ? '' : text(child.stderr),
  ]);
  return { code, stdout, stderr };
};

/** Runs a program that has to end well. Throws `DeployFault` with `orElse` when it does not. */
export async function mustRun(
  exec: Exec,
  program: string,
  args: readonly string[],
  orElse: string,
): Promise<void> {
  const { code } = await exec(program, args, true);
  if (code !== 0) throw new DeployFault(orElse);
}
