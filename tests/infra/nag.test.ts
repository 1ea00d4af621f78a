import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { ACCEPTED_WILDCARDS } from '../../infra/aws/accepted-wildcards.ts';
import { makeForTest } from './synthesised.ts';

const reportSchema = z.object({
  pluginReports: z.array(
    z.object({ pluginName: z.string(), violations: z.array(z.looseObject({ ruleName: z.string() })) }),
  ),
});

const { app } = makeForTest('production', true);
let broken: { plugin: string; rule: string }[];

beforeAll(() => {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  // It throws for the accepted wildcards too: what it found stands in its report.
  expect(() => app.synth()).toThrow('AwsSolutions-IAM5');
  const report = readFileSync(join(app.outdir, 'validation-report.json'), 'utf8');
  broken = reportSchema
    .parse(JSON.parse(report))
    .pluginReports.flatMap(({ pluginName, violations }) =>
      violations.map(({ ruleName }) => ({ plugin: pluginName, rule: ruleName })),
    );
});

const wildcard = /^AwsSolutions-IAM5\[Resource::(.*)\]$/;

it('breaks no rule of AwsSolutions, nor of CloudFormation’s schemas, that is not accepted with a reason', () => {
  const left = broken.filter(({ rule }) => {
    const resource = wildcard.exec(rule)?.[1];
    return resource === undefined || !ACCEPTED_WILDCARDS.some(({ end }) => end.test(resource));
  });
  expect(left).toEqual([]);
});

it('accepts no wildcard that is not there any more', () => {
  const resources = broken.flatMap(({ rule }) => wildcard.exec(rule)?.[1] ?? []);
  for (const { end } of ACCEPTED_WILDCARDS) expect(resources.some((one) => end.test(one))).toBe(true);
});
