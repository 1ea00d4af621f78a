import { expect, it } from 'vitest';
import { socketRig } from '../../../tests/support/socket-rig.ts';
import { PRESENCE_MS, type Doing, type Place } from '../../protocol/presence.ts';
import { disconnect } from './disconnect.ts';
import { leavePresence } from './hear-presence.ts';
import { sourceOf } from './presence-record.ts';
import { receive } from './receive.ts';

const RESTRICTED = 'q:restricted-people-team';

function at(ticketId: string, doing: Doing = 'viewing'): Place {
  return { ticketId, doing };
}

async function presenceRig() {
  const rig = socketRig();
  rig.tickets.set('t1', 'ws').set('t2', 'ws').set('secret', RESTRICTED);
  for (const [connection, person] of [
    ['of-ana', 'ana'],
    ['of-bo', 'bo'],
    ['of-hr', 'hr'],
    ['of-rita', 'rita'],
  ] as const)
    await rig.open(connection, person);
  const say = async (connection: string, ...places: readonly Place[]) =>
    receive(rig.deps, connection, JSON.stringify({ type: 'here', at: places }));
  return { ...rig, say };
}

function told(to: string, connection: string, personId: string, ...places: readonly Place[]) {
  const sources = [{ source: sourceOf(connection), personId, at: places }];
  return { to, message: { type: 'presence', whole: false, sources } };
}

function everything(to: string, ...sources: readonly unknown[]) {
  return { to, message: { type: 'presence', whole: true, sources } };
}

it('tells the other agents where one is, answers the first word with who is there, and tells nobody of themselves', async () => {
  const { gate, say } = await presenceRig();
  await say('of-ana', at('t1'));
  expect(gate.taken()).toEqual([
    told('of-bo', 'of-ana', 'ana', at('t1')),
    told('of-hr', 'of-ana', 'ana', at('t1')),
    everything('of-ana'),
  ]);
  await say('of-bo');
  const ana = { source: sourceOf('of-ana'), personId: 'ana', at: [at('t1')] };
  expect(gate.taken()).toEqual([everything('of-bo', ana)]);
  await say('of-ana', at('t1', 'replying'), at('t2'));
  expect(gate.taken()).toEqual([
    told('of-bo', 'of-ana', 'ana', at('t1', 'replying'), at('t2')),
    told('of-hr', 'of-ana', 'ana', at('t1', 'replying'), at('t2')),
  ]);
});

it('tells of a ticket in a restricted queue to its members alone, and takes no word of it from others', async () => {
  const { gate, say, open } = await presenceRig();
  await say('of-bo', at('secret'), at('no-such-ticket'));
  expect(gate.taken()).toEqual([everything('of-bo')]);
  await open('of-hr-again', 'hr');
  await say('of-hr', at('t1'), at('secret'));
  expect(gate.taken()).toEqual([
    told('of-ana', 'of-hr', 'hr', at('t1')),
    told('of-bo', 'of-hr', 'hr', at('t1')),
    everything('of-hr'),
  ]);
  await say('of-ana');
  const seen = { source: sourceOf('of-hr'), personId: 'hr', at: [at('t1')] };
  expect(gate.taken()).toEqual([everything('of-ana', seen)]);
});

it('lets a ticket that moved out of sight go, at the next word', async () => {
  const { gate, say, tickets } = await presenceRig();
  await say('of-hr', at('t1'));
  gate.taken();
  tickets.set('t1', RESTRICTED);
  await say('of-hr', at('t1'));
  expect(gate.taken()).toEqual([told('of-ana', 'of-hr', 'hr'), told('of-bo', 'of-hr', 'hr')]);
});

it('neither hears requesters nor tells them', async () => {
  const { gate, say } = await presenceRig();
  await say('of-rita', at('t1'));
  await say('nobody', at('t1'));
  expect(gate.taken()).toEqual([]);
});

it('tells when somebody goes: by their own word, with their connection, and by age', async () => {
  const { deps, gate, say, rig } = await presenceRig();
  await say('of-ana', at('t1'));
  gate.taken();
  await say('of-ana');
  expect(gate.taken().map(({ message }) => message)).toEqual([
    told('', 'of-ana', 'ana').message,
    told('', 'of-ana', 'ana').message,
  ]);
  await say('of-ana', at('t2'));
  gate.taken();
  await disconnect(deps.records, 'of-ana');
  await leavePresence(deps, 'of-ana');
  await leavePresence(deps, 'of-ana');
  expect(gate.taken()).toEqual([told('of-bo', 'of-ana', 'ana'), told('of-hr', 'of-ana', 'ana')]);
  await say('of-hr', at('t1'));
  rig.nowMs += PRESENCE_MS;
  gate.taken();
  await say('of-bo');
  expect(gate.taken()).toEqual([everything('of-bo')]);
});

it('passes over who says too much, until they have been quiet for a while', async () => {
  const { gate, say, rig } = await presenceRig();
  for (let turn = 0; turn < 30; turn += 1) await say('of-ana', at(turn % 2 === 0 ? 't1' : 't2'));
  expect(gate.taken().filter(({ to }) => to === 'of-bo')).toHaveLength(10);
  rig.nowMs += 2_000;
  for (let turn = 0; turn < 5; turn += 1) await say('of-ana', at('t1'));
  expect(gate.taken().filter(({ to }) => to === 'of-bo')).toHaveLength(2);
});

it('takes nothing that is too much, or of another form', async () => {
  const { deps, gate, say } = await presenceRig();
  await say('of-ana', ...Array.from({ length: 9 }, () => at('t1')));
  await receive(
    deps,
    'of-ana',
    JSON.stringify({ type: 'here', at: [{ ticketId: 't1', doing: 'sleeping' }] }),
  );
  await receive(deps, 'of-ana', JSON.stringify({ type: 'here', at: 't1' }));
  expect(gate.taken()).toEqual([]);
  await say('of-ana', at('t1'), at('t1', 'noting'));
  expect(gate.taken()[0]).toEqual(told('of-bo', 'of-ana', 'ana', at('t1', 'noting')));
});
