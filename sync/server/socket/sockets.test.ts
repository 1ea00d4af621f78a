import { expect, it } from 'vitest';
import { ORIGIN, rigPerson } from '../../../tests/support/api-rig.ts';
import { socketRig } from '../../../tests/support/socket-rig.ts';
import type { Poke } from '../../protocol/poke.ts';
import { closeSession } from '../session/close-session.ts';
import { closeOutdatedSockets, closeSocketsOfSession } from './close-sockets.ts';
import { connect } from './connect.ts';
import { disconnect } from './disconnect.ts';
import { followGrownLogs } from './grown-log.ts';
import { POKE_PAUSE_MS, PokeSender } from './poke-sender.ts';
import { receive } from './receive.ts';
import { sendPokes } from './send-pokes.ts';
import { SOCKET_TICKET_MS } from './socket-ticket.ts';

function poke(more: Partial<Poke> = {}): Poke {
  return { scope: 'ws', kind: 'tickets', lane: 3, seq: 7, origin: 'devicedevice1', ...more };
}

it('lets a socket in once with its ticket', async () => {
  const { deps, ticketFor } = socketRig();
  const { ticket } = await ticketFor('ana');
  expect(await connect(deps, { connectionId: 'c1', origin: ORIGIN, ticket })).toBe('connected');
  expect(await connect(deps, { connectionId: 'c2', origin: ORIGIN, ticket })).toBe('refused');
});

it.each([
  ['a foreign Origin', 'https://elsewhere.example'],
  ['no Origin', undefined],
])('refuses %s, and the ticket is still good for its owner', async (_name, origin) => {
  const { deps, ticketFor } = socketRig();
  const { ticket } = await ticketFor('ana');
  expect(await connect(deps, { connectionId: 'c1', origin, ticket })).toBe('refused');
  expect(await connect(deps, { connectionId: 'c1', origin: ORIGIN, ticket })).toBe('connected');
});

it('refuses no ticket, a late one, one of a session that ended, and one of a person who was disabled', async () => {
  const { deps, ticketFor, rig } = socketRig();
  const asked = { connectionId: 'c1', origin: ORIGIN };
  expect(await connect(deps, { ...asked, ticket: undefined })).toBe('refused');
  expect(await connect(deps, { ...asked, ticket: 'made-up' })).toBe('refused');
  const late = await ticketFor('ana');
  rig.nowMs += SOCKET_TICKET_MS;
  expect(await connect(deps, { ...asked, ticket: late.ticket })).toBe('refused');
  const ended = await ticketFor('ana');
  await closeSession(deps.records, ended.session.id);
  expect(await connect(deps, { ...asked, ticket: ended.ticket })).toBe('refused');
  const disabled = await ticketFor('ana');
  rig.people.set('ana', rigPerson('ana', { disabled: true }));
  expect(await connect(deps, { ...asked, ticket: disabled.ticket })).toBe('refused');
});

it('tells each socket of its own scopes, in one message, with the newest of each log', async () => {
  const { deps, gate, open } = socketRig();
  await open('of-ana', 'ana');
  await open('of-hr', 'hr');
  await open('of-rita', 'rita');
  const hr = poke({ scope: 'q:restricted-people-team', lane: 0 });
  await sendPokes(deps, [poke({ seq: 6 }), poke({ seq: 8 }), poke({ seq: 7 }), hr, poke({ scope: 'me:bo' })]);
  const told = new Map(gate.posts.map(({ to, text }) => [to, JSON.parse(text) as unknown]));
  expect(told.get('of-ana')).toEqual({ type: 'pokes', pokes: [poke({ seq: 8 })] });
  expect(told.get('of-hr')).toEqual({ type: 'pokes', pokes: [poke({ seq: 8 }), hr] });
  expect(told.has('of-rita')).toBe(false);
  expect(gate.posts).toHaveLength(2);
});

it('forgets a connection that has gone, and one that says goodbye', async () => {
  const { deps, gate, open } = socketRig();
  await open('c1', 'ana');
  await open('c2', 'bo');
  gate.gone.add('c1');
  await sendPokes(deps, [poke()]);
  gate.gone.clear();
  await disconnect(deps.records, 'c2');
  await disconnect(deps.records, 'c2');
  await sendPokes(deps, [poke({ seq: 9 })]);
  expect(gate.posts.map(({ to }) => to)).toEqual(['c2']);
});

it('ends the sockets of a session, and those of a person who is disabled or reads other scopes now', async () => {
  const { deps, gate, rig, open } = socketRig();
  const first = await open('c1', 'ana');
  await open('c2', 'ana');
  await closeSocketsOfSession(deps, 'ana', first.id);
  expect(gate.closed).toEqual(['c1']);
  await closeOutdatedSockets(deps, 'ana');
  expect(gate.closed).toEqual(['c1']);
  rig.people.set('ana', rigPerson('ana', { memberOf: ['restricted-people-team'] }));
  const people = { poke: poke({ kind: 'people', lane: 0 }), ids: ['ana', 'bo'] };
  await followGrownLogs({ ...deps, poke: () => undefined }, [people]);
  expect(gate.closed).toEqual(['c1', 'c2']);
  await open('c3', 'bo');
  rig.people.set('bo', rigPerson('bo', { disabled: true }));
  await closeOutdatedSockets(deps, 'bo');
  expect(gate.closed).toEqual(['c1', 'c2', 'c3']);
});

it('answers a ping and passes over everything else', async () => {
  const { deps, gate } = socketRig();
  for (const text of [
    '',
    'ping',
    '[]',
    'null',
    '{"type":"push"}',
    '{',
    `{"type":"ping","x":"${'y'.repeat(3_000)}"}`,
  ])
    await receive(deps, 'c1', text);
  expect(gate.posts).toEqual([]);
  await receive(deps, 'c1', '{"type":"ping"}');
  expect(gate.posts).toEqual([{ to: 'c1', text: '{"type":"pong"}' }]);
});

it('sends the first poke at once, gathers the next for the pause, and no seq twice', async () => {
  const { deps, gate, open } = socketRig();
  await open('c1', 'ana');
  const timers: { task: () => void; ms: number }[] = [];
  const later = (task: () => void, ms: number) => {
    timers.push({ task, ms });
    return () => undefined;
  };
  const sender = new PokeSender({ ...deps, later, onFault: (fault) => expect(fault).toBeNull() });
  sender.poke([poke({ seq: 1 })]);
  sender.poke([poke({ seq: 2 })]);
  sender.poke([poke({ seq: 3 }), poke({ seq: 1, lane: 4 })]);
  sender.poke([poke({ seq: 1 })]);
  expect(timers.map(({ ms }) => ms)).toEqual([POKE_PAUSE_MS]);
  timers.shift()?.task();
  timers.shift()?.task();
  sender.poke([poke({ seq: 3 })]);
  await sender.stop();
  sender.poke([poke({ seq: 99 })]);
  const seqs = gate.posts.map(({ text }) => {
    const message: { pokes: Poke[] } = JSON.parse(text) as { pokes: Poke[] };
    return message.pokes.map(({ lane, seq }) => `${lane}:${seq}`);
  });
  expect(seqs).toEqual([['3:1'], ['3:3', '4:1']]);
});
