import { expect, it } from 'vitest';
import { deployRig } from '../../../tests/support/deploy-rig.ts';
import type { RestoredTableName } from '../../aws/restored-tables.ts';
import { functionsOf, standOnTable, wiredTable, type StandsOn } from './stand-on-table.ts';

const COPY = { name: 'roost-production-at-20261127T093000', streamArn: 'arn:stream' };
const BEFORE = { name: 'roost-production-at-20260101T000000', streamArn: 'arn:before' };

function open(before: RestoredTableName | null = null) {
  const { rig, context } = deployRig();
  let written = before;
  const standsOn: StandsOn = { read: () => written, write: (table) => void (written = table) };
  const wire = async () => standOnTable(context, standsOn, COPY);
  return { rig, context, standsOn, wire, wired: () => wiredTable(context, standsOn) };
}

it('writes the table down before templates are made, and deploys what stands on it in its order', async () => {
  const { rig, wire, wired } = open();
  await wire();
  expect(rig.commands.map((command) => command.split(' ').at(-1))).toEqual([
    '--straight',
    ...['roost-production-data', 'roost-production-sync', 'roost-production-watch'],
  ]);
  expect(wired()).toBe(COPY.name);
});

it.each(['npm run synth', 'roost-production-sync', 'roost-production-watch'])(
  'stands where it stood when %s fails, and is wired by the next try',
  async (command) => {
    const { rig, standsOn, wire, wired } = open(BEFORE);
    rig.fails = command;
    await expect(wire()).rejects.toThrow();
    expect([standsOn.read(), wired()]).toEqual([BEFORE, BEFORE.name]);
    rig.fails = null;
    await wire();
    expect(wired()).toBe(COPY.name);
  },
);

it('is not wired when it was cut off while it deployed, and deploys everything anew', async () => {
  const { rig, context, standsOn, wire, wired } = open(BEFORE);
  context.state.note({ wiring: COPY.name });
  standsOn.write(COPY);
  expect(wired()).toBeNull();
  rig.fails = 'roost-production-watch';
  await expect(wire()).rejects.toThrow();
  expect(wired()).toBeNull();
  rig.fails = null;
  rig.commands.length = 0;
  await wire();
  expect(rig.commands).toHaveLength(4);
  expect(wired()).toBe(COPY.name);
});

it('knows its own functions by their stack and their handler, with how many of each run at once', async () => {
  const { context } = deployRig();
  const Functions = [
    { FunctionName: 'roost-production-sync-Api1', Description: 'Roost: sync/server/handlers/api.ts' },
    {
      FunctionName: 'roost-production-sync-MailDue2',
      Description: 'Roost: sync/server/handlers/mail-due.ts',
    },
    { FunctionName: 'roost-production-sync-Custom3' },
    { FunctionName: 'roost-staging-sync-Api4', Description: 'Roost: sync/server/handlers/api.ts' },
  ];
  expect(await functionsOf(async () => ({ Functions }), context)).toEqual([
    { name: 'roost-production-sync-Api1', atOnce: 60 },
    { name: 'roost-production-sync-MailDue2', atOnce: 1 },
  ]);
});
