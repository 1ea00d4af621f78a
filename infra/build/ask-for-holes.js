import { spawnSync } from 'node:child_process';

// Asks the registry for known holes in what travels to people: npm run check:audit. Ends with 0 when there is none of high severity, 1 when
// there is, and 2 when nobody could be asked: not known is not the same as none.
const asked = spawnSync('npm', ['audit', '--omit', 'dev', '--json'], { encoding: 'utf8' });
const report = parse(asked.stdout);
const found = report?.metadata?.vulnerabilities;

if (found === undefined) {
  console.error('The registry could not be asked for known holes, so it is not known whether there are any.');
  console.error(`Run this where there is a network. npm said: ${saidBy(asked, report)}`);
  process.exitCode = 2;
} else {
  const { critical, high, moderate, low } = found;
  console.log(`Known holes: ${critical} critical, ${high} high, ${moderate} moderate, ${low} low.`);
  for (const [name, { severity }] of Object.entries(report.vulnerabilities))
    console.log(`${severity}  ${name}`);
  if (critical + high > 0) process.exitCode = 1;
}

/** What npm printed, or undefined where that is no report. */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch (fault) {
    if (fault instanceof SyntaxError) return undefined;
    throw fault;
  }
}

/** Why npm gave no report, without addresses. */
function saidBy({ error, stderr }, report) {
  const said = error?.message ?? report?.message ?? report?.error?.summary ?? stderr;
  return (said || 'nothing').replaceAll(/https?:\S+/g, 'the registry').trim();
}
