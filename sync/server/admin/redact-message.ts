import { mayAdminister } from '../../domain/admin-rights.ts';
import { ticketIdOf } from '../../domain/lane.ts';
import { countWordsIn, removalRemark } from '../../domain/redact.ts';
import { showReference } from '../../domain/reference.ts';
import { scopesOf } from '../../domain/scope.ts';
import type { AdminCommand } from '../../protocol/admin.ts';
import { findTicket, isMoving } from '../find-ticket.ts';
import { locatorKey } from '../keys.ts';
import { locatorOf } from '../marker.ts';
import { isLive, type DocumentKey } from '../stored-document.ts';
import { AdminRefused } from './admin-refused.ts';
import type { AdminCaller, AdminDeps, AdminStep } from './admin-step.ts';
import { redactItem, type Redaction } from './redact-item.ts';
import { redactQuotes } from './redact-quotes.ts';

/**
 * Removes words from a message, for good: from its canonical item, its copies and its ticket's subject in one transaction, then from the thread, the
 * timeline and everybody's drafts where they are quoted. A repeat takes up what a first try left over. The audit log tells where, and never what.
 */
export async function redactMessage(
  deps: AdminDeps,
  { actor, person }: AdminCaller,
  { command, messageId, words }: AdminCommand<'redact-message'>,
): Promise<AdminStep> {
  if (!mayAdminister(actor, 'redact'))
    throw new AdminRefused('not-allowed', 'Only a lead or an admin removes words from a message.');
  const remark = removalRemark(person.name, words);
  if (remark === null) throw new AdminRefused('refused', 'Choose more of the text than this.', 'words');
  const redaction: Redaction = { words, remark, cause: command };
  const ticketId = ticketIdOf('messages', messageId);
  const locator = locatorKey(ticketId);
  const [marker = null] = await deps.store.readMarkers([locator]);
  const scope = locatorOf(marker)?.scope;
  if (scope === undefined || !scopesOf(actor).includes(scope))
    throw new AdminRefused('refused', 'This message is not there for you.');
  const ticketKey: DocumentKey = { scope, kind: 'tickets', id: ticketId };
  const messageKey: DocumentKey = { scope, kind: 'messages', id: messageId };
  return {
    documents: [ticketKey, messageKey],
    markers: [locator],
    apply: (plan) => {
      if (locatorOf(plan.marker(locator))?.scope !== scope || isMoving(plan, ticketId))
        throw new AdminRefused(
          'refused',
          'The ticket is being moved to another queue. Try again in a moment.',
        );
      const message = plan.find(messageKey);
      const body = isLive(message) ? message.body['body'] : null;
      if (typeof body !== 'string') throw new AdminRefused('refused', 'This message is not there for you.');
      const count = countWordsIn(body, words);
      if (count === 0)
        throw new AdminRefused(
          'refused',
          'These words are not in the message. They have to be the same letter by letter.',
          'words',
        );
      const stored = findTicket(plan, ticketId);
      redactItem(plan, messageKey, redaction);
      redactItem(plan, ticketKey, redaction);
      const name = stored === null ? messageId : showReference(stored.ticket.reference);
      const to = count === 1 ? 'words removed in one place' : `words removed in ${count} places`;
      return {
        target: { kind: 'messages', id: messageId, name },
        changes: [{ field: 'body', from: null, to }],
      };
    },
    follow: async () => redactQuotes(deps, ticketId, scope, redaction),
  };
}
