import { relative, resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import type { Plugin } from 'vite';
import { applyPatch } from '../convergence/runner/build-simulation.ts';
import { SEEDED_BUGS } from './seeded-bugs.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** Loads the project's code with the one bug that `ROOST_SEEDED_BUG` names. */
function seededBug(): Plugin {
  const bug = SEEDED_BUGS.find(({ name }) => name === process.env['ROOST_SEEDED_BUG']);
  if (bug === undefined) throw new Error('ROOST_SEEDED_BUG names no seeded bug.');
  return {
    name: 'seeded-bug',
    enforce: 'pre',
    transform: (code, id) => (relative(ROOT, id) === bug.patch.file ? applyPatch(code, bug.patch) : null),
  };
}

export default defineConfig({
  root: ROOT,
  plugins: [seededBug()],
  test: {
    include: ['sync/**/*.test.ts', 'tests/contract/*.test.ts'],
    setupFiles: ['tests/support/fail-on-console-error.ts'],
    bail: 1,
    retry: 0,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
