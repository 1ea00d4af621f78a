import { build } from 'esbuild';
import { expect, it } from 'vitest';

const LIMIT_BYTES = 1_000_000;

it.each([
  'admin',
  'api',
  'clocks-due',
  'connect',
  'disconnect',
  'invariants',
  'mail-due',
  'mail-in',
  'mail-out',
  'mail-reports',
  'message',
  'notify-due',
  'pre-traffic',
  'public-api',
  'retention-due',
  'round',
  'stream',
  'webhooks-due',
])(
  'the function %s is at most 1 MB, with everything it needs',
  async (name) => {
    const { outputFiles } = await build({
      entryPoints: [`sync/server/handlers/${name}.ts`],
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'esm',
      minify: true,
      // As infra/build/bundle-handlers.ts has it.
      mainFields: ['module', 'main'],
      write: false,
      logLevel: 'error',
    });
    const bytes = outputFiles.reduce((sum, file) => sum + file.contents.byteLength, 0);
    expect(bytes).toBeLessThanOrEqual(LIMIT_BYTES);
    expect(bytes).toBeGreaterThan(100_000);
  },
  20_000,
);
