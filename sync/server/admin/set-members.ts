import { mayAdminister } from '../../domain/admin-rights.ts';
import { isRestrictedQueue } from '../../domain/scope.ts';
import type { AdminCommand } from '../../protocol/admin.ts';
import { isLive } from '../stored-document.ts';
import { AdminRefused } from './admin-refused.ts';
import type { AdminCaller, AdminDeps, AdminStep } from './admin-step.ts';
import { changePerson } from './change-person.ts';
import { workspaceKey } from './put-document.ts';

/** Changes who may see a restricted queue. Those who no longer may lose its tickets with their next exchange: the scope is not theirs any more. */
export async function setMembers(
  _deps: AdminDeps,
  { actor }: AdminCaller,
  { queueId, add, remove }: AdminCommand<'set-members'>,
): Promise<AdminStep> {
  if (!mayAdminister(actor, 'members'))
    throw new AdminRefused('not-allowed', 'Only an admin decides who is a member of a queue.');
  if (!isRestrictedQueue(queueId))
    throw new AdminRefused('refused', 'Every agent sees this queue. Restrict it first.');
  const people = [...new Set([...add, ...remove])];
  const queue = workspaceKey('settings', queueId);
  return {
    documents: [queue, ...people.map((id) => workspaceKey('people', id))],
    markers: [],
    apply: (plan) => {
      const stored = plan.find(queue);
      if (!isLive(stored)) throw new AdminRefused('refused', 'This queue is not there any more.');
      const changed = people.filter((id) => {
        const isMember = add.includes(id);
        return (
          changePerson(plan, id, (person) => {
            const others = person.memberOf.filter((one) => one !== queueId);
            if (person.memberOf.includes(queueId) === isMember) return person;
            return { ...person, memberOf: isMember ? [...others, queueId] : others };
          }) !== null
        );
      });
      if (changed.length === 0) return null;
      const added = changed.filter((id) => add.includes(id));
      const removed = changed.filter((id) => !add.includes(id));
      return {
        target: { kind: 'settings', id: queueId, name: String(stored.body['name']) },
        changes: [
          ...(added.length > 0 ? [{ field: 'members added', from: null, to: added }] : []),
          ...(removed.length > 0 ? [{ field: 'members removed', from: removed, to: null }] : []),
        ],
      };
    },
  };
}
