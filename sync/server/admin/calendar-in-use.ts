import { slaPolicySchema } from '../../domain/sla/policy.ts';
import { WORKSPACE_SCOPE } from '../../domain/scope.ts';
import type { ServerDeps } from '../server-deps.ts';
import { isLive } from '../stored-document.ts';
import { AdminRefused } from './admin-refused.ts';

/** Throws `AdminRefused` while a policy counts by this calendar: without it that policy would have no open hours at all. */
export async function refuseCalendarInUse(
  { store }: Pick<ServerDeps, 'store'>,
  settingId: string,
): Promise<void> {
  const names: string[] = [];
  for (let after: string | null | undefined; after !== null;) {
    const page: Awaited<ReturnType<typeof store.scanDocuments>> = await store.scanDocuments({
      scope: WORKSPACE_SCOPE,
      kind: 'settings',
      prefix: '',
      after: after ?? null,
      limit: 500,
      only: 'all',
    });
    for (const item of page.documents) {
      const policy = isLive(item) ? slaPolicySchema.safeParse(item.body) : null;
      if (policy?.success === true && policy.data.calendarId === settingId) names.push(policy.data.name);
    }
    after = page.next;
  }
  if (names.length > 0)
    throw new AdminRefused(
      'refused',
      `Policies count by this calendar: ${names.join(', ')}. Give them another one first.`,
    );
}
