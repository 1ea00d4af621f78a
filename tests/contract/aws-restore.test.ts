import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { environmentNamed } from '../../infra/aws/environments.ts';
import { awsRestore } from '../../infra/deploy/restore/aws-restore.ts';
import { restorePlan } from '../../infra/deploy/restore/restore-plan.ts';
import { printPlan, runPlan } from '../../infra/deploy/step.ts';
import { startDynamoDbLocal, type DynamoDbLocal } from '../../infra/local/dynamodb-local.ts';
import { engineClient } from '../../infra/local/dynamodb-storage.ts';
import { DynamoDbArchive } from '../../sync/server/dynamodb/dynamodb-archive.ts';
import { DynamoDbStore } from '../../sync/server/dynamodb/dynamodb-store.ts';
import { ensureTable } from '../../sync/server/dynamodb/table.ts';
import { AwsCloud, EQUIPPED } from './aws-cloud.ts';
import { ANA, openDesk } from './desk.ts';
import { insert } from './wire-device.ts';

const AT_MS = Date.parse('2026-11-27T09:30:00Z');
const COPY = 'roost-production-at-20261127T093000';
const EPOCHS = ['01JEPOCH00000000000000000A', '01JEPOCH00000000000000000B', '01JEPOCH00000000000000000C'];
const TWO_HOURS_MS = 7_200_000;

let engine: DynamoDbLocal;
let client: DynamoDBClient;
beforeAll(async () => {
  engine = await startDynamoDbLocal();
  client = engineClient(engine.endpoint);
});
afterAll(async () => {
  client.destroy();
  await engine.stop();
});

let tables = 0;

/** A desk in AWS that has gone on after the moment which it is restored to. */
async function openRestore() {
  const table = `left-${String((tables += 1))}`;
  // The copy is named by its moment: each test has its own.
  const atMs = AT_MS + tables * 1_000;
  const copy = COPY.slice(0, -2) + String(tables).padStart(2, '0');
  await ensureTable(client, table);
  const store = new DynamoDbStore({ client, name: table });
  await store.ensureEpoch(EPOCHS[0] ?? '');
  const desk = openDesk({ store, archive: new DynamoDbArchive({ client, name: table }) });
  const ana = desk.device('ANA', ANA);
  await ana.push(insert('tickets', ana.ticket('old')), insert('messages', ana.message('old', 1)));
  const cloud = new AwsCloud(client);
  await cloud.keepMoment(table);
  await ana.push(insert('tickets', ana.ticket('new')), insert('messages', ana.message('new', 2)));
  const said: string[] = [];
  const wired: string[] = [];
  let slept = 0;
  let epochs = 0;
  const port = awsRestore({
    ...{ aws: cloud.call, client, environment: environmentNamed('production'), table },
    given: { clock: { now: () => atMs, sleep: async (ms) => void (slept += ms) }, random: () => 0.5 },
    functions: async () => [...cloud.atOnce.keys()].map((name) => ({ name, atOnce: 60 })),
    wired: () => wired.at(-1) ?? null,
    wire: async ({ name, streamArn }) => {
      expect(streamArn).toBe(`arn:${copy}/stream`);
      wired.push(name);
    },
  });
  const plan = () =>
    restorePlan({
      ...{ port, atMs, say: (line: string) => void said.push(line) },
      newEpoch: () => EPOCHS[(epochs += 1)] ?? '',
    });
  const restore = async () => runPlan(plan(), (line) => said.push(line));
  const epochOf = async (name: string) => (await new DynamoDbStore({ client, name }).readMeta()).epoch;
  const tickets = async (name: string) => {
    const { documents } = await new DynamoDbArchive({ client, name }).exportAll();
    return documents.filter(({ kind, scope }) => kind === 'tickets' && scope === 'ws').map(({ id }) => id);
  };
  return { cloud, copy, table, said, wired, plan, restore, epochOf, tickets, slept: () => slept };
}

type Restore = Awaited<ReturnType<typeof openRestore>>;

