import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { z } from 'zod';
import { carryRecords } from '../../../sync/server/dynamodb/carry-items.ts';
import { DynamoDbArchive } from '../../../sync/server/dynamodb/dynamodb-archive.ts';
import { DynamoDbStore } from '../../../sync/server/dynamodb/dynamodb-store.ts';
import { EXPIRY_ATTRIBUTE, tableDefinition } from '../../../sync/server/dynamodb/table.ts';
import { afterwardsInTable } from '../../../sync/server/restore/afterwards.ts';
import type { ServerDeps } from '../../../sync/server/server-deps.ts';
import type { Environment } from '../../aws/environments.ts';
import type { AwsCall } from '../aws-cli.ts';
import { DeployFault } from '../deploy-fault.ts';
import type { RestorePort } from './restore-port.ts';

const TRIES = 720;
const PAUSE_MS = 10_000;

const tableSchema = z.looseObject({
  Table: z.looseObject({
    TableStatus: z.string(),
    TableArn: z.string(),
    LatestStreamArn: z.string().optional(),
    DeletionProtectionEnabled: z.boolean().optional(),
  }),
});
/** The CLI gives moments as text, and in its first version as seconds since 1970. */
const momentSchema = z.union([z.string().transform(Date.parse), z.number().transform((s) => s * 1_000)]);
const backupsSchema = z.looseObject({
  ContinuousBackupsDescription: z.looseObject({
    PointInTimeRecoveryDescription: z
      .looseObject({
        EarliestRestorableDateTime: momentSchema.optional(),
        LatestRestorableDateTime: momentSchema.optional(),
      })
      .optional(),
  }),
});
const expirySchema = z.looseObject({
  TimeToLiveDescription: z.looseObject({ TimeToLiveStatus: z.string().optional() }).optional(),
});

/** What a restore in AWS happens with. */
export interface AwsRestoreOptions {
  readonly aws: AwsCall;
  readonly client: DynamoDBClient;
  readonly environment: Environment;
  /** The table that is being left. */
  readonly table: string;
  readonly given: Pick<ServerDeps, 'clock' | 'random'>;
  /** The functions with how many of each run at once, by their names in AWS. */
  readonly functions: () => Promise<readonly { readonly name: string; readonly atOnce: number }[]>;
  /** The table that is written down as the one to stand on; null while it is the stack's own. */
  readonly wired: () => string | null;
  /** Writes it down, and deploys what stands on it. */
  readonly wire: (table: { readonly name: string; readonly streamArn: string }) => Promise<void>;
}

/** A restore by point-in-time recovery. Each call of AWS that has been made already is found done, not made again. */
export function awsRestore(options: AwsRestoreOptions): RestorePort {
  const { aws, client, environment, table, given } = options;
  const region = ['--region', environment.region];
  const named = (name: string) => ['--table-name', name, ...region];
  const copyName = (atMs: number) => tableAt(environment, atMs);
  const describe = async (name: string) => {
    const answer = await aws(['dynamodb', 'describe-table', ...named(name)]);
    return answer === null ? null : tableSchema.parse(answer).Table;
  };
  const active = async (name: string) => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      if ((await describe(name))?.TableStatus === 'ACTIVE') return;
      await given.clock.sleep(PAUSE_MS);
    }
    throw new DeployFault(
      `${name} is still being made after two hours. Give the same command again; it goes on waiting.`,
    );
  };
  return {
    window: async () => windowOf(await aws(['dynamodb', 'describe-continuous-backups', ...named(table)])),
    stopWriters: async () => setConcurrency(options, () => 0),
    startWriters: async () => setConcurrency(options, (atOnce) => atOnce),
    hasCopy: async (atMs) => (await describe(copyName(atMs)))?.TableStatus === 'ACTIVE',
    copy: async (atMs) => {
      const name = copyName(atMs);
      if ((await describe(name)) === null) await aws(restoreArgs(table, name, atMs, region));
      await active(name);
    },
    equip: async (atMs) => equip(options, copyName(atMs), { describe, active, named }),
    carryRecords: async (atMs) => carryRecords({ client, name: table }, { client, name: copyName(atMs) }),
    afterwards: afterwardsInTable(new DynamoDbArchive({ client, name: table })),
    restored: (atMs) => {
      const restored = { client, name: copyName(atMs) };
      return {
        deps: { ...given, store: new DynamoDbStore(restored) },
        archive: new DynamoDbArchive(restored),
      };
    },
    epoch: async () => (await new DynamoDbStore({ client, name: table }).readMeta()).epoch,
    isWired: async (atMs) => options.wired() === copyName(atMs),
    wire: async (atMs) => {
      const name = copyName(atMs);
      const streamArn = (await describe(name))?.LatestStreamArn;
      if (streamArn === undefined)
        throw new DeployFault(`${name} has no stream. Give the same command again; it makes one.`);
      await options.wire({ name, streamArn });
    },
  };
}

