import { useParams } from '@remix-run/react';
import { useDesk } from '../../live/desk-context.tsx';
import { useShownList } from '../../live/shown-list.tsx';

/** Asks which tickets an action is about: those that are picked, else the one whose row has the focus, else the open one. */
export function useTargets(): () => readonly string[] {
  const { read } = useDesk().workspace;
  const { ticketId } = useParams();
  const shown = useShownList();
  return () => {
    const { picked } = shown();
    if (picked.size > 0) return [...picked];
    const id = focusedRow() ?? ticketId;
    return id === undefined || read.ticket(id) === null ? [] : [id];
  };
}

function focusedRow(): string | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-ticket]')?.dataset['ticket'];
}
