import { spawn } from 'node:child_process';

// Runs npm scripts, stops at the first that fails, and closes with one line for each:
//   node infra/build/run-parts.js check:lint+check:types check:unit
// Parts follow one another and speak as they go. Parts joined by + share the machine, two at a time, and each speaks
// when it is done, so that their lines do not mix.
const AT_ONCE = 2;

const lines = [];
const steps = process.argv.slice(2).map((step) => step.split('+'));

for (const [position, step] of steps.entries()) {
  const good = step.length === 1 ? await runPart(step[0], 'inherit') : await runTogether(step);
  if (good) continue;
  const left = steps.slice(position + 1).flat();
  close(left.length > 0 ? `not run  ${left.join(', ')}` : '');
  process.exit(1);
}
close('');

/** Runs some parts two at a time, all of them to their end: it is better to hear of two faults than of one. */
async function runTogether(parts) {
  const waiting = [...parts];
  const outcomes = [];
  const worker = async () => {
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
      outcomes.push(await runPart(part, 'pipe'));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return outcomes.every(Boolean);
}

/** Runs one part; true when it passed. With `pipe` its words are shown at its end. */
async function runPart(part, output) {
  if (output === 'inherit') console.log(`\n--- ${part}`);
  const startedAtMs = performance.now();
  const { status, said } = await outcomeOf(part, output);
  if (output === 'pipe') process.stdout.write(`\n--- ${part}\n${said}`);
  const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(1);
  lines.push(`${status === 0 ? 'passed ' : 'FAILED '}  ${part} (${seconds} s)`);
  return status === 0;
}

function outcomeOf(part, output) {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', '--silent', part], { stdio: ['ignore', output, output] });
    const said = [];
    child.stdout?.on('data', (chunk) => said.push(chunk));
    child.stderr?.on('data', (chunk) => said.push(chunk));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, said: Buffer.concat(said).toString() }));
  });
}

function close(last) {
  console.log(`\n${[...lines, last].filter((line) => line !== '').join('\n')}`);
}
