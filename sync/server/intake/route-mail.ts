import type { QueueSetting } from '../../domain/queue.ts';
import { isRestrictedQueue } from '../../domain/scope.ts';
import { queueAt, type DeskSettings } from '../outbound/desk-settings.ts';
import { readPlusAddress } from '../outbound/sign-mail.ts';
import type { ParsedMail } from './parsed-mail.ts';

/**
 * The queue that a mail comes into: a restricted one whose address it was sent to (whoever writes to HR and to the desk writes to HR), else the first whose
 * rule fits, else the one it was sent to, else the first there is. Null while there is no queue.
 */
export function routeMail(
  settings: DeskSettings,
  recipients: readonly string[],
  mail: ParsedMail | null,
): QueueSetting | null {
  const addressed = recipients.flatMap((one) => queueAt(settings, readPlusAddress(one).address) ?? []);
  const restricted = addressed.find(({ id }) => isRestrictedQueue(id));
  if (restricted !== undefined) return restricted;
  const ruled = mail === null ? undefined : settings.queues.find((queue) => fits(queue, mail));
  const open = settings.queues.filter(({ id }) => !isRestrictedQueue(id));
  return ruled ?? addressed[0] ?? open[0] ?? null;
}

function fits({ rules = [] }: QueueSetting, mail: ParsedMail): boolean {
  const parts = {
    to: [...mail.to, ...mail.cc].join(' '),
    from: `${mail.from.address} ${mail.from.name}`,
    subject: mail.subject,
    body: mail.text,
  };
  return rules.some(({ part, words }) => parts[part].toLowerCase().includes(words.toLowerCase()));
}
