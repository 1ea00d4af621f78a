import { describe, expect, it } from 'vitest';
import { json } from '../../tests/client/desk-server.ts';
import { FakeEnvironment } from '../../tests/client/fake-environment.ts';
import type { SocketEvents } from './environment.ts';
import { PokeSocket } from './poke-socket.ts';
import { ServerLink } from './server-link.ts';
import { SyncHealth } from './sync-health.ts';

const SESSION = {
  person: { id: 'jo', name: 'Jo', email: null, role: 'agent' },
  scopes: [],
  epoch: 'E1',
  device: 'device0001',
};

function rig() {
  const fake = new FakeEnvironment();
  fake.answer = (path) =>
    json(path === '/api/session' ? SESSION : { ticket: 'abc', url: 'wss://desk.example/socket' });
  const opened: { url: string; events: SocketEvents; sent: string[]; closed: boolean }[] = [];
  fake.openSocket = (url, events) => {
    const one = { url, events, sent: [] as string[], closed: false };
    opened.push(one);
    return { send: (text) => one.sent.push(text), close: () => (one.closed = true) };
  };
  const poked: unknown[] = [];
  const link = new ServerLink(fake, 'jo', 'device0001', new SyncHealth(fake));
  const socket = new PokeSocket(link, {
    poked: (pokes) => poked.push(...pokes),
    opened: () => poked.push('opened'),
    lost: () => poked.push('lost'),
    present: (told) => poked.push(told),
  });
  return { fake, opened, poked, socket };
}

describe('the socket', () => {
  it('opens with a fresh ticket and hears pokes', async () => {
    const { fake, opened, poked, socket } = rig();
    await fake.pass(10);
    expect(opened[0]?.url).toBe('wss://desk.example/socket?ticket=abc');
    opened[0]?.events.opened();
    const poke = { scope: 'ws', kind: 'tickets', lane: 1, seq: 4, origin: 'srv' };
    opened[0]?.events.message(JSON.stringify({ type: 'pokes', pokes: [poke] }));
    opened[0]?.events.message('not JSON');
    opened[0]?.events.message('{"type":"unheard-of"}');
    const told = { type: 'presence', whole: true, sources: [] };
    opened[0]?.events.message(JSON.stringify(told));
    socket.say({ type: 'here', at: [] });
    expect(opened[0]?.sent).toEqual(['{"type":"here","at":[]}']);
    expect(poked).toEqual(['opened', poke, told]);
    socket.close();
    expect(fake.waiting()).toBe(0);
  });

  it('opens again after it was closed, after no pong came, and before the gateway ends it', async () => {
    const { fake, opened, socket } = rig();
    await fake.pass(10);
    opened[0]?.events.closed();
    await fake.pass(30_000);
    expect(opened).toHaveLength(2);
    await fake.pass(8 * 60_000);
    expect(opened[1]?.sent).toEqual(['{"type":"ping"}']);
    await fake.pass(60_000);
    expect(opened[1]?.closed).toBe(true);
    expect(opened).toHaveLength(3);
    for (let minute = 0; minute < 110; minute += 1) {
      await fake.pass(60_000);
      opened.at(-1)?.events.message('{"type":"pong"}');
    }
    expect(opened.length).toBeGreaterThan(3);
    socket.close();
  });
});
