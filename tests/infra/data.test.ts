import { Template, Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { EXPIRY_ATTRIBUTE, tableDefinition } from '../../sync/server/dynamodb/table.ts';
import { allResources, makeForTest, resourcesOf } from './synthesised.ts';

const { data, vault, stacks } = makeForTest();
const template = Template.fromStack(data);

describe('the table', () => {
  it('is the one that the server’s adapter defines, and that the tests run on', () => {
    const { AttributeDefinitions, KeySchema, StreamSpecification } = tableDefinition('roost');
    template.hasResourceProperties('AWS::DynamoDB::Table', {
      AttributeDefinitions,
      KeySchema,
      StreamSpecification: { StreamViewType: StreamSpecification?.StreamViewType },
      TimeToLiveSpecification: { AttributeName: EXPIRY_ATTRIBUTE, Enabled: true },
    });
  });

  it('can be restored to a moment of the last 35 days, and cannot be deleted with its stack', () => {
    template.hasResource('AWS::DynamoDB::Table', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
        SSESpecification: { SSEEnabled: true },
      },
    });
  });

  it('is paid by use, up to a ceiling', () => {
    template.hasResourceProperties('AWS::DynamoDB::Table', {
      BillingMode: 'PAY_PER_REQUEST',
      OnDemandThroughput: { MaxReadRequestUnits: 4_000, MaxWriteRequestUnits: 2_000 },
    });
  });
});

describe('every bucket', () => {
  const buckets = stacks.flatMap((stack) => resourcesOf(stack, 'AWS::S3::Bucket'));

  it.each(buckets)('%s is private, encrypted and outlives its stack', (_id, bucket) => {
    expect(bucket['DeletionPolicy']).toBe('Retain');
    expect(bucket.Properties['PublicAccessBlockConfiguration']).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    expect(JSON.stringify(bucket.Properties['BucketEncryption'])).toContain('AES256');
  });

  it.each(buckets)('%s refuses whoever comes without TLS', (id) => {
    const policies = stacks.flatMap((stack) => resourcesOf(stack, 'AWS::S3::BucketPolicy'));
    const own = policies.filter(([, { Properties }]) => JSON.stringify(Properties['Bucket']).includes(id));
    expect(JSON.stringify(own)).toContain('"aws:SecureTransport":"false"');
  });
});

it('forgets pieces of files that nobody judged within a week', () => {
  template.hasResourceProperties('AWS::S3::Bucket', {
    LifecycleConfiguration: {
      Rules: Match.arrayWith([
        Match.objectLike({ Prefix: 'quarantine/', ExpirationInDays: 7, Status: 'Enabled' }),
      ]),
    },
  });
});

it('lets the pages of the site alone send files to the bucket', () => {
  const [files] = resourcesOf(data, 'AWS::S3::Bucket').filter(
    ([, { Properties }]) => Properties['CorsConfiguration'] !== undefined,
  );
  expect(JSON.stringify(files)).toContain('"AllowedOrigins":["https://desk.roost.example"]');
});

describe('the backup of every night', () => {
  it('is copied into a second vault, in another region, where nobody deletes it within a week', () => {
    template.hasResourceProperties('AWS::Backup::BackupPlan', {
      BackupPlan: Match.objectLike({
        BackupPlanRule: [
          Match.objectLike({
            ScheduleExpression: 'cron(30 2 * * ? *)',
            Lifecycle: { DeleteAfterDays: 35 },
            CopyActions: [Match.objectLike({ Lifecycle: { DeleteAfterDays: 35 } })],
          }),
        ],
      }),
    });
    const plan = JSON.stringify(resourcesOf(data, 'AWS::Backup::BackupPlan'));
    expect(plan).toContain(':backup:eu-central-1:');
    expect(plan).toContain(':backup-vault:roost-production-second');
    expect(vault.region).toBe('eu-central-1');
    Template.fromStack(vault).hasResource('AWS::Backup::BackupVault', {
      DeletionPolicy: 'Retain',
      Properties: { BackupVaultName: 'roost-production-second', LockConfiguration: { MinRetentionDays: 7 } },
    });
  });

  it('is of the one table', () => {
    const [table] = resourcesOf(data, 'AWS::DynamoDB::Table');
    template.hasResourceProperties('AWS::Backup::BackupSelection', {
      BackupSelection: Match.objectLike({ Resources: [{ 'Fn::GetAtt': [table?.[0], 'Arn'] }] }),
    });
  });
});

it('names no account', () => {
  for (const stack of stacks)
    expect(JSON.stringify(allResources(stack))).not.toMatch(/(?<![0-9A-Za-z])\d{12}(?![0-9A-Za-z])/);
});
