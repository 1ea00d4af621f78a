import type { DeployContext, PlannedStack } from './deploy-context.ts';
import { DeployFault } from './deploy-fault.ts';
import { destructiveChanges } from './destructive-changes.ts';

/** A table that could not be restored to a quarter of an hour ago could lose what a deployment breaks. */
const RESTORABLE_WITHIN_MS = 15 * 60_000;
/** What a region keeps for functions of nobody in particular. */
const UNRESERVED = 100;
/** A stack in one of these can be updated. */
const SETTLED = /^(CREATE_COMPLETE|UPDATE_COMPLETE|UPDATE_ROLLBACK_COMPLETE|IMPORT_COMPLETE)$/;

/** Throws `DeployFault` when the account may not run what the stacks reserve, with room for others. */
export async function enoughAtOnce({ cloud, environment, reserved }: DeployContext): Promise<void> {
  const quota = await cloud.functionsAtOnce(environment.region);
  if (quota < reserved + UNRESERVED)
    throw new DeployFault(
      `The account may run ${quota} functions at once in ${environment.region}, and Roost needs ${reserved + UNRESERVED}. Ask AWS for more (Service Quotas, Lambda, Concurrent executions).`,
    );
}

/** Throws `DeployFault` when mail would not go out, in production also while SES keeps it to verified addresses. */
export async function mailMaySend({ cloud, environment, say }: DeployContext): Promise<void> {
  const { isInProduction, maySend } = await cloud.mailStatus(environment.region);
  if (!maySend)
    throw new DeployFault(
      'SES has stopped this account from sending. Its console says why; nothing goes out until that is settled.',
    );
  if (isInProduction) return;
  const words = 'SES still keeps this account in its sandbox: mail goes to verified addresses alone.';
  if (environment.name === 'production')
    throw new DeployFault(`${words} Ask for production access in SES’s console first.`);
  say(`   ${words}`);
}

/** Throws `DeployFault` when there is a table that cannot be restored to what it was a moment ago. */
export async function isRestorable({
  cloud,
  environment,
  stackNamed,
  now,
  say,
}: DeployContext): Promise<void> {
  const data = stackNamed('data');
  const stack = await cloud.stack(data.name, data.region);
  const table = stack?.outputs['TableName'];
  if (table === undefined) {
    say('   there is no table yet');
    return;
  }
  const until = await cloud.restorableUntil(table, environment.region);
  if (until === null || now() - until > RESTORABLE_WITHIN_MS)
    throw new DeployFault(
      'The table cannot be restored to a moment of the last quarter of an hour. Switch point-in-time recovery on (DynamoDB, Backups), and wait until it says so.',
    );
  say(`   the table can be restored until ${new Date(until).toISOString()}`);
}

/** Throws `DeployFault` when a stack is being changed, is stuck, or was changed by hand. */
export async function isAsDeployed(context: DeployContext): Promise<void> {
  const { cloud, stacks, allows } = context;
  for (const { name, region } of stacks) {
    const stack = await cloud.stack(name, region);
    if (stack === null) continue;
    if (!SETTLED.test(stack.status)) throw new DeployFault(whatIsUnsettled(name, stack.status));
    if ((await cloud.drift(name, region)) === 'drifted' && !allows.drift)
      throw new DeployFault(
        `${name} was changed by hand since it was deployed (aws cloudformation describe-stack-resource-drifts says how). Put that back, or into the code, or add --allow-drift to write over it.`,
      );
  }
}

function whatIsUnsettled(name: string, status: string): string {
  return status.endsWith('_IN_PROGRESS')
    ? `${name} is being changed right now (${status}). Wait for that to end, and give the same command again.`
    : `${name} stands at ${status}, from which it cannot be updated. CloudFormation’s console says how it came to that; a failed rollback is continued there.`;
}

/** Shows the changes, and throws `DeployFault` when they would take data away and nobody has allowed it. */
export async function losesNothing(context: DeployContext): Promise<void> {
  const { cloud, exec, stacks, out, allows, say, templateOf } = context;
  await exec('npx', ['cdk', 'diff', '--app', out], true);
  const lost: string[] = [];
  for (const stack of stacks) lost.push(...(await lostBy(cloud, stack, templateOf)));
  for (const sentence of lost) say(`   ${sentence}`);
  if (lost.length > 0 && !allows.destructive)
    throw new DeployFault(
      `${lost.length} of these changes would take data away. Nothing was changed. Take them out, or add --allow-destructive once the data is safe elsewhere.`,
    );
}

async function lostBy(
  cloud: DeployContext['cloud'],
  { name, region }: PlannedStack,
  templateOf: DeployContext['templateOf'],
): Promise<string[]> {
  const deployed = await cloud.stack(name, region);
  if (deployed === null) return [];
  return destructiveChanges(deployed.template, templateOf(name)).map((sentence) => `${name}: ${sentence}`);
}
