import { mayAdminister } from '../../domain/admin-rights.ts';
import type { AdminCommand } from '../../protocol/admin.ts';
import { orderPurges, withdrawPurges } from '../devices/device-book.ts';
import { closeSessionsOf } from '../session/close-session.ts';
import { AdminRefused } from './admin-refused.ts';
import type { AdminCaller, AdminDeps, AdminStep } from './admin-step.ts';
import { changePerson } from './change-person.ts';
import { keepsAnAdmin } from './last-admin.ts';
import { workspaceKey } from './put-document.ts';

/**
 * Cuts a person off: their sessions end, and their devices delete what they hold when they next ask. Or lets them in again, which withdraws
 * the orders that no device has been told of yet.
 */
export async function setPersonDisabled(
  deps: AdminDeps,
  { actor }: AdminCaller,
  { personId, disabled }: AdminCommand<'set-disabled'>,
): Promise<AdminStep> {
  if (!mayAdminister(actor, 'people'))
    throw new AdminRefused('not-allowed', 'Only an admin cuts people off or lets them in again.');
  if (disabled && personId === actor.personId)
    throw new AdminRefused('refused', 'You cannot cut yourself off. Another admin can do it.');
  const guard = disabled ? await keepsAnAdmin(deps, personId) : null;
  return {
    documents: [workspaceKey('people', personId), ...(guard?.documents ?? [])],
    markers: [],
    apply: (plan) => {
      guard?.check(plan);
      return changePerson(plan, personId, (person) => ({ ...person, disabled }));
    },
    follow: async () => {
      if (!disabled) return withdrawPurges(deps.records, personId);
      await orderPurges(deps.records, personId, deps.clock.now());
      await closeSessionsOf(deps.records, personId);
    },
  };
}
