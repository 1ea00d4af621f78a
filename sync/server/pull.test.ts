import { describe, expect, it } from 'vitest';
import { ANA, BO, openDesk, ROSA } from '../../tests/contract/desk.ts';
import { insert } from '../../tests/contract/wire-device.ts';
import type { MemoryFaults } from './memory/memory-faults.ts';
import { MemoryStore } from './memory/memory-store.ts';

/** A desk on which the next commit, once held up, stays half visible until it is let go. */
function halfVisibleDesk() {
  let hidden: ((item: { family: string; key: string }) => boolean) | null = null;
  let release: () => void = () => undefined;
  let reached: () => void = () => undefined;
  const faults: MemoryFaults = {
    applied: () => {
      if (hidden === null) return;
      reached();
      return new Promise<void>((resolve) => {
        release = resolve;
      });
    },
    seesOld: (item) => hidden?.(item) ?? false,
  };
  const store = new MemoryStore('EPOCH', faults);
  return {
    ...openDesk({ store, archive: store }),
    /** Hides this of the next commit; resolves once it has been applied. */
    hide: async (isHidden: (item: { family: string; key: string }) => boolean) => {
      hidden = isHidden;
      return new Promise<void>((resolve) => {
        reached = resolve;
      });
    },
    release: () => {
      hidden = null;
      release();
    },
  };
}

describe('a pull beside a transaction that is only half to be seen', () => {
  it('waits with an entry whose document it cannot see yet, and says that there is more', async () => {
    const desk = halfVisibleDesk();
    const [ana, bo] = [desk.device('ANA', ANA), desk.device('BO', BO)];
    await ana.push(insert('tickets', ana.ticket('t1')));
    await Promise.all([ana.pullAll(), bo.pullAll()]);
    const applied = desk.hide(({ family }) => family === 'document');
    const pushed = ana.push(ana.edit(ana.get('tickets', 't1')!, { priority: 'high' }));
    await applied;
    const before = bo.checkpoints.tickets;
    const early = await bo.pullOnce(['tickets']);
    expect(early.pulls[0]).toMatchObject({ documents: [], more: true, checkpoint: before });
    desk.release();
    await pushed;
    await bo.pullOnce(['tickets']);
    expect(bo.get('tickets', 't1')).toMatchObject({ priority: 'high' });
  });

  it('does not step over an entry that is hidden behind a later one', async () => {
    const desk = halfVisibleDesk();
    const [ana, bo] = [desk.device('ANA', ANA), desk.device('BO', BO)];
    await ana.push(insert('tickets', ana.ticket('t1')));
    await bo.pullAll();
    const applied = desk.hide(({ family, key }) => family === 'log' && key.endsWith('|2'));
    const first = ana.push(insert('messages', ana.message('t1', 1, { type: 'note' })));
    const second = first.then(async () =>
      ana.push(insert('messages', ana.message('t1', 2, { type: 'note' }))),
    );
    await applied;
    await bo.pullOnce(['messages']);
    desk.release();
    await second;
    await bo.pullAll(['messages']);
    expect(bo.ids('messages')).toHaveLength(2);
  });
});

describe('what a person is sent', () => {
  it('follows their role and memberships at each call', async () => {
    const store = new MemoryStore('EPOCH');
    const desk = openDesk({ store, archive: store });
    const member = desk.device('HANA', { personId: 'hana', role: 'agent', memberOf: ['restricted-hr'] });
    await member.push(insert('tickets', member.ticket('t1', { queueId: 'restricted-hr' })));
    await member.pullAll();
    expect(member.ids('tickets')).toEqual(['t1']);
    const outside = desk.device('HANA', { personId: 'hana', role: 'agent', memberOf: [] });
    outside.checkpoints = member.checkpoints;
    const page = await outside.pullOnce();
    expect(page.scopes).toEqual(['ws', 'me:hana']);
    expect(page.pulls.flatMap(({ documents }) => documents)).toEqual([]);
    expect(Object.keys(page.pulls[0]?.checkpoint ?? {})).toEqual(['ws']);
  });

  it('is no kind that is not theirs', async () => {
    const store = new MemoryStore('EPOCH');
    const desk = openDesk({ store, archive: store });
    const [ana, rosa] = [desk.device('ANA', ANA), desk.device('ROSA', ROSA)];
    await ana.push(insert('tickets', ana.ticket('t1')));
    const { pulls } = await rosa.pullOnce(['events', 'settings', 'articles']);
    for (const one of pulls)
      expect(one).toMatchObject({ documents: [], checkpoint: {}, more: false, total: 0 });
  });
});
