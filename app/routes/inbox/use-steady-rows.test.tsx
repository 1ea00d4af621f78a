import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { FakeWorkspace, plainRow } from '../../../tests/support/fake-workspace.ts';
import { DeskProvider } from '../../live/desk-context.tsx';
import { useSteadyRows } from './use-steady-rows.ts';

const person = { id: 'ana', name: 'Ana Ferreira', email: null, role: 'agent' } as const;
let fake: FakeWorkspace;

/** The list of all tickets, as a screen shows it. */
function showList() {
  const desk = { person, workspace: fake.asWorkspace() };
  const wrapper = ({ children }: { children: ReactNode }) => (
    <DeskProvider desk={desk}>{children}</DeskProvider>
  );
  const screen = renderHook(({ list }) => useSteadyRows(fake.rows, list), {
    wrapper,
    initialProps: { list: 'all' },
  });
  const arrive = (ids: string) =>
    act(() => {
      fake.rows = Array.from(ids).map((id) => plainRow(id));
      fake.changed();
      screen.rerender({ list: 'all' });
    });
  const shown = () => screen.result.current.rows.map(({ ticket }) => ticket.id).join('');
  return { screen, arrive, shown };
}

beforeEach(() => {
  fake = new FakeWorkspace();
  fake.rows = ['a', 'b', 'c'].map((id) => plainRow(id));
});

describe('a steady list', () => {
  it('follows the tickets while nobody has a hand on it', () => {
    const { arrive, shown } = showList();
    arrive('dabc');
    expect(shown()).toBe('dabc');
  });

  it('keeps every row in its place under the pointer, and counts what waits', () => {
    const { screen, arrive, shown } = showList();
    act(() => screen.result.current.hold('pointer'));
    arrive('dcab');
    expect(shown()).toBe('abc');
    expect(screen.result.current.waiting).toBe(2);
  });

  it('lets what waited in when asked', () => {
    const { screen, arrive, shown } = showList();
    act(() => screen.result.current.hold('pointer'));
    arrive('dabc');
    act(() => screen.result.current.take());
    expect(shown()).toBe('dabc');
    arrive('edabc');
    expect(shown()).toBe('dabc');
  });

  it('moves on only when both the pointer and the focus have left', () => {
    const { screen, arrive, shown } = showList();
    act(() => screen.result.current.hold('pointer'));
    act(() => screen.result.current.hold('focus'));
    arrive('cba');
    act(() => screen.result.current.release('pointer'));
    expect(shown()).toBe('abc');
    act(() => screen.result.current.release('focus'));
    expect(shown()).toBe('cba');
  });

  it('drops a row at once whose ticket is not on the device any more', () => {
    const { screen, arrive, shown } = showList();
    act(() => screen.result.current.hold('pointer'));
    arrive('ac');
    expect(shown()).toBe('ac');
  });

  it('shows another list at once', () => {
    const { screen, shown } = showList();
    act(() => screen.result.current.hold('pointer'));
    act(() => {
      fake.rows = [plainRow('x')];
      fake.changed();
      screen.rerender({ list: 'mine' });
    });
    expect(shown()).toBe('x');
    expect(screen.result.current.waiting).toBe(0);
  });

  it('does not hold an empty list', () => {
    fake.rows = [];
    const { screen, arrive, shown } = showList();
    act(() => screen.result.current.hold('pointer'));
    arrive('ab');
    expect(shown()).toBe('ab');
  });
});
