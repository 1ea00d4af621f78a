import type { ReadModel } from '../../sync/client/workspace.ts';
import { calendarSchema } from '../../sync/domain/sla/calendar.ts';
import { OpenHours } from '../../sync/domain/sla/open-hours.ts';
import { policyFor, slaPolicySchema, type SlaPolicy } from '../../sync/domain/sla/policy.ts';

/** What a queue's tickets are promised, and the hours that count. */
export interface SlaRule {
  readonly policy: SlaPolicy;
  readonly hours: OpenHours;
}

/** The rules of the workspace. The same object for as long as no policy and no calendar changes. */
export interface SlaRules {
  /** The rule of a queue; null where nothing is promised. */
  of(queueId: string): SlaRule | null;
}

/** A calendar that is not on this device, or that this app cannot read, has no open hours here. */
const NO_HOURS = new OpenHours({ timeZone: 'UTC', periods: [], holidays: [] });

const known = new WeakMap<ReadModel, { readonly stamp: string; readonly rules: SlaRules }>();

/** The SLA rules as the settings on this device have them. */
export function slaRules(read: ReadModel): SlaRules {
  const settings = read.settings().filter(({ type }) => type === 'sla-policy' || type === 'calendar');
  const stamp = settings
    .map(({ rev }) => rev)
    .sort()
    .join(' ');
  const before = known.get(read);
  if (before?.stamp === stamp) return before.rules;
  const rules = rulesOf(settings);
  known.set(read, { stamp, rules });
  return rules;
}

function rulesOf(settings: readonly object[]): SlaRules {
  // The door of settings lets any type through: what these say they are is held against its schema here.
  const policies = settings.flatMap((setting) => slaPolicySchema.safeParse(setting).data ?? []);
  const hours = new Map(
    settings
      .flatMap((setting) => calendarSchema.safeParse(setting).data ?? [])
      .map((calendar) => [calendar.id, new OpenHours(calendar)]),
  );
  const byQueue = new Map<string, SlaRule | null>();
  return {
    of(queueId) {
      const found = byQueue.get(queueId);
      if (found !== undefined) return found;
      const policy = policyFor(policies, queueId);
      const rule = policy && { policy, hours: hours.get(policy.calendarId) ?? NO_HOURS };
      byQueue.set(queueId, rule);
      return rule;
    },
  };
}
