import { expect, it } from 'vitest';
import { FakeWorkspace, plainRow } from '../../tests/support/fake-workspace.ts';
import { FakeSearchWorker, IdleMoments } from '../../tests/support/search-rig.ts';
import { parseQuery } from './parse-query.ts';
import { SearchDesk } from './search-desk.ts';

const moment = { nowMs: Date.parse('2026-03-12T12:00:00.000Z'), closeAfterDays: 14 };

function openDesk(tickets: number) {
  const workspace = new FakeWorkspace();
  workspace.rows = Array.from({ length: tickets }, (_, index) => plainRow(`ticket${index}`));
  const worker = new FakeSearchWorker();
  const idle = new IdleMoments();
  const desk = new SearchDesk(workspace.asWorkspace().read, worker, idle.whenIdle);
  const find = async (text: string) => {
    const { hits } = await desk.search(parseQuery(text).query, 99, moment);
    return hits.map(({ id }) => id);
  };
  return { workspace, worker, idle, desk, find };
}

it('reads in slices, one for each idle moment, and tells how far it has come', async () => {
  const { desk, idle, worker } = openDesk(100);
  expect(desk.state()).toMatchObject({ count: 0, complete: false });
  await idle.pass();
  expect(desk.state()).toMatchObject({ count: 40, complete: false, oldestAt: '2026-03-12T09:00:00.000Z' });
  await idle.passAll();
  expect(desk.state()).toMatchObject({ count: 100, complete: true });
  expect(worker.calls.map((call) => call.type)).toEqual(['feed', 'feed', 'feed']);
});

it('answers from what it has read so far', async () => {
  const { idle, find } = openDesk(100);
  await idle.pass();
  expect(await find('ticket7')).toEqual(['ticket7']);
  expect(await find('ticket99')).toEqual([]);
  await idle.passAll();
  expect(await find('ticket99')).toEqual(['ticket99']);
});

it('reads again what has changed and nothing else, and forgets what is gone', async () => {
  const { workspace, worker, idle, find } = openDesk(50);
  await idle.passAll();
  worker.calls.length = 0;
  workspace.rows = [...workspace.rows.slice(2), plainRow('ticket1', { subject: 'Zebra' }), plainRow('new')];
  workspace.changed();
  await idle.passAll();
  expect(worker.calls).toMatchObject([{ put: [{ id: 'ticket1' }, { id: 'new' }], remove: ['ticket0'] }]);
  expect(await find('zebra')).toEqual(['ticket1']);
  expect(await find('"subject of ticket0"')).toEqual([]);
});

it('is complete where there is nothing to read', async () => {
  const { desk, idle } = openDesk(0);
  await idle.passAll();
  expect(desk.state()).toMatchObject({ count: 0, complete: true, oldestAt: null });
});

it('says so when the worker dies, and fails what is asked then', async () => {
  const { desk, idle, worker, find } = openDesk(100);
  await idle.pass();
  worker.die();
  await idle.passAll();
  expect(desk.state().failure).toBe('The search worker stopped.');
  await expect(find('ticket7')).rejects.toThrow('The search worker stopped.');
});

it('rests once it is closed', async () => {
  const { desk, idle, worker, workspace } = openDesk(100);
  await idle.pass();
  desk.close();
  workspace.changed();
  expect(idle.waiting).toBe(0);
  expect(worker.ended).toBe(true);
  expect(desk.state().failure).toBeNull();
});
