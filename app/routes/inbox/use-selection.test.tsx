import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';
import { FakeWorkspace, plainRow } from '../../../tests/support/fake-workspace.ts';
import { DeskProvider } from '../../live/desk-context.tsx';
import { useSelection } from './use-selection.ts';

const person = { id: 'ana', name: 'Ana Ferreira', email: null, role: 'agent' } as const;

/** A list of three tickets; `shown` are those that its filter lets through. */
function showList() {
  const fake = new FakeWorkspace();
  fake.rows = ['a', 'b', 'c'].map((id) => plainRow(id));
  const desk = { person, workspace: fake.asWorkspace() };
  const wrapper = ({ children }: { children: ReactNode }) => (
    <DeskProvider desk={desk}>{children}</DeskProvider>
  );
  const screen = renderHook(({ shown, list }) => useSelection(shown, list), {
    wrapper,
    initialProps: { shown: fake.rows, list: 'all' },
  });
  return { fake, screen, picked: () => [...screen.result.current.ids].join('') };
}

it('keeps what is picked when rows move, and when a change takes them out of the list', () => {
  const { fake, screen, picked } = showList();
  act(() => screen.result.current.pick('a', 'one'));
  act(() => screen.result.current.pick('b', 'range'));
  screen.rerender({ shown: fake.rows.slice(1).reverse(), list: 'all' });
  expect(picked()).toBe('ab');
});

it('lets a ticket go that leaves the device', () => {
  const { fake, screen, picked } = showList();
  act(() => screen.result.current.pickAll());
  act(() => {
    fake.rows = fake.rows.slice(1);
    fake.changed();
  });
  expect(picked()).toBe('bc');
});

it('starts with nothing picked in another list, and when it is cleared', () => {
  const { fake, screen, picked } = showList();
  act(() => screen.result.current.pick('a', 'one'));
  screen.rerender({ shown: fake.rows, list: 'mine' });
  expect(picked()).toBe('');
  act(() => screen.result.current.pick('b', 'one'));
  expect(picked()).toBe('b');
  act(() => screen.result.current.clear());
  expect(picked()).toBe('');
});
