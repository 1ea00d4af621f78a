import { Template } from 'aws-cdk-lib/assertions';
import { expect, it } from 'vitest';
import { makeForTest, resourcesOf } from './synthesised.ts';

const STREAM = `arn:aws:dynamodb:eu-west-1:${'0'.repeat(12)}:table/restored/stream/s1`;
const own = makeForTest();
const { data, sync } = makeForTest('production', false, {
  isStraight: true,
  restored: { name: 'restored', streamArn: STREAM },
});

it('has every function and both followers of the stream stand on the restored table', () => {
  for (const [, { Properties }] of resourcesOf(sync, 'AWS::Lambda::Function'))
    expect(JSON.stringify(Properties['Environment'])).toContain('"TABLE_NAME":"restored"');
  for (const [, { Properties }] of resourcesOf(sync, 'AWS::Lambda::EventSourceMapping'))
    expect(Properties['EventSourceArn']).toBe(STREAM);
  expect(JSON.stringify(resourcesOf(sync, 'AWS::IAM::Policy'))).toContain(':table/restored');
});

it('keeps the table that is left, and the names by which other stacks still ask for it', () => {
  expect(resourcesOf(data, 'AWS::DynamoDB::Table')).toEqual(resourcesOf(own.data, 'AWS::DynamoDB::Table'));
  const exported = (stack: typeof data) =>
    Object.values(
      Template.fromStack(stack).toJSON()['Outputs'] as Record<string, { Export?: { Name: string } }>,
    ).flatMap(({ Export }) => Export?.Name ?? []);
  expect(exported(data)).toEqual(
    expect.arrayContaining(exported(own.data).filter((name) => name.includes('Table'))),
  );
});

it('moves the alias at once, since nobody can be fired at while all is stopped', () => {
  const policy = (stack: typeof sync) => JSON.stringify(resourcesOf(stack, 'AWS::Lambda::Alias'));
  expect(policy(sync)).not.toContain('UpdatePolicy');
  expect(policy(own.sync)).toContain('UpdatePolicy');
});
