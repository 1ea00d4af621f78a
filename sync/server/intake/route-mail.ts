import { firstRule } from '../../domain/match-rule.ts';
import type { QueueRule, QueueSetting } from '../../domain/queue.ts';
import { isRestrictedQueue } from '../../domain/scope.ts';
import { queueAt, type DeskSettings } from '../outbound/desk-settings.ts';
import { readPlusAddress } from '../outbound/sign-mail.ts';
import type { ParsedMail } from './parsed-mail.ts';

/** The queue that a mail comes into, and the rule that brought it there; null where it was sent there. */
export interface MailRoute {
  readonly queue: QueueSetting;
  readonly rule: QueueRule | null;
}

/**
 * Where a mail comes in: at a restricted queue whose address it was sent to (whoever writes to HR and to the desk writes to HR), else by the first
 * rule that fits, else at the queue it was sent to, else at the first there is. Null while there is no queue.
 */
export function routeMail(
  settings: DeskSettings,
  recipients: readonly string[],
  mail: ParsedMail | null,
): MailRoute | null {
  const addressed = recipients.flatMap((one) => queueAt(settings, readPlusAddress(one).address) ?? []);
  const restricted = addressed.find(({ id }) => isRestrictedQueue(id));
  if (restricted !== undefined) return { queue: restricted, rule: null };
  const ruled = mail === null ? null : firstRule(settings.queues, { ...mail, to: [...mail.to, ...mail.cc] });
  const open = settings.queues.filter(({ id }) => !isRestrictedQueue(id));
  const queue = addressed[0] ?? open[0];
  return ruled ?? (queue === undefined ? null : { queue, rule: null });
}
