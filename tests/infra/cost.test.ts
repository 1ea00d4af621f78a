import type { Stack } from 'aws-cdk-lib';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { FLEET } from '../../infra/cost/fleet.ts';
import { allResources, makeForTest, resourcesOf } from './synthesised.ts';

const { stacks, site } = makeForTest();
const countOf = (type: string, among: readonly Stack[] = stacks) =>
  among.flatMap((stack) => resourcesOf(stack, type)).length;

const query = z.looseObject({ MetricStat: z.unknown().optional() });
/** Each metric that an alarm looks at is paid for; what it is worked out by is not. */
function metricsOf(properties: Record<string, unknown>): number {
  const queries = z.array(query).optional().parse(properties['Metrics']);
  return queries === undefined ? 1 : queries.filter(({ MetricStat }) => MetricStat !== undefined).length;
}

describe('the cost model counts what the templates hold', () => {
  it.each([
    ['AWS::WAFv2::WebACL', FLEET.walls],
    ['AWS::KMS::Key', FLEET.keys],
    ['AWS::SecretsManager::Secret', FLEET.secrets],
    ['AWS::CloudWatch::Dashboard', FLEET.dashboards],
    ['AWS::Logs::MetricFilter', FLEET.logMetrics],
    ['AWS::Route53::HealthCheck', FLEET.healthChecks],
  ])('of %s: %d', (type, count) => {
    expect(countOf(type)).toBe(count);
  });

  it('of rules in the wall', () => {
    const [[, wall] = []] = resourcesOf(site, 'AWS::WAFv2::WebACL');
    expect(z.array(z.unknown()).parse(wall?.Properties['Rules'])).toHaveLength(FLEET.wallRules);
  });

  it('of metrics that have an alarm', () => {
    const alarms = stacks.flatMap((stack) => resourcesOf(stack, 'AWS::CloudWatch::Alarm'));
    const metrics = alarms.reduce((sum, [, { Properties }]) => sum + metricsOf(Properties), 0);
    expect(metrics).toBe(FLEET.alarmMetrics);
  });
});

/** What each part of AWS is to the bill: priced by the model, or asked nothing for at this size. */
const KNOWN = {
  priced: [
    'ApiGatewayV2',
    'CloudFront',
    'CloudWatch',
    'Cognito',
    'DynamoDB',
    'KMS',
    'Lambda',
    'Logs',
    'Route53',
    'S3',
    'SES',
    'SNS',
    'SecretsManager',
    'WAFv2',
    'Backup',
  ],
  free: ['Budgets', 'CertificateManager', 'CodeDeploy', 'Events', 'IAM', 'SQS'],
};

it('knows every part of AWS that an environment is made of', () => {
  const known = [...KNOWN.priced, ...KNOWN.free].map((name) => `AWS::${name}`);
  const used = stacks.flatMap((stack) =>
    allResources(stack).map(([, { Type }]) => Type.split('::', 2).join('::')),
  );
  expect([...new Set(used)].filter((part) => !known.includes(part))).toEqual([]);
});
