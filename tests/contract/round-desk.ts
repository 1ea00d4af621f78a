import { setTimeout as wait } from 'node:timers/promises';
import { ulid } from 'ulid';
import { localDeps } from '../../infra/local/local-deps.ts';
import { startLocal } from '../../infra/local/start-local.ts';
import { ROUND_CHECK } from '../../sync/domain/machine-person.ts';
import { putPeople } from '../../sync/server/admin/put-people.ts';
import { openWsSocket } from '../../sync/server/handlers/ws-socket.ts';
import { systemRandomBytes } from '../../sync/server/session/secret.ts';
import { StoredPeople } from '../../sync/server/session/stored-people.ts';
import type { RoundBrowser } from '../../sync/server/synthetic/round-browser.ts';
import type { RoundDeps, RoundDesk } from '../../sync/server/synthetic/round.ts';
import { tableDesk } from '../../sync/server/synthetic/table-desk.ts';
import type { PullRequest } from '../../sync/protocol/pull.ts';
import { rigPerson } from '../support/api-rig.ts';
import { WireClient } from '../support/wire-client.ts';

const ADDRESS = 'round@larkfield.example';
const LOOK_MS = 50;
const KINDS = ['tickets', 'messages', 'events', 'people', 'settings', 'articles', 'personal'] as const;

/** A helpdesk on this machine, with real doors, sockets, files and mail servers, and whatever a round over it goes by. */
export async function openRoundDesk() {
  const server = await startLocal({ port: 0, dataDir: null, storage: 'memory', seedTickets: 20 });
  const { store, records } = server.storage;
  const stands = localDeps({ store, now: Date.now });
  const people = new StoredPeople(store);
  const atTable = tableDesk({ ...stands, records, people, randomBytes: systemRandomBytes });
  const timers = new Set<() => void>();
  /** As it is deployed, but for what the test changes. */
  const deps = (more: Partial<RoundDeps> = {}): RoundDeps => ({
    origin: server.url,
    fetch: async (url, init) => fetch(url, init),
    openSocket: openWsSocket,
    // Time is up when the test says so.
    after: (_ms, task) => {
      timers.add(task);
      return () => timers.delete(task);
    },
    clock: { now: Date.now, sleep: async () => wait(LOOK_MS) },
    newId: () => ulid(),
    desk: atTable,
    ...more,
  });
  return {
    server,
    store,
    records,
    stands,
    atTable,
    deps,
    /** Says that the time of whatever is under way is up. */
    timeIsUp: () => {
      for (const task of timers) task();
    },
    /** The desk of a round whose person signs in by the code that the provider mails. */
    byCode: async (): Promise<RoundDesk> => {
      await putPeople(stands, [
        rigPerson(ROUND_CHECK, { role: 'requester', name: 'Round check', email: ADDRESS }),
      ]);
      return { ...atTable, signIn: async (browser, page, signal) => signInByCode(browser, page.url, signal) };
    },
  };
}

export type RoundTestDesk = Awaited<ReturnType<typeof openRoundDesk>>;

async function signInByCode(browser: RoundBrowser, page: URL, signal: AbortSignal): Promise<void> {
  const send = async (form: Record<string, string>) =>
    browser.visit(page.href, signal, {
      method: 'POST',
      headers: { origin: browser.origin, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
    });
  await (await send({ email: ADDRESS })).arrayBuffer();
  const code = await new WireClient(browser.origin, 'any').mailedCode(ADDRESS);
  const led = (await send({ code })).headers.get('location');
  if (led === null) throw new Error('The provider did not take its code.');
  await browser.open(led, signal);
}

/** Everything that a device of this person's holds after a first exchange, by kind and id. */
export async function heldBy(url: string, personId: string): Promise<ReadonlyMap<string, unknown>> {
  const wire = new WireClient(url, `device${personId.replaceAll(/[^A-Za-z0-9]/g, '')}00000000`.slice(0, 20));
  await wire.signIn(personId);
  await wire.bind();
  const held = new Map<string, unknown>();
  const checkpoints = new Map<string, unknown>();
  for (let kinds: readonly (typeof KINDS)[number][] = KINDS; kinds.length > 0;) {
    const pulls: PullRequest['pulls'] = kinds.map((kind) => ({
      kind,
      checkpoint: checkpoints.get(kind) ?? null,
      limit: 100,
    }));
    const page = await wire.pull(pulls);
    for (const { kind, checkpoint, documents } of page.pulls) {
      checkpoints.set(kind, checkpoint);
      for (const one of documents) held.set(`${kind} ${one.id}`, one);
    }
    kinds = kinds.filter((kind) => page.pulls.some((one) => one.kind === kind && one.more));
  }
  return held;
}
