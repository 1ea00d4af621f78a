import { useLocation, useNavigate } from '@remix-run/react';
import { fillVariables } from '../../../../sync/domain/fill-variables.ts';
import { joinChanges } from '../../../../sync/domain/join-changes.ts';
import { editOf, macroChanges } from '../../../../sync/domain/macro.ts';
import type { Macro } from '../../../../sync/domain/answer.ts';
import { unreachable } from '../../../../sync/domain/unreachable.ts';
import { useDesk } from '../../../live/desk-context.tsx';
import { keptDraft, NOTHING_WRITTEN } from '../../../live/kept-draft.ts';
import { useNotices } from '../../../live/notices.tsx';
import { chooseTheme } from '../../../live/theme.ts';
import { useAct } from '../../../live/use-act.ts';
import { usePreference } from '../../../live/use-preference.ts';
import { useTriage } from '../../../live/use-triage.ts';
import { variableFacts } from '../../../live/use-composer-choices.ts';
import { openAgain, writeAgain } from '../../../live/write-again.ts';
import type { Deed } from '../../../palette/choice.ts';
import { t } from '../../../words/t.ts';
import { useSolve } from '../use-solve.ts';

/** What is open over the page at the wish of the palette. */
export type PaletteDialog = Extract<Deed, { type: 'dialog' }>['dialog'];

/** Does what was chosen, to the tickets it is about. What changes tickets is told and can be undone. */
export function useDeeds(ids: readonly string[], openDialog: (dialog: PaletteDialog) => void) {
  const { workspace } = useDesk();
  const navigate = useNavigate();
  const triage = useTriage();
  const solve = useSolve();
  const act = useAct();
  const { offer, undoLast } = useNotices();
  const [, setDense] = usePreference('denseRows');
  const runMacro = useMacro(ids);
  const write = useWrite();
  return (deed: Exclude<Deed, { type: 'step' }>): void => {
    switch (deed.type) {
      case 'go':
        navigate(deed.to, { state: openAgain() });
        break;
      case 'edit':
        triage.change(ids, deed.edit);
        break;
      case 'solve':
        solve(ids);
        break;
      case 'macro':
        runMacro(deed.macro);
        break;
      case 'write':
        write(deed.ticketId);
        break;
      case 'copy':
        act(navigator.clipboard.writeText(deed.text), () =>
          offer(t('{text} is copied.', { text: deed.text }), null),
        );
        break;
      case 'theme':
        chooseTheme(deed.theme, document, window.localStorage);
        break;
      case 'dense':
        setDense(deed.on);
        break;
      case 'dialog':
        openDialog(deed.dialog);
        break;
      case 'sync':
        workspace.syncNow();
        break;
      case 'undo':
        undoLast();
        break;
      default:
        return unreachable(deed);
    }
  };
}

/**
 * Runs a macro. One that writes something puts its words into the draft of the ticket's reply, behind what stands there, and its changes beside them;
 * one that does not is carried out at once, upon each ticket as it stands now.
 */
function useMacro(ids: readonly string[]): (macro: Macro) => void {
  const { person, workspace } = useDesk();
  const { commands, read } = workspace;
  const write = useWrite();
  const triage = useTriage();
  const act = useAct();
  return (macro) => {
    const changes = macroChanges(macro, person.id);
    const [only] = ids;
    const ticket = only === undefined ? undefined : read.ticket(only)?.ticket;
    if (macro.text === undefined || macro.text === '' || ticket === undefined) {
      triage.change(ids, (now) => editOf(now, changes));
      return;
    }
    const draft = keptDraft(read, person.id, ticket.id, 'reply') ?? NOTHING_WRITTEN;
    const words = fillVariables(macro.text, variableFacts(read, ticket, person));
    const text = draft.text.trim() === '' ? words : `${draft.text.trimEnd()}\n\n${words}`;
    act(commands.saveDraft(ticket.id, 'reply', text, joinChanges(draft.changes, changes)), () =>
      write(ticket.id),
    );
  };
}

/** Opens a ticket, beside the list where there is one, with the caret in its reply. */
function useWrite(): (ticketId: string) => void {
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const beside = pathname.startsWith('/inbox') ? search : '?view=all';
  return (ticketId) => navigate(`/inbox/${ticketId}${beside}`, { state: writeAgain() });
}
