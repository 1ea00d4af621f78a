import { describe, expect, it } from 'vitest';
import { appOf, deployRig } from '../../tests/support/deploy-rig.ts';
import { deployPlan } from './deploy-plan.ts';
import { rollbackPlan, type RollbackAsked } from './rollback-plan.ts';
import { allReleases } from './site/release.ts';
import { runPlan } from './step.ts';

const { headers } = appOf('b1');

async function deployed(...builds: string[]) {
  const { rig, context } = deployRig();
  const deploy = async (build: string) => {
    Object.assign(rig, { build, commit: build });
    await runPlan(deployPlan(context), context.say);
  };
  for (const build of builds) await deploy(build);
  const back = async (asked: Partial<RollbackAsked> = {}) =>
    runPlan(rollbackPlan(context, { to: null, killSwitch: null, headers, ...asked }), context.say);
  const builds_ = async () =>
    (await allReleases(rig.objects)).map(({ number, build }) => `${number} ${build}`);
  return { rig, deploy, back, releases: builds_ };
}

describe('a rollback of the site', () => {
  it('publishes the shell of before under a higher number, its files without an end', async () => {
    const { rig, back, releases } = await deployed('b1', 'b2');
    expect(rig.objects.superseded).toEqual(['assets/root-b1.js']);
    await back();
    expect(rig.objects.text('index.html')).toContain('root-b1.js');
    expect(rig.objects.text('sw.js')).toBe("precache('b1')\n// release 3\n");
    expect(rig.objects.superseded).toEqual([]);
    expect(await releases()).toEqual(['3 b1', '2 b2', '1 b1']);
  });

  it('goes further back the second time, and never forward to what was left', async () => {
    const { rig, back } = await deployed('b1', 'b2', 'b3');
    await back();
    expect(rig.objects.text('index.html')).toContain('root-b2.js');
    await back();
    expect(rig.objects.text('index.html')).toContain('root-b1.js');
    await expect(back()).rejects.toThrow('site: There is no earlier release to go back to.');
  });

  it('goes to the release that is named, and not to one whose files are gone', async () => {
    const { rig, back } = await deployed('b1', 'b2', 'b3');
    await back({ to: 1 });
    expect(rig.objects.text('index.html')).toContain('root-b1.js');
    rig.objects.held.delete('assets/root-b2.js');
    await expect(back({ to: 2 })).rejects.toThrow(
      'site: Release 2 lacks 1 of its files, such as assets/root-b2.js.',
    );
    expect(rig.objects.text('index.html')).toContain('root-b1.js');
  });

  it('makes way for the next deployment, also of the commit that was taken back', async () => {
    const { rig, back, deploy, releases } = await deployed('b1', 'b2');
    await back();
    await deploy('b2');
    expect(rig.objects.text('sw.js')).toContain("precache('b2')\n// release 4");
    expect((await releases())[0]).toBe('4 b2');
  });

  it('cut off anywhere and given again ends the same', async () => {
    for (let writes = 0; writes < 12; writes += 1) {
      const { rig, back } = await deployed('b1', 'b2');
      rig.objects.writesLeft = writes;
      await back().catch((fault: unknown) => expect(String(fault)).toContain('The line is cut.'));
      rig.objects.writesLeft = Infinity;
      if (!rig.objects.text('release.json').includes('"again":1')) await back();
      expect(rig.objects.text('index.html')).toContain('root-b1.js');
      expect(rig.objects.text('sw.js')).toContain("precache('b1')");
    }
  });
});

it('stops the canary that runs, and asks no more of the API', async () => {
  const { rig, back } = await deployed('b1', 'b2');
  rig.canaries = ['d-7'];
  await back();
  expect(rig.canaries).toEqual([]);
  expect(rig.said).toContain('   1 stopped');
});

it('takes the worker away and leaves the page, and any way on brings a worker back', async () => {
  const { rig, back, deploy } = await deployed('b1', 'b2');
  await back({ killSwitch: Buffer.from('go()') });
  expect(rig.objects.text('sw.js')).toBe('go()\n// release 3\n');
  expect(rig.objects.text('index.html')).toContain('root-b2.js');
  await back();
  expect(rig.objects.text('sw.js')).toContain("precache('b2')");
  await back({ killSwitch: Buffer.from('go()') });
  await deploy('b2');
  expect(rig.objects.text('sw.js')).toContain("precache('b2')");
});
