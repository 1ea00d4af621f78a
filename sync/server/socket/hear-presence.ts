import { WORKSPACE_SCOPE, type Scope } from '../../domain/scope.ts';
import type { Place, PresenceMessage, PresentSource } from '../../protocol/presence.ts';
import { locatorKey } from '../keys.ts';
import { locatorOf } from '../marker.ts';
import type { SyncStore } from '../sync-store.ts';
import { connectionAddress, readConnectionRecord, type ConnectionRecord } from './connection-record.ts';
import { disconnect } from './disconnect.ts';
import type { PokeDeps } from './send-pokes.ts';
import {
  keepPresence,
  listPresent,
  presenceAddress,
  presentAddress,
  readPresenceRecord,
  sourceOf,
  type PresenceRecord,
} from './presence-record.ts';

/** A connection may say this much at once, and as much again each second. What is beyond is passed over: it will be said again. */
const AT_ONCE = 10;
const EACH_SECOND = 1;

/** What presence needs from outside. */
export interface PresenceDeps extends PokeDeps {
  readonly store: Pick<SyncStore, 'readMarkers'>;
  /** The time in milliseconds since 1970. */
  readonly now: () => number;
}

/** A ticket that somebody has before them, and the audience in which it lives at this moment. */
interface Placed {
  readonly scope: Scope;
  readonly place: Place;
}

/**
 * Takes where a connection's person is now, and tells those agents who may read the tickets in question. Presence is agents' alone: a requester is
 * neither heard nor told. The first word of a connection is answered with everybody who is there already.
 */
export async function hearPresence(
  deps: PresenceDeps,
  connectionId: string,
  at: readonly Place[],
): Promise<void> {
  const { records } = deps;
  const body = await records.read(connectionAddress(connectionId));
  const connection = body === null ? null : readConnectionRecord(body);
  if (connection?.scopes.includes(WORKSPACE_SCOPE) !== true) return;
  const before = readPresenceRecord(await records.read(presenceAddress(connectionId)));
  const nowMs = deps.now();
  const allowance = allowanceOf(before, nowMs);
  if (allowance < 1) return;
  const placed = (await locate(deps, at)).filter(({ scope }) => connection.scopes.includes(scope));
  const scopes = [...new Set(placed.map(({ scope }) => scope))];
  const { personId } = connection;
  const record = { personId, scopes, allowance: allowance - 1, atMs: nowMs } satisfies PresenceRecord;
  await keepPresence(records, presenceAddress(connectionId), record, nowMs);
  await Promise.all(
    scopes.map(async (scope) => {
      const here = present(connectionId, personId, placed, [scope]);
      await keepPresence(records, presentAddress(scope, connectionId), here, nowMs);
    }),
  );
  const left = (before?.scopes ?? []).filter((scope) => !scopes.includes(scope));
  await withdraw(deps, connectionId, left);
  await tell(deps, connectionId, personId, [...scopes, ...left], placed);
  if (before === null) await tellEverything(deps, connectionId, connection);
}

/** The connection has ended: its person is nowhere by it. */
export async function leavePresence(deps: PresenceDeps, connectionId: string): Promise<void> {
  const record = readPresenceRecord(await deps.records.take(presenceAddress(connectionId)));
  if (record === null || record.scopes.length === 0) return;
  await withdraw(deps, connectionId, record.scopes);
  await tell(deps, connectionId, record.personId, record.scopes, []);
}

function allowanceOf(before: PresenceRecord | null, nowMs: number): number {
  if (before === null) return AT_ONCE;
  return Math.min(AT_ONCE, before.allowance + ((nowMs - before.atMs) / 1_000) * EACH_SECOND);
}

async function locate({ store }: PresenceDeps, at: readonly Place[]): Promise<Placed[]> {
  if (at.length === 0) return [];
  // The newest word for each ticket: the table is asked for no key twice.
  const places = [...new Map(at.map((place) => [place.ticketId, place])).values()];
  const markers = await store.readMarkers(places.map(({ ticketId }) => locatorKey(ticketId)));
  return places.flatMap((place, index) => {
    const locator = locatorOf(markers[index] ?? null);
    return locator === null ? [] : [{ scope: locator.scope, place }];
  });
}

async function withdraw(deps: PresenceDeps, connectionId: string, scopes: readonly Scope[]): Promise<void> {
  await Promise.all(scopes.map(async (scope) => deps.records.take(presentAddress(scope, connectionId))));
}

/** Tells the listeners of these scopes, each of no more than their own scopes hold, and nobody of themselves. */
async function tell(
  deps: PresenceDeps,
  connectionId: string,
  personId: string,
  scopes: readonly Scope[],
  placed: readonly Placed[],
): Promise<void> {
  const listeners = new Map<string, ConnectionRecord>();
  for (const scope of scopes)
    for (const { part, body } of await deps.records.list('connection', scope))
      listeners.set(part, readConnectionRecord(body));
  await Promise.all(
    [...listeners]
      .filter(([, listener]) => listener.personId !== personId)
      .map(async ([id, { scopes: own }]) =>
        send(deps, id, { whole: false, sources: [present(connectionId, personId, placed, own)] }),
      ),
  );
}

/** Everybody who is at a ticket that this connection's person may read. */
async function tellEverything(
  deps: PresenceDeps,
  connectionId: string,
  { personId, scopes }: ConnectionRecord,
): Promise<void> {
  const bySource = new Map<string, PresentSource>();
  for (const scope of scopes)
    for (const one of await listPresent(deps.records, scope)) {
      if (one.personId === personId) continue;
      bySource.set(one.source, { ...one, at: [...(bySource.get(one.source)?.at ?? []), ...one.at] });
    }
  await send(deps, connectionId, { whole: true, sources: [...bySource.values()] });
}

async function send(
  deps: PresenceDeps,
  connectionId: string,
  told: Omit<PresenceMessage, 'type'>,
): Promise<void> {
  const message: PresenceMessage = { type: 'presence', ...told };
  if ((await deps.gate.post(connectionId, JSON.stringify(message))) === 'gone')
    await disconnect(deps.records, connectionId);
}

function present(
  connectionId: string,
  personId: string,
  placed: readonly Placed[],
  scopes: readonly Scope[],
): PresentSource {
  const at = placed.filter(({ scope }) => scopes.includes(scope)).map(({ place }) => place);
  return { source: sourceOf(connectionId), personId, at };
}
