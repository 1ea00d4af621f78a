import { useParams } from '@remix-run/react';
import { useDesk } from '../../live/desk-context.tsx';
import { useMoveOn } from '../../live/use-move-on.ts';
import { useTriage } from '../../live/use-triage.ts';

/** Solves tickets. After the open one alone was solved, the person goes on to where they chose to. */
export function useSolve(): (ids: readonly string[]) => void {
  const { read } = useDesk().workspace;
  const { ticketId } = useParams();
  const triage = useTriage();
  const moveOn = useMoveOn();
  return (ids) => {
    const [only, ...others] = ids;
    if (only === undefined) return;
    const isOpenOne = others.length === 0 && only === ticketId;
    const isSolved = read.ticket(only)?.ticket.status === 'solved';
    triage.change(ids, { status: 'solved' }, isOpenOne && !isSolved ? moveOn(only) : undefined);
  };
}
