import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAgent, type Person } from '../../sync/domain/person.ts';
import type { LogLine } from '../../sync/server/http/log-line.ts';
import { busyRequester } from './busy-requester.ts';
import { DEFAULT_DATA_DIR, readCommandLine, runCommand, wholeNumber } from './command-line.ts';
import { startLocal, type LocalServer } from './start-local.ts';

const DEFAULT_PORT = '4280';
/** Sample tickets that a first start makes. */
const FIRST_TICKETS = '400';

// npm start -- [--port 4280] [--data .roost] [--tickets 400]
await runCommand(async () => {
  const startedMs = Date.now();
  const { values } = readCommandLine(['port', 'data', 'tickets']);
  const port = wholeNumber('port', values['port'] ?? process.env['PORT'] ?? DEFAULT_PORT, 0, 65_535);
  const dataDir = values['data'] ?? process.env['ROOST_DATA'] ?? DEFAULT_DATA_DIR;
  const seedTickets = wholeNumber('tickets', values['tickets'] ?? FIRST_TICKETS, 0, 100_000);
  // From the first moment on: a person who changes their mind while it starts is not kept waiting.
  const asked = stopSignal();
  const starting = startLocal({ port, dataDir, seedTickets, log: logInto(dataDir) });
  const server = await Promise.race([starting, asked.then(() => null)]);
  // Nothing is open that would need an orderly end: the engine dies with this process, and seeding goes on where it was.
  if (server === null) process.exit(0);
  await greet(server, Date.now() - startedMs);
  const end = await Promise.race([asked.then(() => 'asked'), server.storage.ended.then(() => 'lost')]);
  if (end === 'asked') console.log('\nStopping. Everything is kept.');
  else console.error('DynamoDB Local ended by itself. Everything it had taken is kept; start Roost again.');
  await server.stop();
  process.exitCode = end === 'asked' ? 0 : 1;
});

/** Resolves at the first Ctrl-C. A terminal sends it to npm too, which passes it on: the second one must not cut the orderly end short. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
  });
}

/** Calls and faults go to a file beside the data; faults are also shown. */
function logInto(dataDir: string): (line: LogLine) => void {
  return (line) => {
    const text = JSON.stringify({ at: new Date().toISOString(), ...line });
    appendFileSync(join(dataDir, 'roost.log'), `${text}\n`);
    if (line.level === 'error') console.error(text);
  };
}

async function greet(server: LocalServer, tookMs: number): Promise<void> {
  const people = (await server.people()).filter((person) => !person.disabled);
  const desk = people.filter(isAgent);
  console.log(`\nRoost is at ${server.url} (started in ${(tookMs / 1000).toFixed(1)} s)\n`);
  if (!server.hasClient)
    console.log('The app is not built yet: run npm run setup, then load the page again.\n');
  console.log(`Mail that it sends is at ${server.url}/mailbox`);
  console.log(`Mail to it is taken in by SMTP at 127.0.0.1:${server.smtpPort}\n`);
  console.log('Who can sign in, without a password, from this machine only:');
  for (const person of desk) console.log(`  ${describe(person)}`);
  const requester = await busyRequester(server.storage.store, people);
  console.log(
    `  and ${people.length - desk.length} people who ask for help, at ${server.url}/help, by a code to their address`,
  );
  if (requester !== null) console.log(`  such as ${requester.email}: the code arrives in the mailbox`);
  console.log('');
  console.log('Ctrl-C stops it and keeps everything.');
}

function describe({ name, role, title, memberOf }: Person): string {
  const more = [role, title, ...memberOf.map((queue) => `reads ${queue}`)].filter((one) => one !== undefined);
  return `${name.padEnd(24)} ${more.join(', ')}`;
}
