import { describe, expect, it } from 'vitest';
import { deployRig } from '../../tests/support/deploy-rig.ts';
import type { DeployContext } from './deploy-context.ts';
import { deployPlan } from './deploy-plan.ts';
import { runPlan } from './step.ts';

const run = async (context: DeployContext) => runPlan(deployPlan(context), context.say);
const deploys = (commands: readonly string[]) =>
  commands.filter((one) => one.startsWith('npx cdk deploy')).map((one) => one.split('production-').at(-1));

describe('a first deployment', () => {
  it('goes from data to API to site, begins the desk, and looks at it from outside', async () => {
    const { rig, context } = deployRig();
    await run(context);
    expect(deploys(rig.commands)).toEqual([
      'vault',
      'data',
      'mail',
      'identity',
      'sync',
      'site',
      'watch',
      'site-watch',
    ]);
    expect(rig).toMatchObject({
      hasEpoch: true,
      admin: 'ada@firm.test',
      invited: ['ada@firm.test'],
      rules: 'roost-production',
    });
    expect(rig.state).toEqual({ account: '111', tested: 'c1', built: 'c1', deployed: 'c1' });
    expect(rig.objects.puts.slice(-3)).toEqual(['index.html', 'sw.js', 'release.json']);
  });

  it('asks who administers the desk before it makes nobody one', async () => {
    const { rig, context } = deployRig();
    await expect(run({ ...context, admin: null })).rejects.toThrow(
      'Give the same command again with --admin',
    );
    expect(rig.admin).toBeNull();
    await run(context);
    expect(rig.admin).toBe('ada@firm.test');
  });
});

describe('a deployment', () => {
  it('does nothing twice, and only looks the second time', async () => {
    const { rig, context } = deployRig();
    await run(context);
    const puts = rig.objects.puts.length;
    rig.commands.length = 0;
    await run(context);
    expect(deploys(rig.commands)).toEqual([]);
    expect(rig.commands).toEqual(['npm run synth -- production', 'npx cdk diff --app cdk.out/production']);
    expect(rig.objects.puts).toHaveLength(puts);
    expect(rig.invited).toHaveLength(1);
  });

  it('goes on where it was cut off, at whichever write of the site', async () => {
    const whole = deployRig();
    await run(whole.context);
    for (let writes = 0; writes < whole.rig.objects.puts.length; writes += 1) {
      const { rig, context } = deployRig();
      rig.objects.writesLeft = writes;
      await expect(run(context)).rejects.toThrow('app: The line is cut.');
      // Whatever page is there names files that are there.
      const [, script = null] = /src="\/([^"]+)"/.exec(rig.objects.text('index.html')) ?? [];
      if (script !== null) expect(rig.objects.held.has(script)).toBe(true);
      rig.objects.writesLeft = Infinity;
      await run(context);
      expect(rig.objects.text('index.html')).toBe(whole.rig.objects.text('index.html'));
    }
  });

  it.each(['data', 'sync', 'site-watch'])(
    'stops at a stack %s that fails, and begins there the next time',
    async (noun) => {
      const { rig, context } = deployRig();
      rig.fails = `never roost-production-${noun}`;
      await expect(run(context)).rejects.toThrow(`${noun}: roost-production-${noun} was not updated`);
      rig.fails = null;
      rig.commands.length = 0;
      await run(context);
      expect(deploys(rig.commands)[0]).toBe(noun);
    },
  );

  it('leaves the files of the build before where they are, and marks them', async () => {
    const { rig, context } = deployRig();
    await run(context);
    Object.assign(rig, { build: 'b2', commit: 'c2' });
    await run(context);
    expect(rig.objects.superseded).toEqual(['assets/root-b1.js']);
    expect(rig.objects.text('release.json')).toContain('"number":2,"build":"b2"');
  });

  it('says with a step back what is not as it should be at the end', async () => {
    const { context, served } = deployRig();
    served['/api/health/ready'] = () => ({ status: 503, body: '' });
    await expect(run(context)).rejects.toThrow(
      'smoke-test: https://desk.firm.test/api/health/ready is answered 503',
    );
  });

  it.each([
    ['is not there', 404, '', '/.well-known/security.txt is answered 404'],
    ['is the app’s page', 200, '<!doctype html>', 'does not say whom to tell of a hole'],
  ])('does not take a site for sound whose security.txt %s', async (_what, status, body, sentence) => {
    const { context, served } = deployRig();
    served['/.well-known/security.txt'] = () => ({ status, body });
    await expect(run(context)).rejects.toThrow(sentence);
  });
});

