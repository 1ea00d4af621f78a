import { parseArgs } from 'node:util';
import { EmailTaken, NoSuchPerson } from '../../sync/server/admin/put-people.ts';
import { LocalFault } from './local-fault.ts';

/** Where data is kept when nobody says otherwise. */
export const DEFAULT_DATA_DIR = '.roost';

/** What was written after a command: the values of its options, and the words between them. */
export interface CommandLine {
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly words: readonly string[];
}

/** Reads the arguments of a command that knows these options, each with a value. Throws `LocalFault` for any other. */
export function readCommandLine(names: readonly string[]): CommandLine {
  try {
    const options: Record<string, { type: 'string' }> = {};
    for (const name of names) options[name] = { type: 'string' };
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    return { values, words: positionals };
  } catch (fault) {
    const known = names.map((name) => `--${name}`).join(', ');
    throw new LocalFault(
      `${fault instanceof Error ? fault.message : 'The options do not fit.'} Known: ${known}.`,
    );
  }
}

/** A whole number out of an option, within bounds. Throws `LocalFault`. */
export function wholeNumber(name: string, text: string, low: number, high: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < low || value > high)
    throw new LocalFault(`--${name} takes a whole number from ${low} to ${high}, not ${text}.`);
  return value;
}

/** Runs a command to its end. What this machine does not allow is one sentence and exit code 1; any other fault comes with its stack. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (fault) {
    const isExpected =
      fault instanceof LocalFault || fault instanceof EmailTaken || fault instanceof NoSuchPerson;
    console.error(isExpected ? fault.message : fault);
    process.exitCode = 1;
  }
}
