import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import type { Stack } from 'aws-cdk-lib';
import { afterAll } from 'vitest';
import { z } from 'zod';
import { environmentNamed } from '../../infra/aws/environments.ts';
import { makeRoostApp, type RoostAppOptions } from '../../infra/aws/roost-app.ts';

const resourceSchema = z.looseObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
});
export type Resource = z.infer<typeof resourceSchema>;

/** An environment put together for the tests of a file, out of the finished build. */
export function makeForTest(
  name = 'production',
  validates = false,
  more: Pick<RoostAppOptions, 'isStraight' | 'restored'> = {},
) {
  const out = mkdtempSync(join(tmpdir(), 'roost-synth-'));
  afterAll(() => rmSync(out, { recursive: true }));
  return makeRoostApp(environmentNamed(name), { build: 'build', out, validates, ...more });
}

/** The resources of one type in a stack, by their logical ids. */
export function resourcesOf(stack: Stack, type: string): [string, Resource][] {
  return allResources(stack).filter(([, { Type }]) => Type === type);
}

/** Every resource of a stack, by its logical id. */
export function allResources(stack: Stack): [string, Resource][] {
  const { Resources } = z
    .looseObject({ Resources: z.record(z.string(), resourceSchema).default({}) })
    .parse(Template.fromStack(stack).toJSON());
  return Object.entries(Resources);
}
