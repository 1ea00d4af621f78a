import { defineConfig } from 'vitest/config';
import { wordsOf } from './infra/build/words/words-plugin.ts';

/** `npm run test:long` takes the time it takes. */
const LONG = process.env['ROOST_LONG'] !== undefined;

/** Tests read the words that the build puts in, as a person does. */
const words = () => wordsOf(import.meta.dirname);

/** A suite of tests that cross folders: everything called `*.test.ts` under `tests/<name>`. */
function crossing(name: string, testTimeout: number) {
  return {
    plugins: [words()],
    test: {
      name,
      include: [`tests/${name}/**/*.test.ts`],
      environment: 'node',
      setupFiles: ['tests/support/fail-on-console-error.ts'],
      testTimeout: LONG ? 0 : testTimeout,
      hookTimeout: 60_000,
      // Within a suite files follow one another: each starts servers or browsers of its own.
      fileParallelism: false,
    },
  };
}

/**
 * Unit tests run in the process of the files before them: to load what is tested anew for each of two hundred files took four fifths of the time. So
 * modules keep nothing that another file's tests could stumble over.
 */
const isolate = false;

/** Long enough that a time-out means a fault and not a busy machine. */
const UNIT_TIMEOUT_MS = 20_000;

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [words()],
        test: {
          name: 'unit',
          isolate,
          testTimeout: UNIT_TIMEOUT_MS,
          include: [
            'sync/**/*.test.ts',
            'infra/**/*.test.ts',
            'service-worker/**/*.test.ts',
            'app/**/*.test.ts',
            'tests/support/**/*.test.ts',
          ],
          environment: 'node',
          setupFiles: ['tests/support/fail-on-console-error.ts'],
        },
      },
      {
        plugins: [words()],
        esbuild: { jsx: 'automatic' },
        test: {
          name: 'unit-screen',
          isolate,
          testTimeout: UNIT_TIMEOUT_MS,
          include: ['app/**/*.test.tsx'],
          environment: 'jsdom',
          setupFiles: ['tests/support/fail-on-console-error.ts', 'tests/support/unmount-screens.ts'],
        },
      },
      crossing('borders', 120_000),
      crossing('client', 240_000),
      crossing('contract', 120_000),
      crossing('convergence', 300_000),
      crossing('security', 120_000),
      crossing('mutants', 240_000),
      // The CDK is large: it is loaded once for all of its tests.
      { plugins: [words()], test: { ...crossing('infra', 120_000).test, isolate: false } },
      crossing('kill', 300_000),
      crossing('pwa', 120_000),
      crossing('browsers', 300_000),
    ],
  },
});
