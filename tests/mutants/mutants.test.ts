import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { SEEDED_BUGS } from './seeded-bugs.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const VITEST = join(ROOT, 'node_modules/vitest/vitest.mjs');
const run = promisify(execFile);

/** The closing line of a run in which a test failed, as opposed to one that could not begin. */
const A_TEST_FAILED = /^\s*Tests\s+\d+ failed/m;

async function outputWith(bug: string, file: string): Promise<string> {
  const args = [VITEST, 'run', '--config', 'tests/mutants/vitest.config.ts', '--color=false', file];
  // Contract tests run on both tables; the one in memory is enough to see a bug in what both share.
  if (file.startsWith('tests/contract/')) args.push('-t', 'memory');
  const env = { ...process.env, ROOST_SEEDED_BUG: bug, NO_COLOR: '1' };
  const done = await run(process.execPath, args, { cwd: ROOT, env, maxBuffer: 16_000_000 }).catch(
    (fault: unknown) => fault,
  );
  return typeof done === 'object' && done !== null && 'stdout' in done ? String(done.stdout) : String(done);
}

describe('a seeded bug is caught', () => {
  it.each(SEEDED_BUGS)('when $name', async ({ name, caughtBy }) => {
    expect(await outputWith(name, caughtBy)).toMatch(A_TEST_FAILED);
  });
});
