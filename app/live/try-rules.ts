import type { ReadModel } from '../../sync/client/workspace.ts';
import { firstRule, ruleWords } from '../../sync/domain/match-rule.ts';
import type { QueueSetting } from '../../sync/domain/queue.ts';
import type { Ticket } from '../../sync/domain/ticket.ts';
import { queueSettings } from './typed-settings.ts';

/** The newest tickets that rules are tried on. */
export const TRIED = 200;

/** A ticket that would have come into the queue, and by which of its rules. */
export interface TriedTicket {
  readonly ticket: Ticket;
  readonly number: number;
  readonly words: string;
}

/**
 * Which of the newest tickets that came by mail this queue's rules would have brought here, with the rules of the queues before it as they are stored.
 * Devices do not know to whom a mail was sent: a rule that asks for it is not tried.
 */
export function tryRules(
  read: ReadModel,
  queue: QueueSetting,
): { readonly found: readonly TriedTicket[]; readonly tried: number } {
  const stored = queueSettings(read).filter(({ id }) => id !== queue.id);
  const queues = [...stored, queue].sort((a, b) => a.position - b.position);
  const mailed = read
    .tickets()
    .flatMap(({ ticket }) => (ticket.channel === 'email' ? [ticket] : []))
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt))
    .slice(0, TRIED);
  const found = mailed.flatMap((ticket) => {
    const [first] = read.messages(ticket.id);
    const person = read.person(ticket.requesterId);
    const from = { address: first?.message.mail?.from ?? person?.email ?? '', name: person?.name ?? '' };
    const text = first?.message.body ?? '';
    const routed = firstRule(queues, { to: [], from, subject: ticket.subject, text });
    if (routed === null || routed.queue.id !== queue.id) return [];
    const number = (queue.rules ?? []).indexOf(routed.rule) + 1;
    return [{ ticket, number, words: ruleWords(routed.rule) }];
  });
  return { found, tried: mailed.length };
}
