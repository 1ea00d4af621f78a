import type { Environment } from '../aws/environments.ts';
import { isSample } from '../aws/environments.ts';
import { enoughAtOnce, isAsDeployed, isRestorable, losesNothing, mailMaySend } from './cloud-checks.ts';
import type { DeployContext } from './deploy-context.ts';
import { DeployFault } from './deploy-fault.ts';
import { mustRun } from './exec.ts';
import type { Step } from './step.ts';

/** What is looked at before anything is changed. */
export function preflight(context: DeployContext): Step[] {
  return [
    ...ownSide(context),
    look(
      'quotas',
      'Asks whether the account may run as many functions at once as the stacks reserve.',
      'aws service-quotas get-service-quota --service-code lambda --quota-code L-B99A9384',
      async () => enoughAtOnce(context),
    ),
    look(
      'mail',
      'Asks whether SES sends to anybody, and not only to addresses that are verified.',
      'aws sesv2 get-account',
      async () => mailMaySend(context),
    ),
    look(
      'restorable',
      'Asks until when the table can be restored.',
      'aws dynamodb describe-continuous-backups',
      async () => isRestorable(context),
    ),
    look(
      'drift',
      'Asks whether a stack is not as it was last deployed.',
      'aws cloudformation detect-stack-drift',
      async () => isAsDeployed(context),
    ),
    look(
      'changes',
      'Shows what would change, and refuses what would take data away.',
      `npx cdk diff --app ${context.out}`,
      async () => losesNothing(context),
    ),
  ];
}

/** What is looked at on this side of the line: the name, the credentials, the tree, the tests, the build. */
function ownSide(context: DeployContext): Step[] {
  const { environment, exec, git } = context;
  const npm = async (script: readonly string[], orElse: string) =>
    mustRun(exec, 'npm', ['run', ...script], orElse);
  return [
    look(
      'environment',
      'Looks whether the environment has names of your own.',
      'cat infra/aws/environments.ts',
      async () => refuseSample(environment),
    ),
    look(
      'account',
      'Looks whether the credentials are those of the account it was deployed to before.',
      'aws sts get-caller-identity',
      async () => sameAccount(context),
    ),
    look('tree', 'Looks whether everything here is committed.', 'git status --porcelain', async () => {
      if (await git.isDirty())
        throw new DeployFault(
          'Some files here are not committed. Commit them or put them away: what is deployed has to be a commit.',
        );
    }),
    ...ofThisCommit(context),
    look(
      'templates',
      'Writes the templates, out of that build.',
      `npm run synth -- ${environment.name}`,
      async () =>
        npm(
          ['synth', '--', environment.name],
          'The templates cannot be made. What stands above says why; nothing was changed.',
        ),
    ),
  ];
}

/** The tests and the build, which hold for as long as the commit is the same. */
function ofThisCommit({ exec, state, git, hasBuild }: DeployContext): Step[] {
  return [
    {
      name: 'tests',
      does: 'Runs every test of this commit.',
      doneWhen: 'they were green for this commit before',
      command: 'npm test',
      isDone: async () => state.read().tested === (await git.commit()),
      run: async () => {
        await mustRun(
          exec,
          'npm',
          ['test'],
          'A test fails. What stands above says which; nothing was changed.',
        );
        state.note({ tested: await git.commit() });
      },
    },
    {
      name: 'build',
      does: 'Builds the app and the functions.',
      doneWhen: 'the build that lies here is of this commit',
      command: 'npm run build',
      isDone: async () => state.read().built === (await git.commit()) && hasBuild(),
      run: async () => {
        await mustRun(
          exec,
          'npm',
          ['run', 'build'],
          'The build fails. What stands above says why; nothing was changed.',
        );
        state.note({ built: await git.commit() });
      },
    },
  ];
}

function look(name: string, does: string, command: string, run: () => Promise<void>): Step {
  return { name, does, doneWhen: null, command, run };
}

function refuseSample(environment: Environment): void {
  if (isSample(environment))
    throw new DeployFault(
      `${environment.name} still has names under .example, which nobody can own. Write your own into infra/aws/environments.ts, commit, and give the same command again.`,
    );
}

async function sameAccount({ cloud, state, environment, say }: DeployContext): Promise<void> {
  const account = await cloud.account();
  const before = state.read().account;
  if (before !== undefined && before !== account)
    throw new DeployFault(
      `${environment.name} was last deployed to another account than that of these credentials. Use the other ones, or remove the file of its state (.deploy/${environment.name}.json) if it has moved.`,
    );
  say(`   the account ends in ${account.slice(-4)}`);
}
