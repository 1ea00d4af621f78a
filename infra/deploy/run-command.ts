import { parseArgs } from 'node:util';
import { EnvironmentFault } from '../aws/environments.ts';
import { DeployFault } from './deploy-fault.ts';

/** What was written after a command. */
export interface Words {
  readonly environment: string | undefined;
  readonly flags: ReadonlySet<string>;
  readonly values: Readonly<Record<string, string>>;
}

/** Reads the words after a command: one environment, flags, and options with a value. Throws `DeployFault` for any other. */
export function readWords(
  args: readonly string[],
  flags: readonly string[],
  values: readonly string[],
): Words {
  const options: Record<string, { type: 'boolean' | 'string' }> = {};
  for (const name of flags) options[name] = { type: 'boolean' };
  for (const name of values) options[name] = { type: 'string' };
  const known = `Known: ${[...flags, ...values].map((name) => `--${name}`).join(', ')}.`;
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true });
    if (parsed.positionals.length > 1) throw new DeployFault(`One environment can be named. ${known}`);
    const given = Object.entries(parsed.values);
    return {
      environment: parsed.positionals[0],
      flags: new Set(given.filter(([, value]) => value === true).map(([name]) => name)),
      values: Object.fromEntries(
        given.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
      ),
    };
  } catch (fault) {
    if (fault instanceof DeployFault || !(fault instanceof TypeError)) throw fault;
    throw new DeployFault(`${fault.message} ${known}`, { cause: fault });
  }
}

/** Runs a command to its end. What cannot be done is one sentence and exit code 1; any other fault comes with its stack. */
export async function runToEnd(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (fault) {
    const isExpected = fault instanceof DeployFault || fault instanceof EnvironmentFault;
    console.error(isExpected ? fault.message : fault);
    process.exitCode = 1;
  }
}
