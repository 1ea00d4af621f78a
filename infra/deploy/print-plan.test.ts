import { expect, it } from 'vitest';
import { deployRig } from '../../tests/support/deploy-rig.ts';
import { deployPlan } from './deploy-plan.ts';
import { printPlan } from './step.ts';

it('changes nothing and asks nobody by a plan that is only printed', () => {
  const { rig, context } = deployRig();
  printPlan(deployPlan(context), context.say);
  const names = rig.said.flatMap((line) => /^ ?\d+\. ([a-z-]+):/.exec(line)?.[1] ?? []);
  expect(names).toEqual([
    ...['environment', 'account', 'tree', 'tests', 'build', 'templates'],
    ...['quotas', 'mail', 'restorable', 'drift', 'changes'],
    ...['vault', 'data', 'epoch', 'mail', 'receipt-rules', 'identity', 'admin', 'sync'],
    ...['site', 'app', 'old-files', 'watch', 'site-watch', 'smoke-test'],
  ]);
  expect(rig.said.join('\n')).toContain('npx cdk deploy --app cdk.out/production');
  expect([rig.commands, rig.objects.puts, [...rig.stacks]]).toEqual([[], [], []]);
});