/** Says of every function how many of it may run at once. */
async function setConcurrency(
  { aws, environment, functions }: AwsRestoreOptions,
  of: (atOnce: number) => number,
): Promise<void> {
  for (const { name, atOnce } of await functions()) {
    const number = ['--reserved-concurrent-executions', String(of(atOnce))];
    const named = ['--function-name', name, ...number, '--region', environment.region];
    await aws(['lambda', 'put-function-concurrency', ...named]);
  }
}

/** The name of the table of a moment, to the second. */
function tableAt({ name }: Environment, atMs: number): string {
  const moment = new Date(atMs).toISOString().replaceAll(/[^0-9T]/g, '');
  return `roost-${name}-at-${moment.slice(0, 15)}`;
}

function restoreArgs(from: string, to: string, atMs: number, region: readonly string[]): string[] {
  const tables = ['--source-table-name', from, '--target-table-name', to];
  const moment = ['--restore-date-time', new Date(atMs).toISOString()];
  return ['dynamodb', 'restore-table-to-point-in-time', ...tables, ...moment, ...region];
}

function windowOf(answer: unknown): Awaited<ReturnType<RestorePort['window']>> {
  if (answer === null) return null;
  const { PointInTimeRecoveryDescription: recovery } =
    backupsSchema.parse(answer).ContinuousBackupsDescription;
  const { EarliestRestorableDateTime: from, LatestRestorableDateTime: until } = recovery ?? {};
  return from === undefined || until === undefined ? null : { fromMs: from, untilMs: until };
}

type Table = z.infer<typeof tableSchema>['Table'];

/** One change of a table at a time: DynamoDB refuses a second while the first is going on. */
async function equip(
  { aws, environment: { ceilings } }: AwsRestoreOptions,
  name: string,
  at: {
    readonly describe: (name: string) => Promise<Table | null>;
    readonly active: (name: string) => Promise<void>;
    readonly named: (name: string) => string[];
  },
): Promise<void> {
  const table = await at.describe(name);
  const call = async (command: string, ...args: string[]) =>
    aws(['dynamodb', command, ...at.named(name), ...args]);
  if (table?.LatestStreamArn === undefined) {
    const view = tableDefinition(name).StreamSpecification?.StreamViewType ?? '';
    await call('update-table', '--stream-specification', `StreamEnabled=true,StreamViewType=${view}`);
    await at.active(name);
  }
  if (table?.DeletionProtectionEnabled !== true) {
    await call(
      'update-table',
      '--deletion-protection-enabled',
      '--on-demand-throughput',
      `MaxReadRequestUnits=${ceilings.reads},MaxWriteRequestUnits=${ceilings.writes}`,
    );
    await at.active(name);
  }
  const { TimeToLiveDescription: expiry } = expirySchema.parse(await call('describe-time-to-live'));
  if (!/ENABL/.test(expiry?.TimeToLiveStatus ?? 'DISABLED'))
    await call(
      'update-time-to-live',
      '--time-to-live-specification',
      `Enabled=true,AttributeName=${EXPIRY_ATTRIBUTE}`,
    );
  await call(
    'update-continuous-backups',
    '--point-in-time-recovery-specification',
    'PointInTimeRecoveryEnabled=true,RecoveryPeriodInDays=35',
  );
}
