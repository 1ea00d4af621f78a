import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { z } from 'zod';

/**
 * As Lambda does it: the bundle is loaded once, with the environment of its function and nothing of ours, and is then given events. What a handler throws
 * goes to the log with all its enumerable fields, and with those of the errors in them.
 */
const RUNTIME = `
const shown = (_name, value) => value instanceof Error
  ? Object.assign({ errorType: value.name, errorMessage: value.message, code: value.code }, value, { stack: value.stack?.split('\\n') })
  : value;
const { handler } = await import(process.argv[1]);
process.on('message', async ({ event }) => {
  try {
    process.send({ answer: (await handler(event, { awsRequestId: 'r-1' })) ?? null });
  } catch (fault) {
    process.stderr.write('ERROR Invoke Error ' + JSON.stringify(fault, shown) + '\\n');
    process.send({ fault: String(fault?.stack ?? fault) });
  }
});
process.send({ ready: typeof handler });
`;

/** Loads the bundle anew without each of its variables in turn, and tells what it says to that. */
const WITHOUT = `
const [bundle, ...names] = process.argv.slice(1);
const said = {};
for (const name of names) {
  const value = process.env[name];
  delete process.env[name];
  said[name] = await import(bundle + '?without=' + name).then(() => 'It starts.', (fault) => String(fault));
  process.env[name] = value;
}
process.send(said);
`;

const saidSchema = z.union([
  z.object({ ready: z.string() }),
  z.object({ answer: z.unknown() }),
  z.object({ fault: z.string() }),
]);

/** A bundle that runs in a process of its own. Events are given one after the other. */
export interface LambdaProcess {
  /** Gives an event and resolves with the answer. Rejects when the handler throws, with its words. */
  invoke(event: unknown): Promise<unknown>;
  /** All that it has written down so far: its log, and what Lambda puts into it. */
  written(): string;
  stop(): Promise<void>;
}

/** Loads `build/handlers/<name>`. Rejects with what it said when it cannot be loaded with this environment. */
export async function startLambda(
  name: string,
  environment: Readonly<Record<string, string>>,
): Promise<LambdaProcess> {
  const child = startNode(RUNTIME, name, environment);
  let words = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (words += String(chunk)));
  const ended = once(child, 'exit');
  const said = async () => {
    const [message] = await Promise.race([
      once(child, 'message') as Promise<unknown[]>,
      ended.then(() => Promise.reject(new Error(`The bundle ${name} ended: ${words}`))),
    ]);
    return saidSchema.parse(message);
  };
  const first = await said();
  if (!('ready' in first) || first.ready !== 'function')
    throw new Error(`The bundle ${name} has no handler.`);
  return {
    async invoke(event) {
      const answered = said();
      child.send({ event });
      const answer = await answered;
      if ('fault' in answer) throw new Error(answer.fault);
      return 'answer' in answer ? answer.answer : null;
    },
    written: () => words,
    async stop() {
      child.kill();
      await ended;
    },
  };
}

/** What the bundle says when it is loaded without each of these variables, by the variable. */
export async function wordsWithout(
  name: string,
  environment: Readonly<Record<string, string>>,
  variables: readonly string[],
): Promise<Record<string, string>> {
  const child = startNode(WITHOUT, name, environment, variables);
  const ended = once(child, 'exit');
  const [said] = (await once(child, 'message')) as unknown[];
  child.kill();
  await ended;
  return z.record(z.string(), z.string()).parse(said);
}

function startNode(
  script: string,
  name: string,
  environment: Readonly<Record<string, string>>,
  more: readonly string[] = [],
) {
  const bundle = new URL(`file://${resolve('build/handlers', name, 'main.mjs')}`).href;
  return spawn(process.execPath, ['--input-type=module', '-e', script, bundle, ...more], {
    env: { ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}
