import type { RefObject } from 'react';
import { fillVariables } from '../../../sync/domain/fill-variables.ts';
import { joinChanges } from '../../../sync/domain/join-changes.ts';
import { editOf, macroChanges } from '../../../sync/domain/macro.ts';
import type { Ticket } from '../../../sync/domain/ticket.ts';
import { useDesk } from '../../live/desk-context.tsx';
import type { MenuQuery } from '../../live/menu-query.ts';
import { putAt } from '../../live/put-text.ts';
import { useVariableFacts, type ComposerChoice } from '../../live/use-composer-choices.ts';
import { useTriage } from '../../live/use-triage.ts';
import type { Draft } from './use-draft.ts';

/**
 * Takes up what was chosen in the menu: its words, with variables filled, come in place of what was typed to find it. A macro's changes wait beside
 * the words; one without words is carried out at once, upon the ticket as it stands now.
 */
export function useTake(
  ticket: Ticket,
  field: RefObject<HTMLTextAreaElement>,
  draft: Draft,
): (choice: ComposerChoice, query: MenuQuery) => void {
  const { person } = useDesk();
  const triage = useTriage();
  const facts = useVariableFacts(ticket);
  return ({ text, macro }, query) => {
    const element = field.current;
    if (element === null) return;
    const { start, words } = query;
    putAt(element, start, start + 1 + words.length, text === null ? '' : fillVariables(text, facts));
    if (macro === null) return;
    const changes = macroChanges(macro, person.id);
    if (text !== null) draft.change((waiting) => joinChanges(waiting, changes));
    else triage.change([ticket.id], (now) => editOf(now, changes));
  };
}
