import { Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { SENDING_MS } from '../../sync/server/outbound/out-mail.ts';
import { FUNCTION_NAMES, FUNCTION_PLANS } from '../../infra/aws/sync/function-plans.ts';
import { makeForTest, resourcesOf } from './synthesised.ts';

const { sync } = makeForTest();
const template = Template.fromStack(sync);
const functions = resourcesOf(sync, 'AWS::Lambda::Function');

describe('every function', () => {
  it('is one of the server’s, and each of the server’s is one', () => {
    const names = functions.map(
      ([, { Properties }]) => /handlers\/(.+)\.ts$/.exec(String(Properties['Description']))?.[1],
    );
    expect(names.toSorted()).toEqual([...FUNCTION_NAMES].toSorted());
  });

  it.each(functions)(
    '%s runs on a current runtime, bounded in time, room and number',
    (_id, { Properties }) => {
      expect(Properties['Runtime']).toBe('nodejs24.x');
      expect(Properties['Architectures']).toEqual(['arm64']);
      expect(Properties['ReservedConcurrentExecutions']).toBeGreaterThan(0);
      expect(Properties['Timeout']).toBeLessThanOrEqual(300);
      expect(Properties['Handler']).toBe('main.handler');
    },
  );

  it('has a role and a log of its own, and the log ends', () => {
    // One more is CodeDeploy's.
    template.resourceCountIs('AWS::IAM::Role', FUNCTION_NAMES.length + 1);
    const logs = resourcesOf(sync, 'AWS::Logs::LogGroup');
    for (const [, { Properties }] of logs) expect(Properties['RetentionInDays']).toBe(30);
    expect(logs.length).toBeGreaterThanOrEqual(FUNCTION_NAMES.length);
  });

  it('leaves most of what a new account may run at once to nobody in particular', () => {
    const sum = FUNCTION_NAMES.reduce((all, name) => all + FUNCTION_PLANS[name].atOnce, 0);
    expect(sum).toBeLessThanOrEqual(1_000 - 100);
  });
});

it('gives no run that mails so long that another could take it for dead', () => {
  for (const name of ['mail-out', 'mail-due'] as const)
    expect(FUNCTION_PLANS[name].timeoutS * 1_000).toBeLessThan(SENDING_MS);
});

it('looks after waiting mail once a minute, and never twice at once', () => {
  template.hasResourceProperties('AWS::Events::Rule', { ScheduleExpression: 'rate(1 minute)' });
  expect(FUNCTION_PLANS['mail-due'].atOnce).toBe(1);
});

it('looks once an hour whether the table is whole, with no right to change it', () => {
  template.hasResourceProperties('AWS::Events::Rule', { ScheduleExpression: 'rate(1 hour)' });
  expect(FUNCTION_PLANS.invariants.table).toEqual(['BatchGetItem', 'Scan']);
});

it('looks once a night for tickets whose time is over, and deletes files and mail without reading them', () => {
  template.hasResourceProperties('AWS::Events::Rule', { ScheduleExpression: 'cron(20 2 * * ? *)' });
  expect(FUNCTION_PLANS['retention-due']).toMatchObject({ atOnce: 1, files: 'remove', removesRawMail: true });
});

describe('the table’s stream', () => {
  const followers = resourcesOf(sync, 'AWS::Lambda::EventSourceMapping');

  it('is followed by two functions, which is as many as it takes', () => {
    expect(followers).toHaveLength(2);
  });

  it.each(followers)(
    '%s is tried a bounded number of times, in halves, and what fails is kept',
    (_id, { Properties }) => {
      expect(Properties).toMatchObject({
        BisectBatchOnFunctionError: true,
        MaximumRetryAttempts: 8,
        MaximumRecordAgeInSeconds: 43_200,
        StartingPosition: 'TRIM_HORIZON',
      });
      expect(JSON.stringify(Properties['DestinationConfig'])).toContain('Dead');
    },
  );

  it('tells those of log entries that follow logs, of threads on the move, and of nothing else', () => {
    const patterns = followers.map(([, { Properties }]) => filtersOf(Properties['FilterCriteria']));
    const log = (prefix: string) => ({
      eventName: ['INSERT'],
      dynamodb: { Keys: { pk: { S: [{ prefix }] } } },
    });
    expect(patterns).toContainEqual([log('L#'), { dynamodb: { Keys: { pk: { S: [{ prefix: 'T#' }] } } } }]);
    expect(patterns).toContainEqual([log('L#ws#'), log('L#q:')]);
  });
});

it('keeps what events could not be done for: mail in, and reports', () => {
  const invokes = resourcesOf(sync, 'AWS::Lambda::EventInvokeConfig');
  const kept = invokes.filter(([, { Properties }]) => JSON.stringify(Properties).includes('OnFailure'));
  expect(kept).toHaveLength(2);
  for (const [, { Properties }] of kept) expect(Properties['MaximumRetryAttempts']).toBe(2);
});

it('stores mail before it tells of it', () => {
  template.hasResourceProperties('AWS::SES::ReceiptRule', {
    Rule: {
      Enabled: true,
      ScanEnabled: true,
      Recipients: ['roost.example'],
      Actions: [
        { S3Action: Match.anyValue() },
        { LambdaAction: Match.objectLike({ InvocationType: 'Event' }) },
      ],
    },
  });
});

describe('the gates', () => {
  it('take in calls by their own name alone, at a bounded rate', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Api', {
      ProtocolType: 'HTTP',
      DisableExecuteApiEndpoint: true,
    });
    template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      StageName: '$default',
      DefaultRouteSettings: Match.objectLike({ ThrottlingRateLimit: 100, ThrottlingBurstLimit: 300 }),
    });
  });

  it('take in sockets at a bounded rate, and write no words of theirs down', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      StageName: 'socket',
      DefaultRouteSettings: Match.objectLike({
        ThrottlingRateLimit: 200,
        ThrottlingBurstLimit: 500,
        DataTraceEnabled: Match.absent(),
      }),
    });
  });

  it.each([
    '$connect',
    '$disconnect',
    '$default',
    'ANY /api/{proxy+}',
    'ANY /api/admin/{proxy+}',
    'ANY /api/v1/{proxy+}',
  ])('lead %s to a function', (RouteKey) => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Route', { RouteKey, Target: Match.anyValue() });
  });

  it('log no query, which may carry the code of a sign-in', () => {
    const logged = resourcesOf(sync, 'AWS::ApiGatewayV2::Stage').map(([, one]) => JSON.stringify(one));
    expect(logged.join()).not.toMatch(/querystring|rawQuery|authorizer|cookie/i);
  });
});

function filtersOf(criteria: unknown): unknown[] {
  const schema = z.object({ Filters: z.array(z.object({ Pattern: z.string() })) });
  return schema.parse(criteria).Filters.map(({ Pattern }) => JSON.parse(Pattern) as unknown);
}
