import { mayAdminister } from '../../domain/admin-rights.ts';
import type { AdminCommand } from '../../protocol/admin.ts';
import { AdminRefused } from './admin-refused.ts';
import type { AdminCaller, AdminDeps, AdminStep } from './admin-step.ts';
import { changePerson } from './change-person.ts';
import { workspaceKey } from './put-document.ts';

/** Says that a person is away, or back. */
export async function setAway(
  { clock }: AdminDeps,
  { actor }: AdminCaller,
  { personId, away }: AdminCommand<'set-away'>,
): Promise<AdminStep> {
  if (!mayAdminister(actor, personId === actor.personId ? 'own-away' : 'others-away'))
    throw new AdminRefused('not-allowed', 'Leads and admins say of others that they are away.');
  const now = new Date(clock.now()).toISOString();
  return {
    documents: [workspaceKey('people', personId)],
    markers: [],
    apply: (plan) =>
      changePerson(plan, personId, (person) =>
        ((person.awaySince ?? null) === null) === !away
          ? person
          : { ...person, awaySince: away ? now : null },
      ),
  };
}
