import { afterAll, beforeAll, expect, it } from 'vitest';
import { hashId } from '../../sync/domain/hash.ts';
import { socketMessageSchema } from '../../sync/protocol/poke.ts';
import { setDisabled } from '../../sync/server/admin/put-people.ts';
import { WireClient } from '../../tests/support/wire-client.ts';
import { localDeps } from './local-deps.ts';
import { startLocal, type LocalServer } from './start-local.ts';

let server: LocalServer;
let devices = 0;

beforeAll(async () => {
  server = await startLocal({ port: 0, dataDir: null, storage: 'memory', seedTickets: 20 });
});

afterAll(async () => server.stop());

async function client(personId: string): Promise<WireClient> {
  devices += 1;
  const made = new WireClient(server.url, `startlocaldevice${devices}`);
  await made.signIn(personId);
  await made.bind();
  return made;
}

async function agents(count: number): Promise<string[]> {
  return (await server.people())
    .filter(({ role }) => role === 'agent')
    .slice(0, count)
    .map(({ id }) => id);
}

function draft(wire: WireClient, ownerId: string, text: string) {
  const id = `draft-${hashId(ownerId, text)}`;
  const updatedAt = '2026-11-22T10:00:00.000Z';
  const rev = `${wire.device}-${hashId(text)}`;
  const doc = { id, rev, ownerId, updatedAt, type: 'draft', ticketId: null, mode: 'ticket', text };
  return { kind: 'personal', assumed: null, doc };
}

it('signs a person in through the provider’s page and brings them back', async () => {
  const [ana = ''] = await agents(1);
  const wire = new WireClient(server.url, 'startlocaldevice0');
  expect(await wire.signIn(ana, '/tickets/t1?tab=x')).toBe('/tickets/t1?tab=x');
  const who: unknown = await (await wire.fetch('/api/session')).json();
  expect(who).toMatchObject({ person: { id: ana }, device: null });
});

it('pushes, pulls, and pokes another device of the same person within a second', async () => {
  const [ana = ''] = await agents(1);
  const [one, other] = [await client(ana), await client(ana)];
  const socket = await other.openSocket();
  const poked = new Promise((told) =>
    socket.once('message', (data: Buffer) => told(JSON.parse(String(data)))),
  );
  const startedMs = Date.now();
  const { answers } = await one.push([draft(one, ana, 'hello')]);
  expect(answers).toEqual([{ status: 'accepted' }]);
  const message = socketMessageSchema.parse(await poked);
  expect(Date.now() - startedMs).toBeLessThan(1000);
  expect(message).toMatchObject({
    type: 'pokes',
    pokes: [{ scope: `me:${ana}`, kind: 'personal', origin: one.device }],
  });
  const { pulls } = await other.pull([{ kind: 'personal', checkpoint: null, limit: 100 }]);
  expect(pulls[0]?.documents).toMatchObject([{ text: 'hello' }]);
  socket.close();
});

it('answers a ping', async () => {
  const [ana = ''] = await agents(1);
  const socket = await (await client(ana)).openSocket();
  const answer = new Promise((told) => socket.once('message', (data: Buffer) => told(String(data))));
  socket.send('{"type":"ping"}');
  expect(await answer).toBe('{"type":"pong"}');
  socket.close();
});

it('tells another agent who is at a ticket, and that they have gone', async () => {
  const [ana = '', bo = ''] = await agents(2);
  const [one, other] = [await client(ana), await client(bo)];
  const { pulls } = await one.pull([{ kind: 'tickets', checkpoint: null, limit: 1 }]);
  const ticketId = pulls[0]?.documents[0]?.id ?? '';
  const listener = await other.openSocket();
  const heard: unknown[] = [];
  const hears = async (count: number) => {
    while (heard.length < count) await new Promise((told) => listener.once('message', told));
    return heard.slice(-1)[0];
  };
  listener.on('message', (data: Buffer) => heard.push(JSON.parse(String(data))));
  listener.send('{"type":"here","at":[]}');
  expect(await hears(1)).toEqual({ type: 'presence', whole: true, sources: [] });
  const socket = await one.openSocket();
  socket.send(JSON.stringify({ type: 'here', at: [{ ticketId, doing: 'replying' }] }));
  expect(await hears(2)).toMatchObject({
    whole: false,
    sources: [{ personId: ana, at: [{ ticketId, doing: 'replying' }] }],
  });
  socket.close();
  expect(await hears(3)).toMatchObject({ sources: [{ personId: ana, at: [] }] });
  listener.close();
});

it('cuts a disabled person off: their calls, their socket and their sign-in', async () => {
  const [, bo = ''] = await agents(2);
  const wire = await client(bo);
  const socket = await wire.openSocket();
  const closed = new Promise((done) => socket.once('close', done));
  const deps = localDeps({
    store: server.storage.store,
    now: Date.now,
    announce: (pokes) => server.storage.committed(pokes),
  });
  await setDisabled(deps, bo, true);
  expect((await wire.fetch('/api/session')).status).toBe(401);
  await closed;
  await expect(new WireClient(server.url, 'startlocaldevice9').signIn(bo)).rejects.toThrow(
    'was answered 403',
  );
  await setDisabled(deps, bo, false);
  expect((await wire.fetch('/api/session')).status).toBe(200);
});

it('refuses a socket without a ticket and one from a foreign page', async () => {
  const [ana = ''] = await agents(1);
  const wire = await client(ana);
  const answer = await wire.fetch('/socket?ticket=x');
  expect(answer.status).toBe(404);
  const { WebSocket } = await import('ws');
  const foreign = new WebSocket(`${server.url.replace('http', 'ws')}/socket?ticket=${'x'.repeat(43)}`);
  await expect(new Promise((open, fail) => foreign.once('open', open).once('error', fail))).rejects.toThrow(
    '403',
  );
});

it('answers under its own name alone', async () => {
  const port = new URL(server.url).port;
  const other = await fetch(`http://127.0.0.1:${port}/inbox?x=1`, { redirect: 'manual' });
  expect(other.headers.get('location')).toBe(`${server.url}/inbox?x=1`);
  const call = await fetch(`http://127.0.0.1:${port}/api/sync/push`, { method: 'POST', body: '{}' });
  expect(call.status).toBe(421);
});

it('says whom to tell of a hole', async () => {
  const answer = await fetch(`${server.url}/.well-known/security.txt`);
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(await answer.text()).toContain(`Canonical: ${server.url}/.well-known/security.txt`);
});
