import { describe, expect, it } from 'vitest';
import type { DecideEdit } from '../../sync/client/commands.ts';
import { StorageFault } from '../../sync/client/storage-fault.ts';
import { fieldChanges } from '../../sync/domain/field-change.ts';
import type { Ticket } from '../../sync/domain/ticket.ts';
import { plainTicket } from '../../tests/support/fake-workspace.ts';
import { TriageHistory } from './triage-history.ts';

/** A desk of three tickets. `fault` is what the next write of a ticket ends in. */
function openDesk() {
  const tickets = new Map(['a', 'b', 'c'].map((id) => [id, plainTicket(id)]));
  const faults = new Map<string, Error>();
  const triageTicket = async (id: string, decide: DecideEdit) => {
    const fault = faults.get(id);
    const ticket = tickets.get(id);
    if (fault !== undefined) throw fault;
    if (ticket === undefined) throw new Error('Gone.');
    const edit = decide(ticket);
    tickets.set(id, { ...ticket, ...edit });
    return fieldChanges(ticket, edit);
  };
  const set = (id: string, change: Partial<Ticket>) => tickets.set(id, { ...tickets.get(id)!, ...change });
  return { tickets, faults, set, history: new TriageHistory({ triageTicket }) };
}

const toHigh: DecideEdit = () => ({ priority: 'high' });

describe('the triage history', () => {
  it('undoes a bulk edit as one group, and then the one before', async () => {
    const { history, tickets } = openDesk();
    const before = new Map(tickets);
    await history.apply(['a'], () => ({ assigneeId: 'jo' }));
    await history.apply(['a', 'b', 'c'], toHigh);
    expect((await history.undo())?.back.map(({ ticketId }) => ticketId)).toEqual(['a', 'b', 'c']);
    expect(tickets.get('a')).toMatchObject({ priority: 'normal', assigneeId: 'jo' });
    await history.undo();
    expect(tickets).toEqual(before);
    expect(await history.undo()).toBeNull();
  });

  it('tells ticket by ticket what was changed and what could not be', async () => {
    const { history, set } = openDesk();
    set('b', { priority: 'high' });
    const outcome = await history.apply(['a', 'b', 'elsewhere'], toHigh);
    expect(outcome.edited.map(({ ticketId }) => ticketId)).toEqual(['a']);
    expect(outcome.same).toBe(1);
    expect(outcome.failed).toEqual([{ ticketId: 'elsewhere', why: 'Gone.' }]);
  });

  it('leaves what somebody has set meanwhile, and says which', async () => {
    const { history, set, tickets } = openDesk();
    await history.apply(['a', 'b'], () => ({ priority: 'high', assigneeId: 'jo' }));
    set('a', { assigneeId: 'sam' });
    const undone = await history.undo();
    expect(
      undone?.left.map(({ ticketId, changes }) => [ticketId, changes.map(({ field }) => field)]),
    ).toEqual([['a', ['assigneeId']]]);
    expect(tickets.get('a')).toMatchObject({ priority: 'normal', assigneeId: 'sam' });
    expect(tickets.get('b')).toMatchObject({ priority: 'normal', assigneeId: null });
  });

  it('can undo once more what the device could not store, and forgets what it no longer holds', async () => {
    const { history, faults, tickets } = openDesk();
    await history.apply(['a', 'b'], toHigh);
    faults.set('a', new StorageFault('No room.'));
    tickets.delete('b');
    expect((await history.undo())?.failed).toHaveLength(2);
    faults.clear();
    expect(await history.undo()).toMatchObject({ back: [{ ticketId: 'a' }], failed: [] });
    expect(tickets.get('a')?.priority).toBe('normal');
  });

  it('undoes replies in their turn, and keeps them while the device could not take them back', async () => {
    const { history, tickets } = openDesk();
    const outcomes = [
      { back: [], gone: [], failed: [{ ticketId: 'a', why: 'No room.' }] },
      { back: ['a'], gone: ['b'], failed: [] },
    ];
    await history.apply(['c'], toHigh);
    history.replied({ takeBack: async () => outcomes.shift()! });
    expect((await history.undo())?.failed).toHaveLength(1);
    expect((await history.undo())?.replies).toEqual({ back: ['a'], gone: ['b'] });
    await history.undo();
    expect(tickets.get('c')?.priority).toBe('normal');
  });

  it('keeps the last twenty actions, and none that changed nothing', async () => {
    const { history } = openDesk();
    for (let action = 0; action < 25; action += 1)
      await history.apply(['a'], () => ({ subject: `Subject ${action}` }));
    await history.apply(['a'], () => ({ subject: 'Subject 24' }));
    let undone = 0;
    while ((await history.undo()) !== null) undone += 1;
    expect(undone).toBe(20);
  });
});
