import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';
import { FakeWorkspace } from '../../tests/support/fake-workspace.ts';
import { draftId } from '../../sync/domain/personal.ts';
import { DeskProvider } from './desk-context.tsx';
import { doingAt, useTellPresence } from './use-presence.ts';

const person = { id: 'ana', name: 'Ana Ferreira', email: null, role: 'agent' } as const;

function look(state: DocumentVisibilityState): void {
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: state });
  act(() => void document.dispatchEvent(new Event('visibilitychange')));
}

it('tells where one is while the page is seen, and that one has gone', () => {
  look('visible');
  const fake = new FakeWorkspace();
  const desk = { person, workspace: fake.asWorkspace() };
  const wrapper = ({ children }: { children: ReactNode }) => (
    <DeskProvider desk={desk}>{children}</DeskProvider>
  );
  const screen = renderHook(() => useTellPresence('t1'), { wrapper });
  look('hidden');
  look('visible');
  act(() => void window.dispatchEvent(new Event('pagehide')));
  act(() => void window.dispatchEvent(new Event('pageshow')));
  screen.unmount();
  const here = { ticketId: 't1', doing: 'viewing' };
  expect(fake.given.map(([, place]) => place)).toEqual([here, null, here, null, here, null]);
});

it('takes a draft that has just changed for somebody writing', () => {
  const draft = (mode: 'reply' | 'note', updatedAt: string) => ({
    id: draftId('ana', 't1', mode),
    rev: 'dev0000001-01ARZ3NDEKTSV4RRFFQ69G5FAV',
    ownerId: 'ana',
    type: 'draft' as const,
    ticketId: 't1',
    mode,
    text: 'Dear Maria',
    updatedAt,
  });
  const nowMs = Date.parse('2026-03-12T09:00:00.000Z');
  const doing = (...drafts: readonly ReturnType<typeof draft>[]) =>
    doingAt({ personal: (id) => drafts.find((one) => one.id === id) ?? null }, 'ana', 't1', nowMs);
  expect(doing()).toBe('viewing');
  expect(doing(draft('reply', '2026-03-12T08:59:45.000Z'))).toBe('replying');
  expect(doing(draft('reply', '2026-03-12T08:59:15.000Z'))).toBe('viewing');
  expect(doing(draft('note', '2026-03-12T08:59:45.000Z'))).toBe('noting');
});
