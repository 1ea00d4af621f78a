import { describe, expect, it } from 'vitest';
import type { Outbox, OutboxItem } from '../../sync/client/outbox.ts';
import { InputError, StorageFault } from '../../sync/client/storage-fault.ts';
import { isOfGroup, replyToEach } from './reply-group.ts';

/** An outbox that holds each reply it is given, until it is said to have gone. */
function openOutbox() {
  const held = new Map<string, OutboxItem>();
  const faults = new Map<string, Error>();
  const commands = {
    reply: async (ticketId: string, body: string, changes?: object, holdMs?: number) => {
      const fault = faults.get(ticketId);
      if (fault !== undefined) throw fault;
      const id = `m-${ticketId}`;
      const doc = { id, rev: 'r', body, changes, holdMs };
      held.set(id, {
        key: `messages:${id}`,
        kind: 'messages',
        doc,
        base: null,
        since: '',
        state: 'waiting',
        refusal: null,
        heldUntil: 'soon',
        ticketId,
      });
      return { id };
    },
  };
  const outbox: Outbox = {
    items: () => [...held.values()],
    subscribe: () => () => undefined,
    retry: () => Promise.reject(new Error('not asked for')),
    takeBack: async (key) => {
      const fault = faults.get(key);
      if (fault !== undefined) throw fault;
    },
    edit: () => Promise.reject(new Error('not asked for')),
    discard: async (key) => void held.delete(key.replace('messages:', '')),
    exportJson: () => '',
  };
  return { held, faults, workspace: { commands, outbox } };
}

const to = (ticketId: string) => ({ ticketId, body: `For ${ticketId}`, refused: null });

describe('replies of one action', () => {
  it('are one for each ticket, each with its own words and all with the changes', async () => {
    const { held, workspace } = openOutbox();
    const group = await replyToEach(workspace, [to('a'), to('b')], { status: 'pending' }, 10_000);
    expect(group.queued.map(({ ticketId }) => ticketId)).toEqual(['a', 'b']);
    expect(held.get('m-b')?.doc).toMatchObject({
      body: 'For b',
      changes: { status: 'pending' },
      holdMs: 10_000,
    });
    expect([isOfGroup('m-a'), isOfGroup('m-other')]).toEqual([true, false]);
  });

  it('are told ticket by ticket where none could be written', async () => {
    const { faults, workspace } = openOutbox();
    faults.set('b', new InputError('ticketId', 'Not here.'));
    const closed = { ticketId: 'c', body: null, refused: 'It is closed.' };
    const group = await replyToEach(workspace, [to('a'), to('b'), closed], undefined, 0);
    expect(group.queued).toHaveLength(1);
    expect(group.failed).toContainEqual({ ticketId: 'b', why: 'Not here.' });
    expect(group.failed).toContainEqual({ ticketId: 'c', why: 'It is closed.' });
  });

  it('are taken back together, but for those that had gone, and again for what could not be stored', async () => {
    const { held, faults, workspace } = openOutbox();
    const group = await replyToEach(workspace, ['a', 'b', 'c', 'd'].map(to), undefined, 10_000);
    held.delete('m-a');
    faults.set('messages:m-b', new InputError('key', 'It has been sent already.'));
    faults.set('messages:m-c', new StorageFault('No room.'));
    const taken = await group.takeBack();
    expect(taken.back).toEqual(['d']);
    expect([...taken.gone].sort()).toEqual(['a', 'b']);
    expect(taken.failed).toEqual([{ ticketId: 'c', why: 'No room.' }]);
    faults.clear();
    expect((await group.takeBack()).back).toContain('c');
  });
});
