import { spawnSync } from 'node:child_process';

// Runs npm scripts one after the other, shows what each says, stops at the first that fails and closes with one line
// for each part: node infra/build/run-parts.js check:format check:lint ...
const parts = process.argv.slice(2);
const lines = [];
let failed = null;

for (const part of parts) {
  console.log(`\n--- ${part}`);
  const startedAtMs = performance.now();
  const { status } = spawnSync('npm', ['run', '--silent', part], { stdio: 'inherit' });
  const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(1);
  lines.push(`${status === 0 ? 'passed' : 'FAILED'}  ${part} (${seconds} s)`);
  if (status !== 0) {
    failed = part;
    break;
  }
}

console.log(`\n${lines.join('\n')}`);
if (failed !== null) {
  const left = parts.slice(parts.indexOf(failed) + 1);
  if (left.length > 0) console.log(`not run: ${left.join(', ')}`);
  process.exit(1);
}
