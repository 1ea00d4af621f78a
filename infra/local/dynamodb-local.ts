import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { callDynamoDbLocal } from './dynamodb-local-call.ts';
import { freePort } from './free-port.ts';

/** How to run the engine. Without `dataDir` it keeps its tables in memory. */
export interface DynamoDbLocalOptions {
  readonly port?: number;
  readonly dataDir?: string;
}

/** A running engine: where it is, and its end. */
export interface DynamoDbLocal {
  readonly endpoint: string;
  stop(): Promise<void>;
  /** Resolves when the engine has ended, asked or not. */
  readonly ended: Promise<void>;
}

/** The engine cannot be run on this machine; the message is a sentence for the person who started it. */
export class EngineFault extends Error {
  override readonly name = 'EngineFault';
}

/**
 * The engine dies with its parent, even when the parent is killed and cannot clean up: this shell holds the reading end of a pipe whose other end
 * the parent's death closes. Backgrounded commands lose their input in a shell without job control, hence descriptor 3.
 */
const DIE_WITH_PARENT =
  'exec 3<&0; "$@" 3<&- </dev/null & engine=$!; { cat <&3 >/dev/null; kill -9 $engine; } 2>/dev/null & wait $engine';

const START_MS = 30_000;
const TRIES = 3;

/** Starts AWS's DynamoDB Local as a child process on the loopback. Throws `EngineFault` when it will not start. */
export async function startDynamoDbLocal(options: DynamoDbLocalOptions = {}): Promise<DynamoDbLocal> {
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await freePort());
    const engine = await tryStart(port, options.dataDir);
    if (engine !== null) return engine;
    // Between finding a free port and using it somebody else may have taken it.
    if (options.port !== undefined || attempt === TRIES)
      throw new EngineFault(`DynamoDB Local could not listen on port ${port}.`);
  }
}

/** The running engine, or null when its port was taken. */
async function tryStart(port: number, dataDir: string | undefined): Promise<DynamoDbLocal | null> {
  const child = spawn('sh', ['-c', DIE_WITH_PARENT, 'engine', 'java', ...javaArguments(port, dataDir)], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said = (said + String(chunk)).slice(-4_000)));
  child.stderr.on('data', (chunk: Buffer) => (said = (said + String(chunk)).slice(-4_000)));
  child.stdin.on('error', () => undefined);
  const ended = once(child, 'exit').then(() => undefined);
  const endpoint = `http://127.0.0.1:${port}`;
  const stop = async () => {
    child.stdin.end();
    await ended;
  };
  if (await answers(endpoint, child)) return { endpoint, stop, ended };
  await stop();
  if (said.includes('in use')) return null;
  throw new EngineFault(whyNot(said));
}

function javaArguments(port: number, dataDir: string | undefined): string[] {
  const home = dirname(createRequire(import.meta.url).resolve('amplify-dynamodb-simulator/package.json'));
  return [
    // It is a small server for one desk: a quick start and little memory matter more than peak speed.
    '-XX:+UseSerialGC',
    '-XX:TieredStopAtLevel=1',
    '-Xmx512m',
    `-Djava.library.path=${join(home, 'emulator', 'DynamoDBLocal_lib')}`,
    '-jar',
    join(home, 'emulator', 'DynamoDBLocal.jar'),
    ...(dataDir === undefined ? ['-inMemory'] : ['-dbPath', resolve(dataDir)]),
    '-port',
    String(port),
    '-disableTelemetry',
  ];
}

/** Asks until the engine answers; false when it ends instead. */
async function answers(endpoint: string, child: ChildProcess): Promise<boolean> {
  const deadline = Date.now() + START_MS;
  while (child.exitCode === null && Date.now() < deadline) {
    try {
      await callDynamoDbLocal(endpoint, 'DynamoDB_20120810.ListTables', {});
      return true;
    } catch {
      await new Promise((wake) => setTimeout(wake, 25));
    }
  }
  return false;
}

function whyNot(said: string): string {
  if (/java: not found|java: command not found/i.test(said))
    return 'Java is missing, and DynamoDB Local needs it: install default-jre-headless (npm run setup does).';
  return `DynamoDB Local did not start: ${said.trim().split('\n').at(-1) ?? 'it said nothing'}`;
}
