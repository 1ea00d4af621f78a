import { createHash } from 'node:crypto';
import { openMemoryStorage } from '../../infra/local/memory-storage.ts';
import { startLocal } from '../../infra/local/start-local.ts';
import type { ApiScope } from '../../sync/domain/api-scope.ts';
import { CALLS_A_MINUTE, countCall } from '../../sync/server/api-keys/api-rate.ts';
import type { LogLine } from '../../sync/server/http/log-line.ts';
import type { SyncStore } from '../../sync/server/sync-store.ts';
import { WireClient } from '../support/wire-client.ts';
import { ownId } from './wire-device.ts';

const ALL: readonly ApiScope[] = ['tickets:read', 'tickets:write', 'messages:write'];
const HOUR_MS = 3_600_000;
const START_MS = Date.parse('2026-11-23T09:00:00.000Z');

/** What a call is made with. */
export interface Given {
  readonly key?: string | null;
  readonly body?: unknown;
  readonly idempotencyKey?: string | null;
  readonly headers?: Record<string, string>;
}

/** A running server with an admin who makes keys, a clock that the test turns, and a table that can be made to fail. */
export async function openPublicApi() {
  let nowMs = START_MS;
  let made = 0;
  let fault: Error | null = null;
  const lines: LogLine[] = [];
  const storage = openMemoryStorage(() => nowMs, failTest);
  const store: SyncStore = new Proxy(storage.store, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      return async (...given: unknown[]) => {
        if (fault !== null && name !== 'readMarkers') throw fault;
        return Reflect.apply(member, target, given) as unknown;
      };
    },
  });
  const server = await startLocal({
    ...{ port: 0, dataDir: null, seedTickets: 3, now: () => nowMs },
    storage: { ...storage, store },
    log: (line) => lines.push(line),
  });
  const admin = new WireClient(server.url, 'adminsdevice1');
  let signedInMs = 0;
  const command = async (name: string, body: Record<string, unknown>) => {
    if (nowMs - signedInMs > HOUR_MS) await admin.signIn('ana');
    signedInMs = nowMs;
    return admin.post(`/api/admin/commands/${name}`, { command: `c${String((made += 1))}`, ...body });
  };
  const makeKey = async (name: string, scopes: readonly ApiScope[] = ALL) => {
    const id = ownId((made += 1)).slice(-16);
    const secret = Buffer.alloc(32, made).toString('base64url');
    const hash = createHash('sha256').update(secret).digest('hex');
    await command('create-api-key', { key: { id, name, scopes, hash } });
    return `roost_${id}_${secret}`;
  };
  const key = await makeKey('Monitor');
  const call = async (method: string, path: string, given: Given = {}) => {
    const { body, idempotencyKey = `call-${String((made += 1))}`, headers = {} } = given;
    const secret = given.key === undefined ? key : given.key;
    const response = await fetch(`${server.url}/api/v1${path}`, {
      method,
      headers: {
        ...(secret === null ? {} : { authorization: `Bearer ${secret}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(method === 'GET' || idempotencyKey === null ? {} : { 'idempotency-key': idempotencyKey }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const json: unknown = /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : null;
    return { status: response.status, headers: response.headers, json, text };
  };
  return {
    ...{ server, storage, admin, command, makeKey, key, call, lines },
    /** Makes all the calls that a key may make within this minute. */
    flood: async (secret: string) => {
      const id = secret.split('_')[1] ?? '';
      for (let calls = 0; calls < CALLS_A_MINUTE; calls += 1)
        await countCall(storage.records, id, String(calls), nowMs);
    },
    pass: (ms: number) => (nowMs += ms),
    /** From now on the table answers nothing but this to whatever is more than a look at a marker. */
    fail: (given: Error | null) => (fault = given),
  };
}

export type PublicApiDesk = Awaited<ReturnType<typeof openPublicApi>>;

function failTest(fault: unknown): never {
  throw fault;
}
