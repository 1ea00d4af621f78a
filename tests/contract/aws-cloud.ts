import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DeployFault } from '../../infra/deploy/deploy-fault.ts';
import { copyItems } from '../../sync/server/dynamodb/carry-items.ts';
import type { Item } from '../../sync/server/dynamodb/item.ts';
import { scanItems } from '../../sync/server/dynamodb/scan-items.ts';
import { ensureTable } from '../../sync/server/dynamodb/table.ts';

/** How often a table has to be asked for until it is there. */
const ASKED_UNTIL_ACTIVE = 3;
const CEILINGS = 'MaxReadRequestUnits=4000,MaxWriteRequestUnits=2000';

interface CloudTable {
  /** How often it is still described as being made or changed. */
  busyFor: number;
  arn: string | null;
  isProtected: boolean;
  ceilings: string | null;
  expiry: string | null;
  days: string | null;
}

/** The part of AWS that a restore speaks to by the CLI. Items lie in DynamoDB Local; what a table is like besides, as a restored table has it, lies here. */
export class AwsCloud {
  /** Every call, as `<command> <table or function>`. */
  readonly calls: string[] = [];
  readonly tables = new Map<string, CloudTable>();
  readonly atOnce = new Map<string, number>([['roost-production-sync-Api1', 60]]);
  window: object | null = {
    EarliestRestorableDateTime: '2026-11-01T00:00:00Z',
    LatestRestorableDateTime: '2026-11-27T10:00:00Z',
  };
  /** The call after which the line is cut, counted from the next one; Infinity for none. */
  cutAfter = Infinity;
  #moment: Item[] = [];
  readonly #client: DynamoDBClient;

  constructor(client: DynamoDBClient) {
    this.#client = client;
  }

  /** Keeps what the table holds now: it is restored to this. */
  async keepMoment(name: string): Promise<void> {
    this.#moment = [];
    for await (const item of scanItems({ client: this.#client, name })) this.#moment.push(item);
  }

  call = async (args: readonly string[]): Promise<unknown> => {
    const word = (flag: string) => args[args.indexOf(flag) + 1] ?? '';
    const [, command = ''] = args;
    const named = args.includes('--table-name') ? word('--table-name') : word('--target-table-name');
    this.calls.push(`${command} ${args.includes('--function-name') ? word('--function-name') : named}`);
    const answer = await this.#answer(command, named, args, word);
    this.cutAfter -= 1;
    if (this.cutAfter === 0) throw new DeployFault('The line was cut after the call had gone through.');
    return answer;
  };

  async #answer(
    command: string,
    name: string,
    args: readonly string[],
    word: (flag: string) => string,
  ): Promise<unknown> {
    if (command === 'describe-continuous-backups')
      return this.window === null
        ? { ContinuousBackupsDescription: {} }
        : { ContinuousBackupsDescription: { PointInTimeRecoveryDescription: this.window } };
    if (command === 'put-function-concurrency') {
      this.atOnce.set(word('--function-name'), Number(word('--reserved-concurrent-executions')));
      return {};
    }
    if (command === 'restore-table-to-point-in-time') return this.#restore(name);
    const table = this.tables.get(name);
    if (table === undefined) return null;
    if (command === 'describe-table') return describeTable(name, table);
    if (table.busyFor > 0) throw new DeployFault(`ResourceInUseException: ${name} is being changed`);
    if (command === 'describe-time-to-live')
      return { TimeToLiveDescription: { TimeToLiveStatus: table.expiry === null ? 'DISABLED' : 'ENABLED' } };
    if (command === 'update-time-to-live') {
      if (table.expiry !== null) throw new DeployFault('ValidationException: TimeToLive is already enabled');
      table.expiry = word('--time-to-live-specification');
    } else if (command === 'update-continuous-backups')
      table.days = word('--point-in-time-recovery-specification');
    else if (command === 'update-table') changeTable(name, table, args, word);
    else throw new Error(`Nobody expected ${command}.`);
    return {};
  }

  async #restore(name: string): Promise<object> {
    if (this.tables.has(name)) throw new DeployFault(`TableAlreadyExistsException: ${name}`);
    await ensureTable(this.#client, name);
    await copyItems({ client: this.#client, name }, this.#moment);
    const bare = { arn: null, isProtected: false, ceilings: null, expiry: null, days: null };
    this.tables.set(name, { busyFor: ASKED_UNTIL_ACTIVE, ...bare });
    return {};
  }
}

function describeTable(name: string, table: CloudTable): object {
  const status = table.busyFor > 0 ? 'CREATING' : 'ACTIVE';
  table.busyFor = Math.max(0, table.busyFor - 1);
  return {
    Table: {
      TableStatus: status,
      TableArn: `arn:${name}`,
      ...(table.arn === null ? {} : { LatestStreamArn: table.arn }),
      DeletionProtectionEnabled: table.isProtected,
    },
  };
}

function changeTable(
  name: string,
  table: CloudTable,
  args: readonly string[],
  word: (flag: string) => string,
): void {
  if (args.includes('--stream-specification')) {
    if (table.arn !== null) throw new DeployFault('ResourceInUseException: the stream is enabled already');
    if (!/StreamEnabled=true,StreamViewType=\w+/.test(word('--stream-specification')))
      throw new Error('This is no stream.');
    table.arn = `arn:${name}/stream`;
  }
  if (args.includes('--deletion-protection-enabled')) table.isProtected = true;
  if (args.includes('--on-demand-throughput')) table.ceilings = word('--on-demand-throughput');
  table.busyFor = 1;
}

/** A table that lacks nothing which the one that is left has. */
export const EQUIPPED = {
  isProtected: true,
  ceilings: CEILINGS,
  expiry: 'Enabled=true,AttributeName=expiresAt',
  days: 'PointInTimeRecoveryEnabled=true,RecoveryPeriodInDays=35',
};
