import { mayAdminister } from '../../domain/admin-rights.ts';
import { extendHistory, serverRev } from '../../domain/rev.ts';
import { isRestrictedQueue, restrictedQueueId, WORKSPACE_SCOPE } from '../../domain/scope.ts';
import { ticketSchema } from '../../domain/ticket.ts';
import type { AdminCommand } from '../../protocol/admin.ts';
import { findTicket, isMoving } from '../find-ticket.ts';
import { locatorKey } from '../keys.ts';
import { moveThread } from '../move-thread.ts';
import { scanLive } from '../scan-live.ts';
import { isLive } from '../stored-document.ts';
import { writeChanged, writeTicket } from '../write-ticket.ts';
import { AdminRefused, requireBase } from './admin-refused.ts';
import type { AdminCaller, AdminDeps, AdminStep } from './admin-step.ts';
import { changePerson } from './change-person.ts';
import { deleteDocument, putDocument, workspaceKey } from './put-document.ts';
import { runJobs } from './run-jobs.ts';

/**
 * Gives a queue to its members alone. Its id says who may see it, so it goes on under another one, and its tickets are moved there one by one,
 * each as an edit of the caller's. Whoever is no member loses them with the next exchange. A repeat takes up what a first try left over.
 */
export async function restrictQueue(
  deps: AdminDeps,
  { actor }: AdminCaller,
  { queueId, base, members }: AdminCommand<'restrict-queue'>,
): Promise<AdminStep> {
  if (!mayAdminister(actor, 'members'))
    throw new AdminRefused('not-allowed', 'Only an admin restricts a queue to its members.');
  if (isRestrictedQueue(queueId))
    throw new AdminRefused('refused', 'This queue is restricted to its members already.');
  const [open, shut] = [queueId, restrictedQueueId(queueId)].map((id) => workspaceKey('settings', id)) as [
    ReturnType<typeof workspaceKey>,
    ReturnType<typeof workspaceKey>,
  ];
  return {
    documents: [open, shut, ...members.map((id) => workspaceKey('people', id))],
    markers: [],
    apply: (plan) => {
      const stored = plan.find(open);
      if (!isLive(stored) || stored.body['type'] !== 'queue')
        throw new AdminRefused('refused', 'This queue is not there any more.');
      requireBase(stored, base);
      putDocument(plan, 'settings', { ...stored.body, id: shut.id });
      deleteDocument(plan, stored);
      for (const id of members)
        changePerson(plan, id, (person) => ({
          ...person,
          memberOf: [...new Set([...person.memberOf, shut.id])],
        }));
      return {
        target: { kind: 'settings', id: shut.id, name: String(stored.body['name']) },
        changes: [{ field: 'restricted to', from: null, to: members }],
      };
    },
    follow: async () => moveTickets(deps, queueId, shut.id, actor.personId),
  };
}

async function moveTickets(deps: AdminDeps, from: string, to: string, by: string): Promise<void> {
  for await (const { id, body } of scanLive(deps.store, { scope: WORKSPACE_SCOPE, kind: 'tickets' }))
    if (body['queueId'] === from) await moveTicket(deps, id, to, by);
}

async function moveTicket(deps: AdminDeps, id: string, queueId: string, by: string): Promise<void> {
  await moveThread(deps, id);
  const marker = locatorKey(id);
  await runJobs(deps, [
    {
      documents: [{ scope: WORKSPACE_SCOPE, kind: 'tickets', id }],
      markers: [marker],
      apply: (plan) => {
        const item = plan.find({ scope: WORKSPACE_SCOPE, kind: 'tickets', id });
        // It went elsewhere meanwhile, and its thread with it.
        if (!isLive(item) || isMoving(plan, id)) return;
        const stored = findTicket(plan, id);
        if (stored === null) return;
        const before = ticketSchema.parse(item.body);
        const now = new Date(deps.clock.now()).toISOString();
        const rev = serverRev(queueId, before.rev);
        const hist = extendHistory(before.rev, before.hist);
        const ticket = { ...before, queueId, rev, hist, updatedAt: now, updatedBy: by };
        writeTicket(plan, stored, ticket, { newest: item.newest });
        writeChanged(plan, before, ticket, now);
      },
    },
  ]);
  await moveThread(deps, id);
}
