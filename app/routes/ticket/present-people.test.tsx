import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PresentPerson } from '../../../sync/client/presence-board.ts';
import { FakeWorkspace } from '../../../tests/support/fake-workspace.ts';
import { DeskProvider } from '../../live/desk-context.tsx';
import { PresentPeople } from './present-people.tsx';

const person = { id: 'ana', name: 'Ana Ferreira', email: null, role: 'agent' } as const;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function showHead() {
  const fake = new FakeWorkspace();
  render(
    <DeskProvider desk={{ person, workspace: fake.asWorkspace() }}>
      <PresentPeople ticketId="t1" />
    </DeskProvider>,
  );
  const become = (...people: readonly PresentPerson[]) =>
    act(() => {
      fake.present.set('t1', people);
      fake.changed();
    });
  const wait = (ms: number) => act(() => void vi.advanceTimersByTime(ms));
  return { become, wait, said: () => screen.getByRole('status').textContent };
}

it('shows who else is there with words, and nothing when nobody is', () => {
  const { become } = showHead();
  expect(screen.queryByRole('list')).toBeNull();
  become({ personId: 'jo', doing: 'replying' }, { personId: 'bo', doing: 'viewing' });
  const list = screen.getByRole('list', { name: 'Also at this ticket' });
  expect([...list.children].map((item) => item.textContent)).toEqual([
    'SHSomebody unknown here is replying',
    'SHSomebody unknown here is viewing',
  ]);
  become();
  expect(screen.queryByRole('list')).toBeNull();
});

it('tells more than three by their number', () => {
  const { become } = showHead();
  become(...['b', 'c', 'd', 'e', 'f'].map((id) => ({ personId: id, doing: 'viewing' as const })));
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toContain('and 2 more');
});

it('reads out what has lasted, once each', () => {
  const { become, wait, said } = showHead();
  become({ personId: 'jo', doing: 'viewing' });
  wait(1_000);
  become();
  wait(5_000);
  expect(said()).toBe('');
  become({ personId: 'jo', doing: 'viewing' });
  wait(2_000);
  expect(said()).toBe('Somebody unknown here is viewing');
  become({ personId: 'jo', doing: 'replying' });
  wait(2_000);
  expect(said()).toBe('Somebody unknown here is replying');
  become({ personId: 'jo', doing: 'viewing' });
  wait(2_000);
  expect(said()).toBe('Somebody unknown here is replying');
});
