import { z } from 'zod';
import { DeployFault } from './deploy-fault.ts';
import type { Exec } from './exec.ts';

/** What the CLI says when nobody has signed in, or no longer. */
const NO_CREDENTIALS =
  /Unable to locate credentials|ExpiredToken|InvalidClientTokenId|UnrecognizedClient|SSO session|sso login|config profile .* could not be found|Token has expired/;
/** What it says when what was asked for is not there. */
const NOT_THERE = /does not exist|ResourceNotFoundException|NoSuchEntity|TableNotFoundException/;

/** One call of the AWS CLI: its answer as JSON, or null when what was asked for is not there. */
export type AwsCall = (args: readonly string[]) => Promise<unknown>;

/** Speaks to AWS by its CLI, so that whoever deploys uses the credentials they have, and sees in the plan what they could type themselves. */
export function awsCli(exec: Exec): AwsCall {
  return async (args) => {
    const { code, stdout, stderr } = await exec('aws', [...args, '--output', 'json']);
    if (code === 0) return stdout.trim() === '' ? {} : z.json().parse(JSON.parse(stdout));
    if (NO_CREDENTIALS.test(stderr))
      throw new DeployFault(
        'There are no credentials of AWS here, or they have ended. Sign in (aws sso login, or AWS_PROFILE), and give the same command again.',
      );
    if (NOT_THERE.test(stderr)) return null;
    throw new DeployFault(
      `aws ${args.slice(0, 2).join(' ')} failed: ${stderr.trim().split('\n').at(-1) ?? 'it said nothing'}`,
    );
  };
}
