import { z } from 'zod';
import type { RestoredTableName } from '../../aws/restored-tables.ts';
import { FUNCTION_PLANS, isFunctionName } from '../../aws/sync/function-plans.ts';
import type { AwsCall } from '../aws-cli.ts';
import type { DeployContext, StackNoun } from '../deploy-context.ts';
import { mustRun } from '../exec.ts';

/** What stands on the table, in the order in which it is deployed. */
const ON_THE_TABLE: readonly StackNoun[] = ['data', 'sync', 'watch'];

const functionsSchema = z.looseObject({
  Functions: z.array(z.looseObject({ FunctionName: z.string(), Description: z.string().default('') })),
});

/** The functions of the environment, with how many of each run at once when it runs. */
export async function functionsOf(
  aws: AwsCall,
  { environment, stackNamed }: Pick<DeployContext, 'environment' | 'stackNamed'>,
): Promise<{ readonly name: string; readonly atOnce: number }[]> {
  const answer = await aws(['lambda', 'list-functions', '--region', environment.region]);
  return functionsSchema.parse(answer).Functions.flatMap(({ FunctionName: name, Description }) => {
    const handler = /handlers\/(.+)\.ts$/.exec(Description)?.[1] ?? '';
    const isOurs = name.startsWith(stackNamed('sync').name) && isFunctionName(handler);
    return isOurs ? [{ name, atOnce: FUNCTION_PLANS[handler].atOnce }] : [];
  });
}

/** Where it is written down which table an environment stands on. */
export interface StandsOn {
  read(): RestoredTableName | null;
  write(table: RestoredTableName | null): void;
}

/** The table that everything stands on: what is written down, unless its deployment was cut off. Null while that is the stack's own. */
export function wiredTable({ state }: Pick<DeployContext, 'state'>, standsOn: StandsOn): string | null {
  const name = standsOn.read()?.name ?? null;
  return name === state.read().wiring ? null : name;
}

/**
 * Writes the table down, and deploys what stands on it. When that fails, what stood there before is written down again; when it is cut off, so that
 * nothing can be, the next try deploys everything anew.
 */
export async function standOnTable(
  context: Pick<DeployContext, 'environment' | 'exec' | 'out' | 'stackNamed' | 'state'>,
  standsOn: StandsOn,
  restored: RestoredTableName,
): Promise<void> {
  const { environment, exec, out, stackNamed, state } = context;
  const wasCutOff = state.read().wiring === restored.name;
  const before = standsOn.read();
  state.note({ wiring: restored.name });
  standsOn.write(restored);
  try {
    const synth = ['run', 'synth', '--', environment.name, '--straight'];
    await mustRun(exec, 'npm', synth, 'The templates cannot be made. What stands above says why.');
    for (const noun of ON_THE_TABLE) {
      const { name } = stackNamed(noun);
      await mustRun(
        exec,
        'npx',
        ['cdk', 'deploy', '--app', out, '--exclusively', '--require-approval', 'never', name],
        `${name} was not updated. What stands above says why; the same command tries again from here.`,
      );
    }
  } catch (fault) {
    // It is not wired until everything stands on it: the next try has to come here again.
    if (!wasCutOff) {
      standsOn.write(before);
      state.note({ wiring: undefined });
    }
    throw fault;
  }
  state.note({ wiring: undefined });
}
