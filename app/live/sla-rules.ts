import type { ReadModel } from '../../sync/client/workspace.ts';
import { rulesOf, type SlaRules } from '../../sync/domain/sla/rules.ts';

const known = new WeakMap<ReadModel, { readonly stamp: string; readonly rules: SlaRules }>();

/** The SLA rules as the settings on this device have them: the same object for as long as no policy and no calendar changes. */
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
