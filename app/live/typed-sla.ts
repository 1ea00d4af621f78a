import type { ReadModel } from '../../sync/client/workspace.ts';
import { calendarSchema, type Calendar } from '../../sync/domain/sla/calendar.ts';
import { inPolicyOrder, slaPolicySchema, type SlaPolicy } from '../../sync/domain/sla/policy.ts';

/** The SLA policies that this app can read, in the order in which they are asked. */
export function slaPolicies(read: ReadModel): readonly SlaPolicy[] {
  return inPolicyOrder(read.settings().flatMap((setting) => slaPolicySchema.safeParse(setting).data ?? []));
}

/** The calendars that this app can read, by name. */
export function calendars(read: ReadModel): readonly Calendar[] {
  return read
    .settings()
    .flatMap((setting) => calendarSchema.safeParse(setting).data ?? [])
    .sort((a, b) => a.name.localeCompare(b.name));
}
