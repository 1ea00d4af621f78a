import { setTimeout as wait } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ulid } from 'ulid';
import { endGiveBack } from '../../sync/server/admin/start-epoch.ts';
import { DynamoDbStore } from '../../sync/server/dynamodb/dynamodb-store.ts';
import { noteRestoredTable, restoredTable } from '../aws/restored-tables.ts';
import { awsCli } from './aws-cli.ts';
import type { DeployContext } from './deploy-context.ts';
import { DeployFault } from './deploy-fault.ts';
import { outputsOf } from './deploy-plan.ts';
import { execHere } from './exec.ts';
import { openContext } from './open-context.ts';
import { awsRestore } from './restore/aws-restore.ts';
import { restorePlan } from './restore/restore-plan.ts';
import type { RestorePort } from './restore/restore-port.ts';
import { functionsOf, standOnTable, wiredTable, type StandsOn } from './restore/stand-on-table.ts';
import { readWords, runToEnd } from './run-command.ts';
import { printPlan, runPlan } from './step.ts';

// npm run restore -- <environment> --at TIME [--dry-run] | --end-give-back; docs/restore.md.
await runToEnd(async () => {
  const { environment, flags, values } = readWords(
    process.argv.slice(2),
    ['dry-run', 'end-give-back'],
    ['at'],
  );
  const context = openContext({ environment, allows: { destructive: false, drift: true }, admin: null });
  const client = new DynamoDBClient({ region: context.environment.region });
  if (flags.has('end-give-back')) {
    await endGiveBack(new DynamoDbStore({ client, name: await tableOf(context) }));
    context.say('From now on devices give back nothing but what they wrote themselves.');
    return;
  }
  const atMs = momentOf(values['at']);
  // A plan that is printed asks nobody anything, the table's name included.
  const table = flags.has('dry-run') ? 'the table' : await leftTable(context);
  const plan = restorePlan({
    port: portOf(context, client, table),
    atMs,
    newEpoch: () => ulid(),
    say: context.say,
  });
  if (flags.has('dry-run')) {
    printPlan(plan, context.say);
    return;
  }
  await runPlan(plan, context.say);
  context.state.note({ restoring: undefined });
  context.say('Commit infra/aws/restored-tables.json. Once all devices have been in touch: --end-give-back.');
});

/** The table that is being left. While a restore goes on it is remembered, since the stack names the copy once that is wired. */
async function leftTable(context: DeployContext): Promise<string> {
  const table = context.state.read().restoring ?? (await tableOf(context));
  context.state.note({ restoring: table });
  return table;
}

async function tableOf(context: DeployContext): Promise<string> {
  const { TableName: table } = await outputsOf(context, 'data');
  if (table === undefined)
    throw new DeployFault('The data stack names no table. Deploy it from this commit.');
  return table;
}

function momentOf(text: string | undefined): number {
  const atMs = Date.parse(text ?? '');
  if (Number.isNaN(atMs) || !/^\d{4}-\d\d-\d\dT.*Z$/.test(text ?? ''))
    throw new DeployFault('--at takes the moment to go back to, in UTC, such as 2026-11-27T09:30:00Z.');
  return atMs;
}

function portOf(context: DeployContext, client: DynamoDBClient, table: string): RestorePort {
  const { environment } = context;
  const aws = awsCli(execHere);
  const standsOn: StandsOn = {
    read: () => restoredTable(environment.name),
    write: (written) => noteRestoredTable(environment.name, written),
  };
  return awsRestore({
    aws,
    client,
    environment,
    table,
    given: { clock: { now: Date.now, sleep: async (ms) => wait(ms) }, random: Math.random },
    functions: async () => functionsOf(aws, context),
    wired: () => wiredTable(context, standsOn),
    wire: async (restored) => standOnTable(context, standsOn, restored),
  });
}
