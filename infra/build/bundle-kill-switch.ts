import { build } from 'esbuild';

// Builds the worker that takes itself away into build/kill-switch.js, beside the app and not in it: `npm run rollback` serves it when it has to.
await build({
  entryPoints: ['service-worker/kill-switch.ts'],
  outfile: 'build/kill-switch.js',
  bundle: true,
  format: 'iife',
  target: 'es2022',
  minify: true,
  logLevel: 'warning',
});
