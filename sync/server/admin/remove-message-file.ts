import { mayAdminister } from '../../domain/admin-rights.ts';
import { ticketIdOf } from '../../domain/lane.ts';
import { messageSchema } from '../../domain/message.ts';
import { removeFile } from '../../domain/redact.ts';
import { showReference } from '../../domain/reference.ts';
import { extendHistory, serverRev } from '../../domain/rev.ts';
import { scopesOf } from '../../domain/scope.ts';
import type { AdminCommand } from '../../protocol/admin.ts';
import { historyOf } from '../answer.ts';
import type { CommitPlan } from '../commit-plan.ts';
import { findTicket, isMoving } from '../find-ticket.ts';
import { locatorKey } from '../keys.ts';
import { locatorOf } from '../marker.ts';
import { isLive, type DocumentKey } from '../stored-document.ts';
import { writeCanonical } from '../write-canonical.ts';
import { AdminRefused } from './admin-refused.ts';
import type { AdminCaller, AdminDeps, AdminStep } from './admin-step.ts';

/**
 * Removes a file from a message, for good: first from the message and its copies, so that nobody is led to it any more, then its bytes, and the mail as it
 * came where it came by mail. A repeat takes up what a first try left over. The audit log tells where, and not what it was called.
 */
export async function removeMessageFile(
  deps: AdminDeps,
  { actor, person }: AdminCaller,
  { command, messageId, fileId }: AdminCommand<'remove-file'>,
): Promise<AdminStep> {
  if (!mayAdminister(actor, 'redact'))
    throw new AdminRefused('not-allowed', 'Only a lead or an admin removes files from a message.');
  const ticketId = ticketIdOf('messages', messageId);
  const locator = locatorKey(ticketId);
  const [marker = null] = await deps.store.readMarkers([locator]);
  const scope = locatorOf(marker)?.scope;
  const missing = () => new AdminRefused('refused', 'This file is not there for you.');
  if (scope === undefined || !scopesOf(actor).includes(scope)) throw missing();
  const key: DocumentKey = { scope, kind: 'messages', id: messageId };
  const [item] = await deps.store.readDocuments([key]);
  const raw = isLive(item) ? (messageSchema.parse(item.body).mail?.raw ?? null) : null;
  return {
    documents: [{ scope, kind: 'tickets', id: ticketId }, key],
    markers: [locator],
    apply: (plan) => {
      if (locatorOf(plan.marker(locator))?.scope !== scope || isMoving(plan, ticketId))
        throw new AdminRefused(
          'refused',
          'The ticket is being moved to another queue. Try again in a moment.',
        );
      if (!planRemoval(plan, key, { fileId, by: `Removed by ${person.name}`, cause: command }))
        throw missing();
      const stored = findTicket(plan, ticketId);
      const name = stored === null ? messageId : showReference(stored.ticket.reference);
      return {
        target: { kind: 'messages', id: messageId, name },
        changes: [{ field: 'files', from: null, to: 'one file removed' }],
      };
    },
    follow: async () => {
      await deps.files.remove({ messageId, fileId });
      if (raw !== null) await deps.raw.remove(raw);
    },
  };
}

/** Plans a message without one of its files, as the server's own edit, with its copies; false where it has none such. */
function planRemoval(
  plan: CommitPlan,
  key: DocumentKey,
  { fileId, by, cause }: { readonly fileId: string; readonly by: string; readonly cause: string },
): boolean {
  const before = plan.find(key);
  if (!isLive(before)) return false;
  const next = removeFile(before.body, fileId, by);
  if (next === null) return false;
  const hist = extendHistory(before.rev, historyOf(before.body));
  writeCanonical(plan, {
    kind: 'messages',
    body: { ...next, hist, rev: serverRev(cause, before.rev) },
    before,
  });
  return true;
}
