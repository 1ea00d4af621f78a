import { describe, expect, it } from 'vitest';
import { startEpoch } from '../../sync/server/admin/start-epoch.ts';
import { erasureMarker } from '../../sync/server/marker.ts';
import type { SyncStore } from '../../sync/server/sync-store.ts';
import { ANA, BO, openDesk } from './desk.ts';
import { insert, statuses } from './wire-device.ts';
import { contractStores } from './open-stores.ts';

/** Says of documents that they were erased, as an erasure does before it takes them away. */
async function markErased(store: SyncStore, ...erased: readonly (readonly [kind: string, id: string])[]) {
  const markers = erased.map(([kind, id]) => ({ marker: erasureMarker(kind, id), expect: null }));
  const rest = { appends: [], documents: [], checks: [], markerChecks: [] };
  expect(await store.commit({ ...rest, markers })).toEqual({ done: true });
}

describe.each(contractStores())('what was erased, on $name', ({ open }) => {
  it('is not taken again, neither fresh nor as an edit', async () => {
    const desk = openDesk(await open());
    const ana = desk.device('ANA', ANA);
    await ana.push(insert('tickets', ana.ticket('kept')));
    const message = ana.message('kept', 1);
    await markErased(desk.store, ['tickets', 'gone'], ['messages', message.id]);
    const ticket = ana.ticket('gone');
    const rows = [
      insert('tickets', ticket),
      ana.edit(ticket, { priority: 'high' }),
      insert('messages', message),
      insert('messages', ana.message('kept', 2)),
    ];
    const expected = ['refused erased', 'refused erased', 'refused erased', 'accepted'];
    expect(statuses(await ana.push(...rows))).toEqual(expected);
    expect(await desk.faults()).toEqual([]);
  });

  it('is not given back after a restore, its timeline included', async () => {
    const desk = openDesk(await open());
    const [ana, bo] = [desk.device('ANA', ANA), desk.device('BO', BO)];
    await ana.push(insert('tickets', ana.ticket('t1')));
    const backup = await desk.archive.exportAll();
    await ana.push(insert('messages', ana.message('t1', 1, { type: 'note' })));
    await ana.pullAll();
    await ana.push(ana.edit(ana.get('tickets', 't1')!, { priority: 'high' }));
    await bo.pullAll();
    const [message, ...events] = [...bo.ids('messages'), ...bo.ids('events')];
    await desk.archive.importAll(backup);
    await startEpoch(desk.store, '01JEPOCH00000000000000000B');
    await markErased(desk.store, ['messages', message!], ...events.map((id) => ['events', id] as const));
    const lost = events.filter((id) => !backup.documents.some((item) => item.id === id));
    const rows = lost.map((id) => insert('events', bo.get('events', id)));
    const answers = statuses(await bo.push(insert('messages', bo.get('messages', message!)), ...rows));
    expect(answers).toEqual(['refused erased', ...lost.map(() => 'refused erased')]);
    expect(lost).toHaveLength(1);
    expect(await desk.faults()).toEqual([]);
  });
});
