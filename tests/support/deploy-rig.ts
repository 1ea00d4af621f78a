import { environmentNamed } from '../../infra/aws/environments.ts';
import type { DeployedStack, Drift } from '../../infra/deploy/cloud-port.ts';
import { STACK_NOUNS, type DeployContext, type PlannedStack } from '../../infra/deploy/deploy-context.ts';
import { DeployFault } from '../../infra/deploy/deploy-fault.ts';
import type { DeployState } from '../../infra/deploy/deploy-state.ts';
import type { BuiltApp } from '../../infra/deploy/site/publish.ts';
import type { ObjectPort } from '../../infra/deploy/site/object-port.ts';

const OUTPUTS: Readonly<Record<string, string>> = {
  TableName: 'table',
  AppBucket: 'app',
  StaffPoolId: 'staff',
  CanaryApplication: 'application',
  CanaryGroup: 'group',
};

/** A bucket in memory, which notes what is put and marked. */
export class MemoryObjects implements ObjectPort {
  readonly held = new Map<string, { readonly bytes: Uint8Array; readonly isSuperseded: boolean }>();
  /** What was put, in order. */
  readonly puts: string[] = [];
  /** How many more writes go through before the line is cut; Infinity for all of them. */
  writesLeft = Infinity;

  async list(prefix: string): Promise<string[]> {
    return [...this.held.keys()].filter((key) => key.startsWith(prefix));
  }

  async read(key: string): Promise<Uint8Array | null> {
    return this.held.get(key)?.bytes ?? null;
  }

  async put(key: string, bytes: Uint8Array): Promise<void> {
    if ((this.writesLeft -= 1) < 0) throw new DeployFault('The line is cut.');
    this.puts.push(key);
    this.held.set(key, { bytes, isSuperseded: false });
  }

  async supersede(key: string): Promise<void> {
    this.held.set(key, { bytes: this.held.get(key)?.bytes ?? new Uint8Array(), isSuperseded: true });
  }

  text(key: string): string {
    return Buffer.from(this.held.get(key)?.bytes ?? new Uint8Array()).toString('utf8');
  }

  get superseded(): string[] {
    return [...this.held].filter(([, one]) => one.isSuperseded).map(([key]) => key);
  }
}

/** A build whose page names one script, and its worker. */
export function appOf(build: string): BuiltApp {
  const files = {
    [`assets/root-${build}.js`]: `run('${build}')`,
    'icons/roost.svg': '<svg/>',
    '.well-known/security.txt': 'Contact: mailto:security@firm.test\n',
    'index.html': `<script src="/assets/root-${build}.js"></script>`,
    'sw.js': `precache('${build}')`,
  };
  return {
    build,
    files: new Map(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)])),
    headers: [
      { path: '/assets/*', headers: { 'cache-control': 'immutable' } },
      { path: '/*', headers: { 'cache-control': 'no-cache' } },
    ],
  };
}

/** An account of AWS, a checkout and a screen, for plans; nothing outside this process is asked. */
export function deployRig() {
  const said: string[] = [];
  const commands: string[] = [];
  const stacks = new Map<string, DeployedStack>();
  const objects = new MemoryObjects();
  const rig = {
    said,
    commands,
    stacks,
    objects,
    build: 'b1',
    commit: 'c1',
    account: '111',
    isDirty: false,
    hasBuild: true,
    hasEpoch: false,
    admin: null as string | null,
    invited: [] as string[],
    rules: null as string | null,
    drifts: {} as Record<string, Drift>,
    atOnce: 1_000,
    mail: { isInProduction: true, maySend: true },
    restorableUntilMs: 1_000_000 as number | null,
    canaries: [] as string[],
    /** Templates of the checkout, by the stack's name. */
    templates: {} as Record<string, unknown>,
    /** A command that begins so fails. */
    fails: null as string | null,
    state: {} as DeployState,
  };
  const environment = {
    ...environmentNamed('production'),
    domain: 'desk.firm.test',
    mailDomain: 'firm.test',
  };
  const planned = STACK_NOUNS.map((noun): PlannedStack => ({
    noun,
    name: `roost-production-${noun}`,
    region: 'r',
  }));
  const templateOf = (name: string) => rig.templates[name] ?? { Resources: {}, of: name };
  const exec: DeployContext['exec'] = async (program, args) => {
    const command = [program, ...args].join(' ');
    commands.push(command);
    if (rig.fails !== null && command.includes(rig.fails)) return { code: 1, stdout: '', stderr: '' };
    const name = args.at(-1) ?? '';
    if (command.startsWith('npx cdk deploy'))
      stacks.set(name, { status: 'UPDATE_COMPLETE', outputs: OUTPUTS, template: templateOf(name) });
    return { code: 0, stdout: '', stderr: '' };
  };
  const served: Record<string, () => { status: number; body: string }> = {
    '/api/session': () => ({ status: 401, body: '' }),
    '/api/health/live': () => ({ status: 200, body: '' }),
    '/api/health/ready': () => ({ status: 200, body: '' }),
  };
  const answer = (path: string) => {
    const special = served[path];
    if (special !== undefined) return special();
    const key = path === '/' ? 'index.html' : path.slice(1);
    return objects.held.has(key) ? { status: 200, body: objects.text(key) } : { status: 404, body: '' };
  };
  const context: DeployContext = {
    environment,
    stacks: planned,
    stackNamed: (noun) => planned.find((one) => one.noun === noun)!,
    reserved: 200,
    out: 'cdk.out/production',
    templateOf,
    hasBuild: () => rig.hasBuild,
    builtApp: () => appOf(rig.build),
    exec,
    cloud: {
      account: async () => rig.account,
      functionsAtOnce: async () => rig.atOnce,
      mailStatus: async () => rig.mail,
      stack: async (name) => stacks.get(name) ?? null,
      drift: async (name) => rig.drifts[name] ?? 'in-sync',
      restorableUntil: async () => rig.restorableUntilMs,
      activeRules: async () => rig.rules,
      activateRules: async (name) => void (rig.rules = name),
      inviteStaff: async (_pool, email) => void rig.invited.push(email),
      runningCanaries: async () => rig.canaries,
      stopCanary: async (id) => void (rig.canaries = rig.canaries.filter((one) => one !== id)),
    },
    git: { isDirty: async () => rig.isDirty, commit: async () => rig.commit },
    desk: () => ({
      hasEpoch: async () => rig.hasEpoch,
      startEpoch: async () => void (rig.hasEpoch = true),
      hasAdmin: async () => rig.admin !== null,
      makeAdmin: async (email) => void (rig.admin = email),
    }),
    objects: () => objects,
    fetch: async (url) => {
      const { status, body } = answer(new URL(url).pathname);
      return { status, text: async () => body };
    },
    state: { read: () => rig.state, note: (more) => void (rig.state = { ...rig.state, ...more }) },
    now: () => 1_000_000,
    say: (line) => void said.push(line),
    allows: { destructive: false, drift: false },
    admin: 'ada@firm.test',
  };
  return { rig, context, served };
}
