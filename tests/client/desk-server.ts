import { pullRequestSchema } from '../../sync/protocol/pull.ts';
import { pushRequestSchema } from '../../sync/protocol/push.ts';
import { bindDeviceSchema } from '../../sync/protocol/session.ts';
import { scopesOf, type Actor } from '../../sync/domain/scope.ts';
import type { Poke } from '../../sync/protocol/poke.ts';
import type { SocketEvents, SocketPort } from '../../sync/client/environment.ts';
import { MemoryStore } from '../../sync/server/memory/memory-store.ts';
import { pull } from '../../sync/server/pull.ts';
import { fileAskSchema } from '../../sync/protocol/files.ts';
import { createFileService } from '../../sync/server/files/file-service.ts';
import { ApiProblem } from '../../sync/server/http/api-problem.ts';
import { MemoryRecordStore } from '../../sync/server/memory/memory-record-store.ts';
import { NotThisDevice, push } from '../../sync/server/push.ts';
import { rigPerson } from '../support/api-rig.ts';
import { BUCKET, MemoryFileStore } from '../support/memory-file-store.ts';
import type { ServerDeps } from '../../sync/server/server-deps.ts';
import type { SyncStore } from '../../sync/server/sync-store.ts';

/** A call of a device on its way to the server. */
export interface DeviceCall {
  readonly actor: Actor;
  readonly path: string;
  readonly body: unknown;
}

/** Answers a call instead of the server, or lets it through with `pass` (once, twice, or throwing its answer away). */
export type Weather = (call: DeviceCall, pass: () => Promise<Response>) => Promise<Response>;

/** The real push and pull over the memory store, behind doors as a device sees them. */
export class DeskServer {
  readonly store = new MemoryStore('EPOCH1');
  readonly calls: DeviceCall[] = [];
  weather: Weather = (_call, pass) => pass();
  private readonly devices = new Map<string, string>();
  private readonly sockets = new Set<SocketEvents>();
  readonly bucket = new MemoryFileStore();
  /** What the server stands on; `standOn` exchanges it. */
  deps: ServerDeps = {
    store: this.store,
    clock: { now: () => Date.now(), sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)) },
    random: () => 0.5,
    announce: (pokes) => this.poke(pokes),
  };
  private readonly files = createFileService({
    ...this.deps,
    records: new MemoryRecordStore(() => Date.now()),
    files: this.bucket,
    tell: async (pokes) => this.poke(pokes),
  });

  /** Has the server stand on another store from the next call on. */
  standOn(store: SyncStore): void {
    this.deps = { ...this.deps, store };
  }

  /** The `fetch` of one signed-in browser. `cookie` names the browser. */
  fetchOf(cookie: string, actor: () => Actor | null): (path: string, init: RequestInit) => Promise<Response> {
    return async (path, init) => {
      const who = actor();
      const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : (init.body ?? null);
      if (who === null) return problem(401, 'not-signed-in');
      const call = { actor: who, path, body };
      this.calls.push(call);
      return this.weather(call, () => this.answer(cookie, call));
    };
  }

  /** Opens a socket that hears every poke. */
  openSocket = (_url: string, events: SocketEvents): SocketPort => {
    this.sockets.add(events);
    queueMicrotask(() => events.opened());
    return { send: () => undefined, close: () => this.sockets.delete(events) };
  };

  /** How many calls of this path were made. */
  count(path: string): number {
    return this.calls.filter((call) => call.path === path).length;
  }

  private poke(pokes: readonly Poke[]): void {
    const text = JSON.stringify({ type: 'pokes', pokes });
    for (const socket of [...this.sockets]) setTimeout(() => socket.message(text), 0);
  }

  private async answer(cookie: string, { actor, path, body }: DeviceCall): Promise<Response> {
    const device = this.devices.get(cookie) ?? null;
    const session = { actor, device };
    switch (path) {
      case '/api/session': {
        const { epoch } = await this.deps.store.readMeta();
        const person = { id: actor.personId, name: actor.personId, email: null, role: actor.role };
        return json({ person, scopes: scopesOf(actor), epoch, device });
      }
      case '/api/session/device':
        this.devices.set(cookie, bindDeviceSchema.parse(body).device);
        return new Response(null, { status: 204 });
      case '/api/sync/push':
        return this.pushed(session, body);
      case '/api/sync/pull':
        return json(await pull(this.deps, session, pullRequestSchema.parse(body)));
      case '/api/socket-ticket':
        return json({ ticket: 't', url: '/socket' });
      default:
        return this.answerFile(actor, path, body);
    }
  }

  private async answerFile(actor: Actor, path: string, body: unknown): Promise<Response> {
    if (path.startsWith(BUCKET) && body instanceof FormData) return this.bucket.take(path, body);
    const [, messageId, fileId] = /^\/api\/files\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
    if (messageId === undefined || fileId === undefined) return problem(404, 'not-found');
    const session = { id: 's', person: rigPerson(actor.personId), actor, device: null };
    try {
      return json(await this.files.advance(session, { messageId, fileId }, fileAskSchema.parse(body)));
    } catch (cause) {
      if (cause instanceof ApiProblem) return problem(404, cause.code);
      throw cause;
    }
  }

  private async pushed(session: { actor: Actor; device: string | null }, body: unknown): Promise<Response> {
    const request = pushRequestSchema.safeParse(body);
    if (!request.success) return problem(400, 'not-valid');
    try {
      return json(await push(this.deps, session, request.data));
    } catch (cause) {
      if (cause instanceof NotThisDevice) return problem(403, 'not-yours');
      throw cause;
    }
  }
}

export function json(value: unknown): Response {
  return new Response(JSON.stringify(value), {
    status: 200,
    headers: { 'content-type': 'application/json' },
  });
}

export function problem(status: number, code: string): Response {
  const body = { type: `urn:roost:${code}`, title: code, status, code };
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  });
}
