import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Served, ServeOrder } from './serve-as-child.ts';

/** One thing that is measured: a page, the server behind it, and how its page is to be opened. */
export interface Contender {
  readonly name: string;
  readonly page: string;
  readonly query: string;
  /** Whether a person has to sign in before the page can do anything. */
  readonly signsIn: boolean;
  readonly server: string;
  readonly serverArguments: readonly string[];
}

/** A contender whose server runs. */
export interface RunningContender extends Contender {
  readonly served: Served;
  stop(): void;
}

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Everyone who takes part, in the order of the first round. */
export const CONTENDERS: readonly Contender[] = [
  {
    name: 'roost-memory',
    page: 'roost',
    query: '',
    signsIn: true,
    server: file('roost-server.ts'),
    serverArguments: ['memory'],
  },
  {
    name: 'roost-dynamodb',
    page: 'roost',
    query: '',
    signsIn: true,
    server: file('roost-server.ts'),
    serverArguments: ['dynamodb'],
  },
  {
    name: 'pouchdb',
    page: 'pouch',
    query: 'adapter=idb',
    signsIn: false,
    server: file('../peers/serve-pouchdb.js'),
    serverArguments: [],
  },
  {
    name: 'pouchdb-indexeddb',
    page: 'pouch',
    query: 'adapter=indexeddb',
    signsIn: false,
    server: file('../peers/serve-pouchdb.js'),
    serverArguments: [],
  },
  {
    name: 'floor',
    page: 'floor',
    query: '',
    signsIn: false,
    server: file('floor-server.ts'),
    serverArguments: [],
  },
];

/** Starts a contender's server in a process of its own and waits until it has the documents. */
export async function startContender(contender: Contender, order: ServeOrder): Promise<RunningContender> {
  const isTypeScript = contender.server.endsWith('.ts');
  const child = fork(contender.server, [...contender.serverArguments], {
    execArgv: isTypeScript ? ['--import', 'tsx'] : [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  child.send({ ...order, tickets: order.documents.tickets });
  const served = await answerOf(child, contender.name);
  return {
    ...contender,
    served,
    stop: () => {
      // It may have ended by itself, with its parent's process group.
      if (child.connected) child.disconnect();
    },
  };
}

async function answerOf(child: ChildProcess, name: string): Promise<Served> {
  const answer = await Promise.race([
    once(child, 'message').then(([served]) => served as Served),
    once(child, 'exit').then(() => null),
  ]);
  if (answer === null) throw new Error(`The server of ${name} did not start`);
  return answer;
}
