import { hashId } from '../../domain/hash.ts';
import { mayAdminister } from '../../domain/admin-rights.ts';
import { mayReadTicket } from '../../domain/permissions.ts';
import { isRestrictedQueue } from '../../domain/scope.ts';
import { waitingMailSchema, type WaitingMail } from '../../domain/mail.ts';
import type { AdminCommand } from '../../protocol/admin.ts';
import type { CommitPlan } from '../commit-plan.ts';
import { deliverMail } from '../intake/deliver-mail.ts';
import { personOf } from '../intake/person-of.ts';
import { readWaiting, type KeptMail } from '../intake/waiting-mail.ts';
import { readDeskSettings } from '../outbound/desk-settings.ts';
import { readThread } from '../outbound/read-thread.ts';
import { isLive } from '../stored-document.ts';
import { AdminRefused } from './admin-refused.ts';
import type { AdminCaller, AdminDeps, AdminStep } from './admin-step.ts';
import { deleteDocument, putDocument, workspaceKey } from './put-document.ts';

/**
 * Does with a mail that waits what an agent says. Whatever it is, no receipt follows: nobody has proven that the address is the sender's. The mail is
 * delivered first and struck from the list then; a repeat delivers the same once more, which changes nothing.
 */
export async function settleMail(
  deps: AdminDeps,
  { actor, person }: AdminCaller,
  { mailId, what }: AdminCommand<'settle-mail'>,
): Promise<AdminStep> {
  if (!mayAdminister(actor, 'mail'))
    throw new AdminRefused('not-allowed', 'Only the desk decides about mail.');
  const key = workspaceKey('settings', mailId);
  const [item = null] = await deps.store.readDocuments([key]);
  const waiting = isLive(item) ? waitingMailSchema.parse(item.body) : null;
  // A colleague was quicker, or this is a repeat.
  if (waiting === null) return { documents: [], markers: [], apply: () => null };
  if (isRestrictedQueue(waiting.queueId) && !actor.memberOf.includes(waiting.queueId))
    throw new AdminRefused('not-allowed', 'Only members of its queue decide about this mail.');
  const kept = await readWaiting(deps.records, mailId);
  if (what.do !== 'spam')
    await deliver(deps, actor, { waiting, kept, ticketId: what.do === 'join' ? what.ticketId : null });
  const blocked = workspaceKey('settings', `blocked-${hashId('blocked', waiting.from)}`);
  return {
    documents: [key, blocked],
    markers: [],
    apply: (plan: CommitPlan) => {
      const now = plan.find(key);
      if (!isLive(now)) return null;
      deleteDocument(plan, now);
      if (what.do !== 'spam') return null;
      if (waiting.from !== '')
        putDocument(plan, 'settings', {
          id: blocked.id,
          rev: `srv-${'0'.repeat(26)}`,
          type: 'blocked-sender',
          name: waiting.from,
        });
      const changes = [{ field: 'blocked', from: null, to: waiting.from }];
      return { target: { kind: 'settings', id: blocked.id, name: waiting.from || person.name }, changes };
    },
  };
}

async function deliver(
  deps: AdminDeps,
  actor: AdminCaller['actor'],
  { waiting, kept, ticketId }: { waiting: WaitingMail; kept: KeptMail | null; ticketId: string | null },
): Promise<void> {
  if (kept?.mail === undefined || kept.mail === null)
    throw new AdminRefused(
      'refused',
      'This mail cannot be read here. Its raw form is kept; it can only be put away.',
    );
  const settings = await readDeskSettings(deps.store);
  const queue = settings.queues.find(({ id }) => id === waiting.queueId) ?? settings.queues[0];
  const thread = ticketId === null ? null : await readThread(deps.store, ticketId);
  if (ticketId !== null && (thread === null || !mayReadTicket(actor, thread.ticket)))
    throw new AdminRefused('refused', 'The ticket to join is not there.');
  if (queue === undefined) throw new AdminRefused('refused', 'There is no queue to put it in.');
  const { mail, raw, at, verified, sideOf } = kept;
  // An agent has looked at it: they answer for whose words these are.
  const personId = await personOf(deps, mail.from);
  const facts = { mail: { ...mail, kind: 'person' as const }, raw, at, verified };
  const intake = { ...deps, mailSecret: deps.mail.mailSecret };
  // What answers a forward stays internal, in whichever ticket the agent puts it.
  const side = thread === null ? null : sideOf;
  const refusal = await deliverMail(intake, { facts, personId, settings, queue, thread, sideOf: side });
  if (refusal !== null) throw new AdminRefused('refused', refusal.detail);
}
