import { expect, it } from 'vitest';
import type { Person } from '../../sync/domain/person.ts';
import { FakeWorkspace, plainRow } from '../../tests/support/fake-workspace.ts';
import { ChangedTickets } from './changed-tickets.ts';

const maria: Person = {
  id: 'maria',
  rev: 'dev0000001-01ARZ3NDEKTSV4RRFFQ69G5FAV',
  name: 'Maria Lopez',
  email: null,
  role: 'requester',
  memberOf: [],
  disabled: false,
  createdAt: '2026-03-01T09:00:00.000Z',
};

function openTickets() {
  const workspace = new FakeWorkspace();
  workspace.rows = [plainRow('hers'), plainRow('his', { requesterId: 'jose', queueId: 'network' })];
  let people: readonly Person[] = [];
  const read = { ...workspace.asWorkspace().read, people: () => people };
  const changed = new ChangedTickets();
  const queues = new Map([['network', 'Network']]);
  changed.take(read, queues);
  return {
    workspace,
    queues,
    take: () => changed.take(read, queues),
    know: (...known: readonly Person[]) => {
      people = known;
    },
  };
}

it('tells of nothing when nothing has changed', () => {
  expect(openTickets().take()).toEqual({ put: [], removed: [] });
});

it('tells of the tickets of somebody who has arrived or is called otherwise now, once', () => {
  const { know, take } = openTickets();
  know(maria);
  expect(take().put).toEqual(['hers']);
  know({ ...maria, name: 'Maria Santos' });
  expect(take().put).toEqual(['hers']);
  know({ ...maria, name: 'Maria Santos', disabled: true });
  expect(take().put).toEqual([]);
});

it('tells of the tickets of a queue that is called otherwise now', () => {
  const { queues, take } = openTickets();
  queues.set('network', 'Networks');
  expect(take().put).toEqual(['his']);
});

it('tells of what is gone', () => {
  const { workspace, take } = openTickets();
  workspace.rows = workspace.rows.slice(1);
  expect(take()).toEqual({ put: [], removed: ['hers'] });
});

it('tells of the ticket that another was merged into, whenever that other one changes', () => {
  const { workspace, take } = openTickets();
  workspace.rows = [workspace.rows[0]!, plainRow('his', { mergedInto: 'hers' })];
  expect(take()).toEqual({ put: ['hers'], removed: ['his'] });
  workspace.rows = [workspace.rows[0]!, plainRow('his', { mergedInto: 'hers' })];
  expect(take()).toEqual({ put: ['hers'], removed: [] });
  workspace.rows = [workspace.rows[0]!, plainRow('his')];
  expect(take()).toEqual({ put: ['his', 'hers'], removed: [] });
});
