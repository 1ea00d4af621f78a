import { helpFiles, shellFiles } from './infra/build/shell-files.js';

// What may travel to a device, or start in a Lambda (docs/decisions, RELIABILITY). Run after a build: npm run size.
export default [
  {
    name: "the agent's shell: JavaScript before first use",
    path: shellFiles('build').map((file) => `build/client/${file}`),
    limit: '300 kB',
    gzip: true,
  },
  {
    name: "a requester's first page: JavaScript before the first picture",
    path: helpFiles('build').map((file) => `build/client/${file}`),
    limit: '150 kB',
    gzip: true,
  },
  { name: 'the service worker', path: 'build/client/sw.js', limit: '15 kB', gzip: true },
  { name: 'all styles', path: 'build/client/assets/*.css', limit: '30 kB', gzip: true },
  { name: 'the largest Lambda bundle', path: 'build/handlers/largest.js', limit: '1 MB', brotli: false },
];
