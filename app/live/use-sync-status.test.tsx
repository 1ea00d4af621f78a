import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FakeWorkspace, WELL } from '../../tests/support/fake-workspace.ts';
import { DeskProvider } from './desk-context.tsx';
import { OFFLINE_TOLD_AFTER_MS, useToldSyncStatus } from './use-sync-status.ts';

const person = { id: 'ana', name: 'Ana Ferreira', email: null, role: 'agent' } as const;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function showStatus(atFirst: Partial<typeof WELL> = {}) {
  const fake = new FakeWorkspace();
  fake.statusNow = { ...WELL, ...atFirst };
  const desk = { person, workspace: fake.asWorkspace() };
  const wrapper = ({ children }: { children: ReactNode }) => (
    <DeskProvider desk={desk}>{children}</DeskProvider>
  );
  const { result } = renderHook(() => useToldSyncStatus(), { wrapper });
  const becomes = (change: Partial<typeof WELL>) =>
    act(() => {
      fake.statusNow = { ...WELL, ...change };
      fake.changed();
    });
  const passes = (ms: number) =>
    act(() => {
      vi.advanceTimersByTime(ms);
    });
  return { told: () => result.current, becomes, passes };
}

it('tells of a lost network only once it has lasted two seconds', () => {
  const { told, becomes, passes } = showStatus();
  becomes({ reach: 'offline', unsent: 3 });
  passes(OFFLINE_TOLD_AFTER_MS - 1);
  expect(told().reach).toBe('online');
  passes(1);
  expect(told()).toMatchObject({ reach: 'offline', unsent: 3 });
});

it('says at once what the rest of the screen says already, where something is opened meanwhile', () => {
  const { told, becomes, passes } = showStatus({ reach: 'offline' });
  expect(told().reach).toBe('offline');
  becomes({ reach: 'online' });
  becomes({ reach: 'offline' });
  passes(1_500);
  expect(told().reach).toBe('online');
});

it('never tells of a lapse that was over sooner, and starts to count anew', () => {
  const { told, becomes, passes } = showStatus();
  becomes({ reach: 'offline' });
  passes(1_500);
  becomes({ reach: 'online' });
  becomes({ reach: 'offline' });
  passes(1_500);
  expect(told().reach).toBe('online');
});

it('tells at once that the network is back, and everything else', () => {
  const { told, becomes, passes } = showStatus();
  becomes({ reach: 'offline' });
  passes(OFFLINE_TOLD_AFTER_MS);
  becomes({ reach: 'online', attention: 1 });
  expect(told()).toMatchObject({ reach: 'online', attention: 1 });
});