describe('nothing is changed', () => {
  const deployed = async () => {
    const made = deployRig();
    await run(made.context);
    made.rig.commands.length = 0;
    return made;
  };
  const table = { Type: 'AWS::DynamoDB::Table', Properties: { KeySchema: ['pk'] } };

  it.each<[string, (rig: ReturnType<typeof deployRig>['rig']) => void, string]>([
    [
      'files that are not committed',
      (rig) => (rig.isDirty = true),
      'tree: Some files here are not committed.',
    ],
    [
      'the credentials of another account',
      (rig) => (rig.account = '222'),
      'account: production was last deployed to another account',
    ],
    ['a red test', (rig) => Object.assign(rig, { commit: 'c2', fails: 'npm test' }), 'tests: A test fails.'],
    [
      'a build that fails',
      (rig) => Object.assign(rig, { hasBuild: false, fails: 'run build' }),
      'build: The build fails.',
    ],
    ['too small a quota', (rig) => (rig.atOnce = 10), 'quotas: The account may run 10 functions at once'],
    [
      'SES in its sandbox',
      (rig) => (rig.mail = { isInProduction: false, maySend: true }),
      'mail: SES still keeps this account in its sandbox',
    ],
    [
      'SES that has stopped the account',
      (rig) => (rig.mail = { isInProduction: true, maySend: false }),
      'mail: SES has stopped this account',
    ],
    [
      'a table that cannot be restored',
      (rig) => (rig.restorableUntilMs = null),
      'restorable: The table cannot be restored',
    ],
    [
      'a table that could last be restored long ago',
      (rig) => (rig.restorableUntilMs = 1),
      'restorable: The table cannot be restored',
    ],
    [
      'a stack that was changed by hand',
      (rig) => (rig.drifts['roost-production-data'] = 'drifted'),
      'drift: roost-production-data was changed by hand',
    ],
    [
      'a stack that is being changed',
      (rig) =>
        void rig.stacks.set('roost-production-sync', {
          status: 'UPDATE_IN_PROGRESS',
          outputs: {},
          template: {},
        }),
      'drift: roost-production-sync is being changed right now',
    ],
    [
      'a stack that is stuck',
      (rig) =>
        void rig.stacks.set('roost-production-sync', {
          status: 'UPDATE_ROLLBACK_FAILED',
          outputs: {},
          template: {},
        }),
      'from which it cannot be updated',
    ],
  ])('for %s', async (_what, spoil, sentence) => {
    const { rig, context } = await deployed();
    spoil(rig);
    await expect(run(context)).rejects.toThrow(sentence);
    expect(deploys(rig.commands)).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['taken away', { Resources: {} }],
    ['made anew', { Resources: { Table: { ...table, Properties: { KeySchema: ['id'] } } } }],
    ['made something else', { Resources: { Table: { Type: 'AWS::S3::Bucket' } } }],
  ])('when a table would be %s, until that is allowed', async (_what, next) => {
    const { rig, context } = deployRig();
    const name = 'roost-production-data';
    rig.templates[name] = { Resources: { Table: table } };
    await run(context);
    rig.templates[name] = next;
    rig.commands.length = 0;
    await expect(run(context)).rejects.toThrow(
      'changes: 1 of these changes would take data away. Nothing was changed.',
    );
    expect(deploys(rig.commands)).toEqual([]);
    await run({ ...context, allows: { ...context.allows, destructive: true } });
    expect(deploys(rig.commands)).toEqual(['data']);
  });
});
