import type { ReadModel } from '../../sync/client/workspace.ts';
import { fillVariables } from '../../sync/domain/fill-variables.ts';
import { statusAt } from '../../sync/domain/status.ts';
import { t } from '../words/t.ts';
import type { ReplyTo } from './reply-group.ts';
import { variableFacts } from './use-composer-choices.ts';
import { closeAfterDays } from './workspace-settings.ts';

/** What a macro writes in each of these tickets, its variables filled there. A closed ticket is not answered. */
export function macroReplies(
  read: ReadModel,
  ticketIds: readonly string[],
  text: string,
  agent: { readonly name: string },
  nowMs: number,
): readonly ReplyTo[] {
  return ticketIds.map((ticketId) => {
    const ticket = read.ticket(ticketId)?.ticket;
    if (ticket === undefined)
      return { ticketId, body: null, refused: t('This ticket is not on this device any more.') };
    if (statusAt(ticket, nowMs, closeAfterDays(read)) === 'closed')
      return { ticketId, body: null, refused: t('It is closed: write a follow-up instead.') };
    return { ticketId, body: fillVariables(text, variableFacts(read, ticket, agent)), refused: null };
  });
}
