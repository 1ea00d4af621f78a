import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ENVIRONMENT_NAMES, EnvironmentFault, environmentNamed } from './environments.ts';
import { makeRoostApp } from './roost-app.ts';

// Synthesises environments to cdk.out/<name>, out of the build that lies there: npm run synth [-- <environment>].
const BUILD = 'build';
const OUT = 'cdk.out';
/** The API’s alias moves at once, as a restore needs it. */
const STRAIGHT = '--straight';

try {
  const words = process.argv.slice(2);
  const isStraight = words.includes(STRAIGHT);
  const asked = words.filter((word) => word !== STRAIGHT);
  if (asked.length > 1) throw new EnvironmentFault('One environment can be named, or none for all of them.');
  const environments = (asked.length === 0 ? ENVIRONMENT_NAMES : asked).map(environmentNamed);
  if (!existsSync(join(BUILD, 'handlers')))
    throw new EnvironmentFault('There is no build to deploy: npm run build makes it.');
  for (const environment of environments) {
    const startedMs = performance.now();
    const out = join(OUT, environment.name);
    makeRoostApp(environment, { build: BUILD, out, isStraight }).app.synth();
    console.log(`${out}  ${((performance.now() - startedMs) / 1000).toFixed(1)} s`);
  }
} catch (fault) {
  if (!(fault instanceof EnvironmentFault)) throw fault;
  console.error(fault.message);
  process.exitCode = 1;
}
