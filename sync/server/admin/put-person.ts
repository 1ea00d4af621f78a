import { mayAdminister } from '../../domain/admin-rights.ts';
import { personSchema, type Person } from '../../domain/person.ts';
import type { AdminCommand } from '../../protocol/admin.ts';
import type { CommitPlan } from '../commit-plan.ts';
import { isLive } from '../stored-document.ts';
import { AdminRefused, requireBase } from './admin-refused.ts';
import type { AdminCaller, AdminDeps, AdminStep } from './admin-step.ts';
import { changesBetween } from './audit-log.ts';
import { keepsAnAdmin } from './last-admin.ts';
import { workspaceKey } from './put-document.ts';
import { EmailTaken, personJob } from './put-people.ts';

/** Adds a person, or changes who they are and what they may do. */
export async function putPerson(
  deps: AdminDeps,
  { actor }: AdminCaller,
  { person, base }: AdminCommand<'put-person'>,
): Promise<AdminStep> {
  if (!mayAdminister(actor, 'people'))
    throw new AdminRefused('not-allowed', 'Only an admin adds people and changes their roles.');
  if (person.role !== 'requester' && person.email === null)
    throw new AdminRefused('refused', 'Whoever works here needs an address to sign in with.', 'email');
  const [item] = await deps.store.readDocuments([workspaceKey('people', person.id)]);
  const earlier = isLive(item) ? personSchema.parse(item.body) : null;
  const next: Person = { ...(earlier ?? newPerson(deps)), ...person };
  const job = personJob(next, earlier?.email ?? null);
  const losesAdmin = earlier?.role === 'admin' && !earlier.disabled && next.role !== 'admin';
  const guard = losesAdmin ? await keepsAnAdmin(deps, person.id) : null;
  return {
    documents: [...job.documents, ...(guard?.documents ?? [])],
    markers: job.markers,
    apply: (plan) => {
      const stored = plan.find(workspaceKey('people', person.id));
      requireBase(isLive(stored) ? stored : null, base);
      guard?.check(plan);
      return { target: target(next), changes: claimOrRefuse(job, plan, earlier, next) };
    },
  };
}

function claimOrRefuse(
  job: { apply(plan: CommitPlan): void },
  plan: CommitPlan,
  earlier: Person | null,
  next: Person,
) {
  try {
    job.apply(plan);
  } catch (fault) {
    if (!(fault instanceof EmailTaken)) throw fault;
    throw new AdminRefused(
      'refused',
      'Somebody has this address already. Look for them in the list and change their role there.',
      'email',
    );
  }
  return changesBetween(earlier, next);
}

function newPerson({ clock }: AdminDeps) {
  const createdAt = new Date(clock.now()).toISOString();
  return { rev: `srv-${'0'.repeat(26)}`, memberOf: [], disabled: false, createdAt };
}

function target({ id, name }: Person) {
  return { kind: 'people' as const, id, name };
}