/** Everything stands on the copy, which lacks nothing, and the table that was left is as it was. */
async function expectRestored({ cloud, copy, table, wired, epochOf, tickets }: Restore): Promise<void> {
  expect(cloud.tables.get(copy)).toMatchObject({ ...EQUIPPED, arn: `arn:${copy}/stream` });
  expect(await tickets(copy)).toEqual(['old']);
  expect((await tickets(table)).toSorted()).toEqual(['new', 'old']);
  expect([await epochOf(table), await epochOf(copy)]).toEqual(EPOCHS.slice(0, 2));
  expect(wired).toEqual([copy]);
  expect([...cloud.atOnce.values()]).toEqual([60]);
}

describe('a restore in AWS', () => {
  let made: Restore;
  beforeEach(async () => {
    made = await openRestore();
  });

  it('stops, copies, waits, equips, raises the epoch, wires and starts, in this order', async () => {
    const { cloud, copy, table, restore, slept } = made;
    await restore();
    await expectRestored(made);
    const api = 'put-function-concurrency roost-production-sync-Api1';
    const isAsked = (call: string) => call.startsWith('describe-t');
    expect(cloud.calls.filter((call) => !isAsked(call))).toEqual([
      `describe-continuous-backups ${table}`,
      api,
      `restore-table-to-point-in-time ${copy}`,
      `update-table ${copy}`,
      `update-table ${copy}`,
      `update-time-to-live ${copy}`,
      `update-continuous-backups ${copy}`,
      api,
    ]);
    // It is asked for until it is there, and again after each change of it.
    expect(slept()).toBe(5 * 10_000);
  });

  it('is done by the same command wherever the line was cut, and does nothing twice', async () => {
    let cuts = 0;
    for (const cut of [1, 2, 4, 6, 3, 2, 4, 1]) {
      made.cloud.cutAfter = cut;
      await made.restore().catch((fault: unknown) => {
        expect(String(fault)).toContain('The line was cut');
        cuts += 1;
      });
    }
    made.cloud.cutAfter = Infinity;
    await made.restore();
    expect(cuts).toBeGreaterThan(4);
    await expectRestored(made);
    const copied = made.cloud.calls.filter((call) => call.startsWith('restore-table'));
    expect(copied).toHaveLength(1);
  });

  it('changes nothing when it is asked for once more', async () => {
    await made.restore();
    const before = JSON.stringify([...made.cloud.tables]);
    made.said.length = 0;
    await made.restore();
    await expectRestored(made);
    expect(JSON.stringify([...made.cloud.tables])).toBe(before);
    expect(made.said.filter((line) => line.endsWith('done before.'))).toHaveLength(7);
  });

  it('goes on waiting for a table that takes longer than two hours', async () => {
    const { cloud, copy, restore, slept } = made;
    const call = cloud.call;
    await call(['dynamodb', 'restore-table-to-point-in-time', '--target-table-name', copy]);
    const copied = cloud.tables.get(copy);
    if (copied === undefined) throw new Error('There is no copy.');
    copied.busyFor = 1_000;
    await expect(restore()).rejects.toThrow('is still being made after two hours');
    expect(slept()).toBe(TWO_HOURS_MS);
    expect(cloud.atOnce.get('roost-production-sync-Api1')).toBe(0);
    await restore();
    await expectRestored(made);
  });

  it.each([
    ['keeps no moments', null],
    [
      'can be restored to moments from',
      { EarliestRestorableDateTime: 1_795_773_000, LatestRestorableDateTime: 1_795_773_100 },
    ],
  ])('stops nobody for a moment that is not there: the table %s', async (says, window) => {
    made.cloud.window = window;
    await expect(made.restore()).rejects.toThrow(says);
    expect(made.cloud.calls).toEqual([`describe-continuous-backups ${made.table}`]);
  });

  it('asks nobody and changes nothing when its plan is printed', async () => {
    printPlan(made.plan(), (line) => made.said.push(line));
    const names = made.said.flatMap((line) => /^ ?\d+\. ([a-z-]+):/.exec(line)?.[1] ?? []);
    expect(names).toEqual([
      ...['moment', 'stop', 'copy', 'equip', 'records', 'reapply', 'check', 'epoch', 'wire', 'start'],
    ]);
    expect(made.cloud.calls).toEqual([]);
  });
});
