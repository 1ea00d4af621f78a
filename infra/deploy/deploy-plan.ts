import { preflight } from './checks.ts';
import type { DeployContext, StackNoun } from './deploy-context.ts';
import { DeployFault } from './deploy-fault.ts';
import { sameTemplate } from './destructive-changes.ts';
import { mustRun } from './exec.ts';
import { smokeTest } from './smoke-test.ts';
import { isPublished, publish, supersedeOthers } from './site/publish.ts';
import type { Step } from './step.ts';

/** A deployment, whole: what is looked at first, data, API, site, and a look from outside at the end. */
export function deployPlan(context: DeployContext): Step[] {
  return [
    ...preflight(context),
    deployStack(context, 'vault', 'Makes the second vault, where copies of the data go.'),
    deployStack(context, 'data', 'Brings the table and the buckets up to date.'),
    firstEpoch(context),
    deployStack(context, 'mail', 'Brings SES up to date.'),
    activeRules(context),
    deployStack(context, 'identity', 'Brings the sign-in up to date.'),
    firstAdmin(context),
    deployStack(
      context,
      'sync',
      'Brings the API up to date: the hook fires at the new version, then the canary gives it a tenth of the calls.',
    ),
    deployStack(context, 'site', 'Brings CloudFront and its wall up to date.'),
    site(context),
    superseded(context),
    deployStack(context, 'watch', 'Brings alarms, dashboard and budget up to date.'),
    deployStack(context, 'site-watch', 'Brings the look from outside up to date.'),
    smoke(context),
  ];
}

function deployStack(
  { cloud, exec, out, stackNamed, templateOf, state }: DeployContext,
  noun: StackNoun,
  does: string,
): Step {
  const { name, region } = stackNamed(noun);
  const args = ['cdk', 'deploy', '--app', out, '--exclusively', '--require-approval', 'never', name];
  return {
    name: noun,
    does,
    doneWhen: 'its template is the one that was written here, functions and all',
    command: `npx ${args.join(' ')}`,
    isDone: async () => {
      const stack = await cloud.stack(name, region);
      return (
        stack?.status.endsWith('_COMPLETE') === true &&
        !stack.status.includes('ROLLBACK') &&
        sameTemplate(stack.template, templateOf(name))
      );
    },
    run: async () => {
      state.note({ account: await cloud.account() });
      await mustRun(
        exec,
        'npx',
        args,
        `${name} was not updated, and CloudFormation has put it back. What stands above says why; the same command tries again from here.`,
      );
    },
  };
}

function firstEpoch(context: DeployContext): Step {
  return {
    name: 'epoch',
    does: 'Gives a new table its first epoch, without which no device is answered.',
    doneWhen: 'the table has one',
    command: 'npm run deploy -- <environment>',
    isDone: async () => (await deskOf(context)).hasEpoch(),
    run: async () => (await deskOf(context)).startEpoch(),
  };
}

function activeRules({ cloud, environment }: DeployContext): Step {
  const name = `roost-${environment.name}`;
  return {
    name: 'receipt-rules',
    does: 'Makes this environment’s set of receipt rules the one that SES follows.',
    doneWhen: 'it is the active one',
    command: `aws ses set-active-receipt-rule-set --rule-set-name ${name}`,
    isDone: async () => (await cloud.activeRules(environment.region)) === name,
    run: async () => {
      const other = await cloud.activeRules(environment.region);
      if (other !== null)
        throw new DeployFault(
          `SES follows the rules ${other} in this region, and an account has one active set. Give this environment an account of its own, or set ${name} active by hand.`,
        );
      await cloud.activateRules(name, environment.region);
    },
  };
}

function firstAdmin(context: DeployContext): Step {
  const { admin, cloud, environment } = context;
  return {
    name: 'admin',
    does: 'Makes the first admin, and invites them into the staff’s pool.',
    doneWhen: 'there is an admin who is not cut off',
    command: 'npm run deploy -- <environment> --admin <address>',
    isDone: async () => (await deskOf(context)).hasAdmin(),
    run: async () => {
      if (admin === null)
        throw new DeployFault(
          'Nobody administers this desk yet. Give the same command again with --admin and the address of whoever will.',
        );
      const { StaffPoolId: pool } = await outputsOf(context, 'identity');
      if (pool === undefined)
        throw new DeployFault('The identity stack names no pool of staff. Deploy it from this commit.');
      // The invitation first: were it last, a try that died between the two would count as done.
      await cloud.inviteStaff(pool, admin, environment.region);
      await (await deskOf(context)).makeAdmin(admin);
    },
  };
}

function site(context: DeployContext): Step {
  const { builtApp, now, say } = context;
  return {
    name: 'app',
    does: 'Adds the hashed files, then puts the page and the worker that name them.',
    doneWhen: 'the release that people get is of this build',
    command: 'npm run deploy -- <environment>',
    isDone: async () => isPublished(await bucketOf(context), builtApp().build),
    run: async () => {
      const release = await publish({ objects: await bucketOf(context), now }, builtApp());
      say(`   release ${release.number}: ${release.build}`);
    },
  };
}

function superseded(context: DeployContext): Step {
  return {
    name: 'old-files',
    does: 'Marks hashed files that this build has no more: they stay 90 days from now.',
    doneWhen: null,
    command: 'npm run deploy -- <environment>',
    run: async () => {
      const marked = await supersedeOthers(await bucketOf(context), context.builtApp().headers);
      context.say(`   ${marked} files of earlier builds`);
    },
  };
}

function smoke(context: DeployContext): Step {
  const { environment, fetch, git, state } = context;
  return {
    name: 'smoke-test',
    does: 'Looks from outside whether the page, the worker and the API are those of this deployment.',
    doneWhen: null,
    command: `curl https://${environment.domain}/api/health/ready`,
    run: async () => {
      await smokeTest(fetch, environment.domain, context.builtApp().build);
      state.note({ deployed: await git.commit() });
    },
  };
}

/** What a stack tells of itself. Throws `DeployFault` while there is none. */
export async function outputsOf(
  { cloud, stackNamed }: Pick<DeployContext, 'cloud' | 'stackNamed'>,
  noun: StackNoun,
): Promise<Readonly<Record<string, string>>> {
  const { name, region } = stackNamed(noun);
  const stack = await cloud.stack(name, region);
  if (stack === null) throw new DeployFault(`There is no stack ${name}. npm run deploy makes it.`);
  return stack.outputs;
}

async function deskOf(context: DeployContext) {
  const { TableName: table } = await outputsOf(context, 'data');
  if (table === undefined)
    throw new DeployFault('The data stack names no table. Deploy it from this commit.');
  return context.desk(table);
}

/** The bucket of the app. Throws `DeployFault` while there is none. */
export async function bucketOf(context: Pick<DeployContext, 'cloud' | 'stackNamed' | 'objects'>) {
  const { AppBucket: bucket } = await outputsOf(context, 'site');
  if (bucket === undefined)
    throw new DeployFault('The site stack names no bucket. Deploy it from this commit.');
  return context.objects(bucket);
}
