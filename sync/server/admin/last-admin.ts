import { personSchema } from '../../domain/person.ts';
import { WORKSPACE_SCOPE } from '../../domain/scope.ts';
import type { CommitPlan } from '../commit-plan.ts';
import { scanLive } from '../scan-live.ts';
import type { ServerDeps } from '../server-deps.ts';
import { isLive, type DocumentKey, type StoredDocument } from '../stored-document.ts';
import { AdminRefused } from './admin-refused.ts';
import { workspaceKey } from './put-document.ts';

/** What has to hold in the transaction that takes an admin away. */
export interface AdminGuard {
  readonly documents: readonly DocumentKey[];
  check(plan: CommitPlan): void;
}

/**
 * Finds another admin at work, and makes sure that they still are one when the change is committed: two admins who take each other's role at
 * the same moment do not both succeed. Throws `AdminRefused` when there is none.
 */
export async function keepsAnAdmin({ store }: ServerDeps, personId: string): Promise<AdminGuard> {
  for await (const item of scanLive(store, { scope: WORKSPACE_SCOPE, kind: 'people' }))
    if (item.id !== personId && isAdmin(item)) return guardOf(item.id);
  throw lastAdmin();
}

function guardOf(id: string): AdminGuard {
  const key = workspaceKey('people', id);
  return {
    documents: [key],
    check: (plan) => {
      const item = plan.find(key);
      if (item === null || !isAdmin(item)) throw lastAdmin();
      plan.requireUnchanged(item);
    },
  };
}

function isAdmin(item: StoredDocument): boolean {
  if (!isLive(item)) return false;
  const { role, disabled } = personSchema.parse(item.body);
  return role === 'admin' && !disabled;
}

function lastAdmin(): AdminRefused {
  return new AdminRefused(
    'refused',
    'This is the last admin. Make somebody else an admin first, or nobody could change settings any more.',
    'role',
  );
}
