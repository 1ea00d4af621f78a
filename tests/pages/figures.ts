import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { environmentNamed, ENVIRONMENT_NAMES } from '../../infra/aws/environments.ts';
import { CALLS_OF_ONE_ADDRESS, SIGN_INS_OF_ONE_ADDRESS } from '../../infra/aws/site/wall-rates.ts';
import { CALLS, SOCKET_WORDS } from '../../infra/aws/sync/call-rates.ts';
import { FUNCTION_PLANS } from '../../infra/aws/sync/function-plans.ts';
import { DESK_SIZES } from '../../infra/cost/desk-size.ts';
import { monthOf } from '../../infra/cost/model.ts';
import { PROTOCOL } from '../../sync/protocol/version.ts';
import { SESSION_ABSOLUTE_MS, SESSION_IDLE_MS } from '../../sync/server/session/session-record.ts';
import { benchResultSchema } from '../bench/report/bench-result.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

/** Every figure that pages may name, as it is written there. Each comes from the one file that decides it. */
export function readFigures(): ReadonlyMap<string, string> {
  return new Map([
    ...versions(),
    ...sizes(),
    ...environments(),
    ...months(),
    ...functions(),
    ...rates(),
    ...alarms(),
    ...measured(),
    ...depths(),
  ]);
}

type Figures = (readonly [string, string])[];

function versions(): Figures {
  const { dependencies, devDependencies, engines } = z
    .looseObject({
      dependencies: z.record(z.string(), z.string()),
      devDependencies: z.record(z.string(), z.string()),
      engines: z.looseObject({ node: z.string() }),
    })
    .parse(JSON.parse(read('package.json')));
  const packages = Object.entries({ ...dependencies, ...devDependencies });
  return [
    ...packages.map(([name, version]) => [`version.${name}`, version] as const),
    ['version.node', engines.node.replace('>=', '')],
    ['protocol', String(PROTOCOL)],
  ];
}

/** The limits of `npm run size`, which cannot be loaded without a build. */
function sizes(): Figures {
  const lines = [...read('.size-limit.js').matchAll(/name: ["'](.+?)["'],[\s\S]*?limit: '([\d.]+) \w+'/g)];
  return lines.map(([, name = '', limit = '']) => [
    `size.${/(shell|page|worker|styles|bundle)\b/.exec(name)?.[1] ?? name}`,
    limit,
  ]);
}

function environments(): Figures {
  return ENVIRONMENT_NAMES.flatMap((name): Figures => {
    const { budgetUsd, ceilings, region } = environmentNamed(name);
    return [
      [`budget.${name}`, String(budgetUsd)],
      [`region.${name}`, region],
      [`ceiling.${name}.reads`, count(ceilings.reads)],
      [`ceiling.${name}.writes`, count(ceilings.writes)],
    ];
  });
}

function months(): Figures {
  return Object.entries(DESK_SIZES).flatMap(([key, size]): Figures => {
    const { usd, listUsd } = monthOf(size);
    return [
      [`cost.${key}`, usd.toFixed(0)],
      [`cost.${key}.list`, listUsd.toFixed(0)],
    ];
  });
}

function functions(): Figures {
  const plans = Object.values(FUNCTION_PLANS);
  return [
    ['functions', String(plans.length)],
    ['functions.atOnce', String(plans.reduce((sum, { atOnce }) => sum + atOnce, 0))],
  ];
}

function rates(): Figures {
  return [
    ['rate.calls', count(CALLS.rateLimit)],
    ['rate.sockets', count(SOCKET_WORDS.rateLimit)],
    ['rate.address', count(CALLS_OF_ONE_ADDRESS)],
    ['rate.signIns', count(SIGN_INS_OF_ONE_ADDRESS)],
    ['session.idleHours', String(SESSION_IDLE_MS / 3_600_000)],
    ['session.days', String(SESSION_ABSOLUTE_MS / 86_400_000)],
  ];
}

/** From when on each alarm rings, as the code that makes it says. */
function alarms(): Figures {
  const source = readdirSync(join(ROOT, 'infra/aws/watch'))
    .map((file) => read(`infra/aws/watch/${file}`))
    .join('\n');
  const named = new Map(
    [...source.matchAll(/const ([A-Z_\d]+) = ([\d_]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
  return [...source.matchAll(/name: ['`](?:\$\{name\}-)?([a-z-]+)['`],[\s\S]*?atLeast: ([^,\n]+),/g)].map(
    ([, name = '', from = '']) => {
      const value = (named.get(from) ?? from.split(' ').at(-1) ?? '').replaceAll('_', '');
      return [`alarm.${name}`, count(Number(value))];
    },
  );
}

/** What was measured, and what was wanted. */
function measured(): Figures {
  const folder = 'tests/bench/results';
  return readdirSync(join(ROOT, folder)).flatMap((file) => {
    const { name, at, metrics } = benchResultSchema.parse(JSON.parse(read(`${folder}/${file}`)));
    const met = metrics.filter(({ pass }) => pass).length;
    return [
      [`bench.${name}.at`, at.slice(0, 10)] as const,
      [`bench.${name}.met`, String(met)] as const,
      [`bench.${name}.all`, String(metrics.length)] as const,
      ...metrics.flatMap(({ metric, roost, ratio, target }): Figures => [
        [`bench.${name}.${metric}`, count(roost)],
        [`bench.${name}.${metric}.target`, count(Number(/[\d.]+/.exec(target)?.[0] ?? 0))],
        [`bench.${name}.${metric}.ratio`, (ratio ?? 0).toFixed(1)],
      ]),
    ];
  });
}

/** How deep the tests go every day, what the server's bench asks for, and how many stacks there are. */
function depths(): Figures {
  const found = (file: string, pattern: RegExp) =>
    count(Number((pattern.exec(read(file))?.[1] ?? '').replaceAll('_', '')));
  return [
    ['depth.model', found('tests/convergence/model.test.ts', /SEEDS'\] \?\? ([\d_]+)/)],
    ['depth.rxdb', found('tests/convergence/rxdb.test.ts', /10_000 : ([\d_]+)/)],
    ['target.push', found('tests/bench/server/run-server.ts', /figures\.push100x, ([\d_]+)/)],
    ['target.backlog', found('tests/bench/server/run-server.ts', /figures\.backlogSeconds, ([\d_]+)/)],
    ['stacks', String(read('infra/aws/roost-app.ts').match(/new \w+Stack\(app/g)?.length ?? 0)],
    ['depth.kills', found('tests/kill/kill.test.ts', /undefined \? ([\d_]+)/)],
  ];
}

function count(figure: number): string {
  return figure.toLocaleString(
    'en',
    figure < 100 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 0 },
  );
}
