import { useCallback } from 'react';
import type { TicketEdit } from '../../sync/client/commands.ts';
import { showReference } from '../../sync/domain/reference.ts';
import type { Ticket } from '../../sync/domain/ticket.ts';
import { doneWords } from '../words/triage-words.ts';
import { useDesk } from './desk-context.tsx';
import { useNotices } from './notices.tsx';
import { useAct } from './use-act.ts';
import { useNames } from './use-names.ts';
import { useNow } from './use-now.ts';

/** Edits a ticket for somebody who may not be looking at its fields, and says what was done: `Solved. 7K3F-9QMX`. */
export function useTriage(): (ticket: Ticket, edit: TicketEdit) => void {
  const { commands } = useDesk().workspace;
  const { say } = useNotices();
  const act = useAct();
  const names = useNames();
  const nowMs = useNow();
  return useCallback(
    (ticket, edit) => {
      const told = `${doneWords(edit, names, nowMs)} ${showReference(ticket.reference)}`;
      if (isSoAlready(ticket, edit)) say(`Nothing to change: ${told}`);
      else act(commands.changeTicket(ticket.id, edit), () => say(told));
    },
    [act, commands, names, nowMs, say],
  );
}

function isSoAlready(ticket: Ticket, edit: TicketEdit): boolean {
  return Object.entries(edit).every(([field, value]) => ticket[field] === value);
}
