import type { ClientHeaders } from '../build/client-headers.ts';
import type { DeployContext } from './deploy-context.ts';
import { bucketOf, outputsOf } from './deploy-plan.ts';
import { publishAgain, publishWorker } from './site/publish.ts';
import type { Step } from './step.ts';

/** What is taken back. */
export interface RollbackAsked {
  /** The release to go back to; null for the newest one of another build. */
  readonly to: number | null;
  /** The worker that takes itself away, when that is asked for instead. */
  readonly killSwitch: Uint8Array | null;
  readonly headers: ClientHeaders;
}

type RollbackContext = Pick<
  DeployContext,
  'cloud' | 'stackNamed' | 'objects' | 'now' | 'say' | 'environment'
>;

/** Takes a deployment back: a canary that runs is stopped, and the site gets the shell of before. Data is not touched. */
export function rollbackPlan(context: RollbackContext, asked: RollbackAsked): Step[] {
  return [
    stopCanary(context),
    asked.killSwitch === null
      ? siteBack(context, asked)
      : removeWorker(context, asked.headers, asked.killSwitch),
  ];
}

function stopCanary(context: RollbackContext): Step {
  const { cloud, stackNamed, say } = context;
  const { region } = stackNamed('sync');
  return {
    name: 'api',
    does: 'Stops the canary if one runs: the alias goes back to the version of before, and CloudFormation puts the rest of the stack back.',
    doneWhen: null,
    command: 'aws deploy stop-deployment --auto-rollback-enabled --deployment-id <id>',
    run: async () => {
      const { CanaryApplication: application, CanaryGroup: group } = await outputsOf(context, 'sync');
      const running =
        application === undefined || group === undefined
          ? []
          : await cloud.runningCanaries(application, group, region);
      for (const id of running) await cloud.stopCanary(id, region);
      say(running.length === 0 ? '   no canary runs' : `   ${running.length} stopped`);
    },
  };
}

function siteBack(context: RollbackContext, { to, headers }: RollbackAsked): Step {
  const { now, say, environment } = context;
  return {
    name: 'site',
    does: 'Publishes the shell of an earlier release again, under a higher number. Whoever has the newer one is asked to update, as ever.',
    doneWhen: null,
    command: `npm run rollback -- ${environment.name}`,
    run: async () => {
      const release = await publishAgain({ objects: await bucketOf(context), now }, headers, to);
      say(
        `   release ${release.number} is ${release.build} again, as it was in release ${release.again ?? 0}`,
      );
    },
  };
}

function removeWorker(context: RollbackContext, headers: ClientHeaders, worker: Uint8Array): Step {
  const { now, say, environment } = context;
  return {
    name: 'worker',
    does: 'Puts a worker in the place of the current one that forgets the shell and takes itself away. What waits on devices stays there.',
    doneWhen: null,
    command: `npm run rollback -- ${environment.name} --kill-worker`,
    run: async () => {
      const release = await publishWorker({ objects: await bucketOf(context), now }, headers, worker);
      say(`   release ${release.number} has no worker`);
    },
  };
}
