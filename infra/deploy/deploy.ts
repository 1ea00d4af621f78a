import { deployPlan } from './deploy-plan.ts';
import { openContext } from './open-context.ts';
import { readWords, runToEnd } from './run-command.ts';
import { printPlan, runPlan } from './step.ts';

// npm run deploy -- <environment> [--dry-run] [--admin ADDRESS] [--allow-destructive] [--allow-drift]; docs/deploy.md.
await runToEnd(async () => {
  const { environment, flags, values } = readWords(
    process.argv.slice(2),
    ['dry-run', 'allow-destructive', 'allow-drift'],
    ['admin'],
  );
  const context = openContext({
    environment,
    allows: { destructive: flags.has('allow-destructive'), drift: flags.has('allow-drift') },
    admin: values['admin'] ?? null,
  });
  const plan = deployPlan(context);
  if (flags.has('dry-run')) printPlan(plan, context.say);
  else await runPlan(plan, context.say);
});
