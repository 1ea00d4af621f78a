import { expect, it } from 'vitest';
import { awsCli } from './aws-cli.ts';
import { cliCloud } from './cli-cloud.ts';
import type { Exec } from './exec.ts';
import { readWords } from './run-command.ts';

function cloudThat(answers: Record<string, unknown>, stderr = '') {
  const asked: string[] = [];
  const exec: Exec = async (program, args) => {
    asked.push([program, ...args].join(' '));
    const answer = answers[args.slice(0, 2).join(' ')];
    return answer === undefined
      ? { code: 254, stdout: '', stderr }
      : { code: 0, stdout: JSON.stringify(answer), stderr: '' };
  };
  return { asked, cloud: cliCloud(awsCli(exec), async () => undefined) };
}

it.each([
  'Unable to locate credentials',
  'An error (ExpiredToken): the token has expired',
  'Error loading SSO session',
])('answers "%s" with one sentence and the way on', async (stderr) => {
  await expect(cloudThat({}, stderr).cloud.account()).rejects.toThrow(
    /^There are no credentials.*the same command again\.$/,
  );
});

it('tells a stack that is not there from one that cannot be asked about', async () => {
  const absent = cloudThat({}, 'Stack with id roost-production-data does not exist');
  expect(await absent.cloud.stack('roost-production-data', 'r')).toBeNull();
  const denied = cloudThat({}, 'AccessDenied: you may not');
  await expect(denied.cloud.stack('x', 'r')).rejects.toThrow(
    'aws cloudformation describe-stacks failed: AccessDenied',
  );
});

it('reads a stack with its outputs and its template', async () => {
  const { cloud, asked } = cloudThat({
    'cloudformation describe-stacks': {
      Stacks: [{ StackStatus: 'UPDATE_COMPLETE', Outputs: [{ OutputKey: 'TableName', OutputValue: 't' }] }],
    },
    'cloudformation get-template': { TemplateBody: { Resources: {} } },
  });
  expect(await cloud.stack('s', 'r')).toEqual({
    status: 'UPDATE_COMPLETE',
    outputs: { TableName: 't' },
    template: { Resources: {} },
  });
  expect(asked[0]).toBe('aws cloudformation describe-stacks --stack-name s --region r --output json');
});

it('invites nobody twice', async () => {
  const known = cloudThat({ 'cognito-idp list-users': { Users: [{}] } });
  await known.cloud.inviteStaff('pool', 'ada@firm.test', 'r');
  expect(known.asked).toHaveLength(1);
});

it('refuses words that it does not know, and names those it does', () => {
  expect(() => readWords(['production', '--force'], ['dry-run'], ['admin'])).toThrow(
    'Known: --dry-run, --admin.',
  );
  expect(() => readWords(['production', 'staging'], [], [])).toThrow('One environment can be named.');
  expect(readWords(['production', '--admin', 'a@b.test', '--dry-run'], ['dry-run'], ['admin'])).toEqual({
    environment: 'production',
    flags: new Set(['dry-run']),
    values: { admin: 'a@b.test' },
  });
});
