import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startDynamoDbLocal, type DynamoDbLocal } from '../../infra/local/dynamodb-local.ts';
import { localClient, openTable } from '../../infra/local/dynamodb-storage.ts';
import { openMemoryStorage } from '../../infra/local/memory-storage.ts';
import type { LocalStorage } from '../../infra/local/local-storage.ts';
import { scopesOf, type Actor } from '../../sync/domain/scope.ts';
import { PRESENCE_MS, type Place } from '../../sync/protocol/presence.ts';
import { connectionAddress, listenerAddress } from '../../sync/server/socket/connection-record.ts';
import { disconnect } from '../../sync/server/socket/disconnect.ts';
import { hearPresence, leavePresence } from '../../sync/server/socket/hear-presence.ts';
import { NotedGate } from '../support/socket-rig.ts';
import { ANA, BO, HANA, openDesk, ROSA } from './desk.ts';

type Stores = Pick<LocalStorage, 'store' | 'archive' | 'records'>;

// Ahead of every clock: the engine deletes by its own what has expired.
let nowMs = Date.parse('2100-01-01T10:00:00.000Z');
let engine: DynamoDbLocal;
const opened = new Map<string, Stores>();

beforeAll(async () => {
  engine = await startDynamoDbLocal();
  const fail = (fault: unknown) => expect(fault).toBeNull();
  opened.set(
    'memory',
    openMemoryStorage(() => nowMs, fail),
  );
  opened.set('DynamoDB', await openTable(localClient(engine.endpoint), () => nowMs));
});

afterAll(async () => engine.stop());

describe.each(['memory', 'DynamoDB'])('presence over %s', (name) => {
  let gate = new NotedGate();
  let turn = 0;

  beforeEach(() => {
    gate = new NotedGate();
    turn += 1;
  });

  const stores = (): Stores => {
    const found = opened.get(name);
    if (found === undefined) throw new Error('No such stores');
    return found;
  };
  const deps = () => ({ ...stores(), gate, now: () => nowMs });
  const open = async (actor: Actor) => {
    const id = `${actor.personId}-${turn}`;
    const body = { personId: actor.personId, sessionId: 's', scopes: scopesOf(actor) };
    await stores().records.create(connectionAddress(id), body, null);
    for (const scope of body.scopes) await stores().records.create(listenerAddress(scope, id), body, null);
    return id;
  };
  const close = async (...ids: readonly string[]) => {
    for (const id of ids) await disconnect(stores().records, id);
    for (const id of ids) await leavePresence(deps(), id);
  };
  const at = (ticketId: string): Place => ({ ticketId, doing: 'viewing' });
  /** Which tickets each connection was told of, and by whose source. */
  const taken = () =>
    gate.posts.splice(0).map(({ to, text }) => {
      const { sources } = JSON.parse(text) as { sources: { personId: string; at: Place[] }[] };
      return `${to.split('-')[0] ?? ''} hears ${sources
        .map((one) => `${one.personId}: ${one.at.map(({ ticketId }) => ticketId).join(' ')}`)
        .join(', ')}`;
    });

  it('follows a ticket into a restricted queue, and writes nothing to the logs', async () => {
    const desk = openDesk(stores());
    const id = `presence${turn}${name}`;
    const device = desk.device('anadevice', ANA);
    const ticket = device.ticket(id);
    expect(await device.push({ kind: 'tickets', assumed: null, doc: ticket })).toEqual([
      { status: 'accepted' },
    ]);
    const [ana, bo, hana, rosa] = [await open(ANA), await open(BO), await open(HANA), await open(ROSA)];
    await hearPresence(deps(), rosa, [at(id)]);
    expect(taken()).toEqual([]);
    const before = await stores().archive.exportAll();
    await hearPresence(deps(), hana, [at(id)]);
    expect(taken().sort()).toEqual([`ana hears hana: ${id}`, `bo hears hana: ${id}`, 'hana hears ']);
    expect(await stores().archive.exportAll()).toEqual(before);
    const moved = { ...ticket, rev: device.rev(), queueId: 'restricted-hr' };
    expect(await device.push({ kind: 'tickets', assumed: ticket.rev, doc: moved })).toEqual([
      { status: 'accepted' },
    ]);
    await hearPresence(deps(), bo, [at(id)]);
    await hearPresence(deps(), hana, [at(id)]);
    expect(taken().sort()).toEqual(['ana hears hana: ', 'bo hears hana: ', `bo hears hana: ${id}`]);
    await hearPresence(deps(), ana, []);
    expect(taken()).toEqual(['ana hears ']);
    await close(ana, bo, hana, rosa);
  });

  it('ends with the connection, once, and by age', async () => {
    const desk = openDesk(stores());
    const id = `presence${turn}${name}`;
    const device = desk.device('anadevice', ANA);
    await device.push({ kind: 'tickets', assumed: null, doc: device.ticket(id) });
    const [ana, bo] = [await open(ANA), await open(BO)];
    await hearPresence(deps(), ana, [at(id)]);
    taken();
    await close(ana);
    await close(ana);
    expect(taken()).toEqual(['bo hears ana: ']);
    await hearPresence(deps(), bo, [at(id)]);
    nowMs += PRESENCE_MS;
    taken();
    const again = await open(HANA);
    await hearPresence(deps(), again, []);
    expect(taken()).toEqual(['hana hears ']);
    await close(bo, again);
  });
});
