import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DeployFault } from './deploy-fault.ts';
import { openContext, readHeaders } from './open-context.ts';
import { bucketOf } from './deploy-plan.ts';
import { rollbackPlan } from './rollback-plan.ts';
import { readWords, runToEnd } from './run-command.ts';
import { allReleases } from './site/release.ts';
import { printPlan, runPlan } from './step.ts';

// npm run rollback -- <environment> [--to N | --kill-worker | --list] [--dry-run]; docs/rollback.md.
const BUILD = 'build';

await runToEnd(async () => {
  const { environment, flags, values } = readWords(
    process.argv.slice(2),
    ['dry-run', 'kill-worker', 'list'],
    ['to'],
  );
  const context = openContext({ environment, allows: { destructive: false, drift: false }, admin: null });
  if (flags.has('list')) {
    for (const { number, build, at } of await allReleases(await bucketOf(context)))
      context.say(`${number}  ${build}  ${at}`);
    return;
  }
  const plan = rollbackPlan(context, {
    to: releaseNumber(values['to']),
    killSwitch: flags.has('kill-worker') ? readFileSync(join(BUILD, 'kill-switch.js')) : null,
    headers: readHeaders(BUILD),
  });
  if (flags.has('dry-run')) printPlan(plan, context.say);
  else await runPlan(plan, context.say);
});

function releaseNumber(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^\d{1,9}$/.test(text))
    throw new DeployFault(`--to takes the number of a release, not ${text}. --list shows them.`);
  return Number(text);
}
