import type { Person } from '../../sync/domain/person.ts';
import type { PullRequest, PullResponse } from '../../sync/protocol/pull.ts';
import type { PushRequest, PushResponse } from '../../sync/protocol/push.ts';
import type { LogLine } from '../../sync/server/http/log-line.ts';
import { ApiProblem } from '../../sync/server/http/api-problem.ts';
import type { LinkService } from '../../sync/server/http/api-deps.ts';
import { callerBehindSite } from '../../sync/server/http/limit-calls.ts';
import { createApi } from '../../sync/server/http/create-api.ts';
import { MemoryStore } from '../../sync/server/memory/memory-store.ts';
import { MemoryRecordStore } from '../../sync/server/memory/memory-record-store.ts';
import type {
  Identity,
  IdentityProvider,
  SignInSecrets,
} from '../../sync/server/session/identity-provider.ts';
import { openSession } from '../../sync/server/session/open-session.ts';
import { SESSION_COOKIE } from '../../sync/server/http/session-cookie.ts';
import { seededRandom } from './seeded-random.ts';

export const ORIGIN = 'https://desk.example';

/** A person of the rig; ids are their first names. */
export function rigPerson(id: string, more: Partial<Person> = {}): Person {
  return {
    id,
    rev: `srv-${'0'.repeat(26)}`,
    name: id,
    email: `${id}@firm.example`,
    role: 'agent',
    memberOf: [],
    disabled: false,
    createdAt: '2026-01-01T00:00:00.000Z',
    ...more,
  };
}

/** A provider that says what it is told to say. */
export class ScriptedProvider implements IdentityProvider {
  secrets: SignInSecrets | null = null;
  answer: Identity | Error = new Error('Nobody was expected');

  async signInUrl(secrets: SignInSecrets): Promise<string> {
    this.secrets = secrets;
    return 'https://provider.example/auth';
  }

  async identify(_callback: URLSearchParams, secrets: SignInSecrets): Promise<Identity> {
    if (secrets.verifier !== this.secrets?.verifier) throw new Error('Another sign-in’s secrets came back');
    if (this.answer instanceof Error) throw this.answer;
    return this.answer;
  }
}

const unlinked = async (): Promise<never> => {
  throw new ApiProblem('not-signed-in', 'No link was given out.');
};

/** The API over memory, with a sync core that notes what reaches it. */
export function apiRig(links: Partial<LinkService> = {}) {
  const random = seededRandom('api rig');
  const people = new Map(['ana', 'bo'].map((id) => [id, rigPerson(id)]));
  const lines: LogLine[] = [];
  const counted: Record<string, number> = {};
  const pushed: PushRequest[] = [];
  const closed: string[] = [];
  const rig = {
    nowMs: Date.parse('2026-11-22T09:00:00.000Z'),
    people,
    lines,
    counted,
    pushed,
    closed,
    identity: new ScriptedProvider(),
    /** What the core does instead of answering. */
    fault: null as Error | null,
  };
  const records = new MemoryRecordStore(() => rig.nowMs);
  const deps = {
    records,
    people: {
      byId: async (id: string) => people.get(id) ?? null,
      byEmail: async (email: string) => [...people.values()].find((person) => person.email === email) ?? null,
    },
    now: () => rig.nowMs,
    randomBytes: (length: number) => Uint8Array.from({ length }, () => random.int(0, 255)),
  };
  const answerOrFail = <T>(answer: T): T => {
    if (rig.fault !== null) throw rig.fault;
    return answer;
  };
  const api = createApi({
    ...deps,
    store: new MemoryStore('e1'),
    clock: { now: () => rig.nowMs, sleep: async () => undefined },
    random: () => random.next(),
    identity: rig.identity,
    welcome: async (email: string) => {
      people.set('welcomed', rigPerson('welcomed', { email, role: 'requester' }));
      return 'welcomed';
    },
    sync: {
      push: async (_session, request): Promise<PushResponse> => {
        pushed.push(request);
        return answerOrFail({
          epoch: 'e1',
          answers: request.rows.map(() => ({ status: 'accepted' as const })),
        });
      },
      pull: async (_session, _request: PullRequest): Promise<PullResponse> =>
        answerOrFail({ epoch: 'e1', scopes: ['ws'], pulls: [] }),
      epoch: async () => answerOrFail('e1'),
    },
    admin: {
      run: async () => undefined,
      audit: async () => ({ entries: [], next: null }),
      devices: async () => [],
      apiKeys: async () => [],
      webhooks: async () => [],
      holdings: async () => ({ tickets: 0, messages: 0, files: 0, mails: 0, devices: 0 }),
      aged: async () => ({ tickets: 0, aNight: 500 }),
      exported: async () => null,
    },
    queues: async () => [{ id: 'it', name: 'IT', fields: [] }],
    files: {
      advance: async () => ({ state: 'judged' as const, outcome: 'ready' as const }),
      address: async () => 'https://files.example/',
    },
    links: {
      open: unlinked,
      read: unlinked,
      write: unlinked,
      advance: unlinked,
      address: unlinked,
      ...links,
    },
    origin: ORIGIN,
    socketUrl: 'wss://desk.example/socket',
    closeSockets: async ({ id }) => void closed.push(id),
    log: (line) => lines.push(line),
    count: (name, count) => void (counted[name] = (counted[name] ?? 0) + count),
    callerOf: callerBehindSite,
    newRequestId: () => `request-${lines.length}`,
  });
  const signIn = async (personId: string): Promise<string> =>
    `${SESSION_COOKIE}=${await openSession(deps, personId)}`;
  return { ...deps, rig, api, signIn };
}

/** The headers of an unsafe call as the app makes it. */
export function callHeaders(cookie?: string): Record<string, string> {
  return {
    origin: ORIGIN,
    'content-type': 'application/json',
    'x-roost': '1',
    'x-roost-protocol': '1',
    'x-client-build': 'test',
    ...(cookie === undefined ? {} : { cookie }),
  };
}
