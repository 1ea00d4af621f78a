import { calendarSchema } from './calendar.ts';
import { OpenHours } from './open-hours.ts';
import { policyFor, slaPolicySchema, type SlaPolicy } from './policy.ts';

/** What a queue's tickets are promised, and the hours that count. */
export interface SlaRule {
  readonly policy: SlaPolicy;
  readonly hours: OpenHours;
}

/** The rules of the workspace. */
export interface SlaRules {
  /** The rule of a queue; null where nothing is promised. */
  of(queueId: string): SlaRule | null;
}

/** A calendar that is not there, or that this version cannot read, has no open hours. */
const NO_HOURS = new OpenHours({ timeZone: 'UTC', periods: [], holidays: [] });

/** The rules that these settings make, whatever else is among them: the same on every device and on the server. */
export function rulesOf(settings: readonly object[]): SlaRules {
  // The door of settings lets every type through: what these say they are is held against its schema here.
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
