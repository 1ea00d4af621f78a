import { useEffect, useMemo, useReducer } from 'react';
import type { OutboxItem } from '../../sync/client/outbox.ts';
import { useDesk } from './desk-context.tsx';
import { useSnapshot, type Snapshot } from './use-snapshot.ts';

/** Everything unsent and refused, oldest first, live. */
export function useOutbox(): readonly OutboxItem[] {
  const { outbox } = useDesk().workspace;
  const snapshot = useSnapshot();
  const [turn, nextTurn] = useReducer((count: number) => count + 1, 0);
  useEffect(() => outbox.subscribe(nextTurn), [outbox]);
  const asked = useMemo((): { turn: number; snapshot: Snapshot } => ({ turn, snapshot }), [turn, snapshot]);
  return useMemo(() => (asked.turn >= 0 ? outbox.items() : []), [outbox, asked]);
}
