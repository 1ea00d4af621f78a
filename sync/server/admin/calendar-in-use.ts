import { slaPolicySchema } from '../../domain/sla/policy.ts';
import { WORKSPACE_SCOPE } from '../../domain/scope.ts';
import type { ServerDeps } from '../server-deps.ts';
import { scanLive } from '../scan-live.ts';
import { AdminRefused } from './admin-refused.ts';

/** Throws `AdminRefused` while a policy counts by this calendar: without it that policy would have no open hours at all. */
export async function refuseCalendarInUse(
  { store }: Pick<ServerDeps, 'store'>,
  settingId: string,
): Promise<void> {
  const names: string[] = [];
  for await (const { body } of scanLive(store, { scope: WORKSPACE_SCOPE, kind: 'settings' })) {
    const policy = slaPolicySchema.safeParse(body);
    if (policy.success && policy.data.calendarId === settingId) names.push(policy.data.name);
  }
  if (names.length > 0)
    throw new AdminRefused(
      'refused',
      `Policies count by this calendar: ${names.join(', ')}. Give them another one first.`,
    );
}
