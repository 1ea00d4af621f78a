import { useMemo } from 'react';
import type { DecideEdit, TicketEdit } from '../../sync/client/commands.ts';
import type { Workspace } from '../../sync/client/workspace.ts';
import { showReference } from '../../sync/domain/reference.ts';
import { t } from '../words/t.ts';
import { replyWords, triageWords, undoWords, type TriageNames } from '../words/triage-words.ts';
import { useDesk } from './desk-context.tsx';
import { useNotices } from './notices.tsx';
import type { ReplyGroup } from './reply-group.ts';
import { TriageHistory } from './triage-history.ts';
import { namesOf } from './use-names.ts';

interface Triage {
  /** Edits the tickets as one action; what became of them is told, with the way back. `done` runs once all of it is durable, if all of it is. */
  readonly change: (ticketIds: readonly string[], edit: TicketEdit | DecideEdit, done?: () => void) => void;
  /** Tells what became of replies that one action wrote, with the way back while they have not gone. */
  readonly replied: (group: ReplyGroup) => void;
}

/** One history a page, whichever screen edits. */
const histories = new WeakMap<Workspace, TriageHistory>();

/** Triage edits that can be undone. Every screen that sets fields of tickets does it through this. */
export function useTriage(): Triage {
  const { workspace } = useDesk();
  const { tell, offer } = useNotices();
  return useMemo(() => {
    const history = histories.get(workspace) ?? new TriageHistory(workspace.commands);
    histories.set(workspace, history);
    const undo = async () => {
      const outcome = await history.undo();
      const words = undoWords(outcome, triageNames(workspace));
      if (outcome === null || (outcome.failed.length === 0 && outcome.left.length === 0)) offer(words, null);
      else tell(words);
    };
    const change = async (ticketIds: readonly string[], edit: TicketEdit | DecideEdit, done?: () => void) => {
      const outcome = await history.apply(ticketIds, typeof edit === 'function' ? edit : () => edit);
      const words = triageWords(outcome, triageNames(workspace));
      const undoThis = outcome.edited.length === 0 ? null : () => void undo();
      if (outcome.failed.length > 0) {
        tell(words, undoThis);
        return;
      }
      offer(words, undoThis);
      done?.();
    };
    const replied = (group: ReplyGroup) => {
      const { queued, failed } = group;
      if (queued.length > 0) history.replied(group);
      const say = failed.length > 0 ? tell : offer;
      say(replyWords(group, triageNames(workspace)), queued.length > 0 ? () => void undo() : null);
    };
    // Not awaited: it does not reject, and tells its own end in a notice.
    return { change: (ids, edit, done) => void change(ids, edit, done), replied };
  }, [workspace, tell, offer]);
}

function triageNames({ read }: Workspace): TriageNames {
  const ticket = (id: string) => {
    const reference = read.ticket(id)?.ticket.reference;
    return reference === undefined ? t('a ticket not on this device') : showReference(reference);
  };
  return { ...namesOf({ read }), ticket };
}
