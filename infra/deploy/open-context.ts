import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { clientBuildId } from '../build/client-build-id.ts';
import { clientHeadersSchema } from '../build/client-headers.ts';
import { environmentNamed } from '../aws/environments.ts';
import { FUNCTION_NAMES, FUNCTION_PLANS } from '../aws/sync/function-plans.ts';
import { awsCli } from './aws-cli.ts';
import { cliCloud } from './cli-cloud.ts';
import { STACK_NOUNS, type DeployContext, type PlannedStack } from './deploy-context.ts';
import { DeployFault } from './deploy-fault.ts';
import { stateInFile } from './deploy-state.ts';
import { execHere } from './exec.ts';
import type { BuiltApp } from './site/publish.ts';
import { s3Objects } from './site/s3-objects.ts';
import { withSecurityText } from './site/with-security-text.ts';
import { tableDesk } from './table-desk.ts';
import roost from '../../package.json' with { type: 'json' };

const BUILD = 'build';
/** CloudFront takes what belongs to it from there alone. */
const SITE_REGION = 'us-east-1';

/** What a plan is asked for with. */
export interface Asked {
  readonly environment: string | undefined;
  readonly allows: DeployContext['allows'];
  readonly admin: string | null;
}

/** The context of a plan that is really carried out: this checkout, the CLI of AWS, the credentials of whoever runs it. */
export function openContext({ environment: name, allows, admin }: Asked): DeployContext {
  const environment = environmentNamed(name);
  const stacks = STACK_NOUNS.map((noun): PlannedStack => {
    const region =
      noun === 'site' || noun === 'site-watch'
        ? SITE_REGION
        : noun === 'vault'
          ? environment.backupRegion
          : environment.region;
    return { noun, region, name: `roost-${environment.name}-${noun}` };
  });
  const out = join('cdk.out', environment.name);
  const { region } = environment;
  const clock = { now: Date.now, sleep: async (ms: number) => wait(ms) };
  return {
    environment,
    stacks,
    stackNamed: (noun) => found(stacks, noun),
    reserved: FUNCTION_NAMES.reduce((sum, one) => sum + FUNCTION_PLANS[one].atOnce, 0),
    out,
    templateOf: (stack) => JSON.parse(readFileSync(join(out, `${stack}.template.json`), 'utf8')) as unknown,
    hasBuild: () => existsSync(join(BUILD, 'handlers')) && existsSync(join(BUILD, 'client', 'index.html')),
    builtApp: () => withSecurityText(readBuild(BUILD), environment, clock.now()),
    exec: execHere,
    cloud: cliCloud(awsCli(execHere), clock.sleep),
    git: {
      isDirty: async () => (await git('status', '--porcelain')) !== '',
      commit: async () => git('rev-parse', 'HEAD'),
    },
    desk: (table) => tableDesk(new DynamoDBClient({ region }), table, { clock, random: Math.random }),
    objects: (bucket) => s3Objects(new S3Client({ region: SITE_REGION }), bucket),
    fetch: async (url) => fetch(url, { redirect: 'manual' }),
    state: stateInFile(join('.deploy', `${environment.name}.json`)),
    now: clock.now,
    say: (line) => console.log(line),
    allows,
    admin,
  };
}

/** The app as it was built into a folder. */
export function readBuild(folder: string): BuiltApp {
  const client = join(folder, 'client');
  const files = readdirSync(client, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && !one.name.endsWith('.map') && !one.parentPath.includes(`${sep}.vite`))
    .map((one) => join(one.parentPath, one.name));
  return {
    build: clientBuildId(roost.version),
    files: new Map(files.map((file) => [relative(client, file).split(sep).join('/'), readFileSync(file)])),
    headers: readHeaders(folder),
  };
}

/** The headers that a build asks for. */
export function readHeaders(folder: string): BuiltApp['headers'] {
  return clientHeadersSchema.parse(JSON.parse(readFileSync(join(folder, 'client-headers.json'), 'utf8')));
}

async function git(...args: string[]): Promise<string> {
  const { code, stdout } = await execHere('git', args);
  if (code !== 0) throw new DeployFault('This is no checkout of git. What is deployed has to be a commit.');
  return stdout.trim();
}

function found(stacks: readonly PlannedStack[], noun: string): PlannedStack {
  const stack = stacks.find((one) => one.noun === noun);
  if (stack === undefined) throw new Error(`No stack is called ${noun}.`);
  return stack;
}
