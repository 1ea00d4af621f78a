import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FakeWorkspace, plainRow } from '../../tests/support/fake-workspace.ts';
import { FakeSearchWorker } from '../../tests/support/search-rig.ts';
import { parseQuery } from '../search/parse-query.ts';
import { DeskProvider } from './desk-context.tsx';
import { useFound, type Ask } from './use-found.ts';
import { useSearchDesk } from './use-search-desk.ts';

const person = { id: 'ana', name: 'Ana Ferreira', email: null, role: 'agent' } as const;
const workers: FakeSearchWorker[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  workers.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function useFakeWorkers(): void {
  vi.stubGlobal(
    'Worker',
    class extends FakeSearchWorker {
      constructor() {
        super();
        workers.push(this);
      }
    },
  );
}

function asking(text: string): Ask {
  return (desk) => desk.search(parseQuery(text).query, 9, { nowMs: 0, closeAfterDays: 14 });
}

function showSearch(firstAsk: Ask | null) {
  const workspace = new FakeWorkspace();
  workspace.rows = [plainRow('printer', { subject: 'Printer' }), plainRow('laptop', { subject: 'Laptop' })];
  const desk = { person, workspace: workspace.asWorkspace() };
  const wrapper = ({ children }: { children: ReactNode }) => (
    <DeskProvider desk={desk}>{children}</DeskProvider>
  );
  const { result, rerender } = renderHook(
    ({ ask }: { ask: Ask | null }) => {
      const handle = useSearchDesk();
      return { handle, answer: useFound(handle, ask) };
    },
    { wrapper, initialProps: { ask: firstAsk } },
  );
  const becomes = (holds: () => void) =>
    vi.waitFor(async () => {
      // What an idle moment starts, and what React draws of it.
      await act(() => vi.advanceTimersByTimeAsync(50));
      holds();
    });
  const found = () => result.current.answer.found?.hits.map(({ id }) => id) ?? null;
  return { now: () => result.current, found, becomes, ask: (ask: Ask | null) => rerender({ ask }) };
}

it('answers again as the index grows, and has no answer without a question', async () => {
  useFakeWorkers();
  const { now, found, becomes, ask } = showSearch(asking('printer'));
  expect(found()).toBeNull();
  await becomes(() => expect(found()).toEqual(['printer']));
  expect(now().handle.state).toMatchObject({ count: 2, complete: true });
  ask(asking('laptop'));
  expect(now().answer.settled).toBe(false);
  await becomes(() => expect(found()).toEqual(['laptop']));
  ask(null);
  expect(found()).toBeNull();
});

it('says why it does not work, and works once it was started again', async () => {
  const { now, found, becomes } = showSearch(asking('printer'));
  await becomes(() => expect(now().handle.failure).toMatch(/Worker/));
  useFakeWorkers();
  act(() => now().handle.startAgain());
  await becomes(() => expect(found()).toEqual(['printer']));
  expect(now().handle.failure).toBeNull();
});

it('starts another worker in the place of one that died', async () => {
  useFakeWorkers();
  const { now, found, becomes } = showSearch(asking('printer'));
  await becomes(() => expect(found()).toEqual(['printer']));
  act(() => workers[0]?.die());
  await becomes(() => expect(workers[0]?.ended).toBe(true));
  act(() => now().handle.startAgain());
  await becomes(() => expect(workers).toHaveLength(2));
  await becomes(() => expect(now().handle.state.complete).toBe(true));
  expect(now().answer).toMatchObject({ failure: null, found: { total: 1 } });
});
