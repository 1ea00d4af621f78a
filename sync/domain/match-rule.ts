import type { QueueRule, QueueSetting } from './queue.ts';

/** What a rule looks at in something that comes in. */
export interface Incoming {
  /** The addresses it was sent to, copies included; none where that is not known. */
  readonly to: readonly string[];
  readonly from: { readonly address: string; readonly name: string };
  readonly subject: string;
  readonly text: string;
}

/** The queue that something goes to, and the rule that says so. */
export interface Routed<Queue> {
  readonly queue: Queue;
  readonly rule: QueueRule;
}

/**
 * The first rule that fits, in the order of the queues and of the rules in each. It alone decides, so that what becomes of a mail can be told by reading
 * the rules from the top.
 */
export function firstRule<Queue extends Pick<QueueSetting, 'id' | 'rules'>>(
  queues: readonly Queue[],
  incoming: Incoming,
): Routed<Queue> | null {
  for (const queue of queues) {
    const rule = (queue.rules ?? []).find((one) => fits(one, incoming));
    if (rule !== undefined) return { queue, rule };
  }
  return null;
}

/** Whether all that a rule asks for is so. */
export function fits({ part, words, also = [] }: QueueRule, incoming: Incoming): boolean {
  return [{ part, words }, ...also].every((condition) => holds(condition, incoming));
}

function holds({ part, words }: Pick<QueueRule, 'part' | 'words'>, incoming: Incoming): boolean {
  const sought = words.trim().toLowerCase();
  if (sought === '') return false;
  const { address, name } = incoming.from;
  switch (part) {
    case 'to':
      return incoming.to.join(' ').toLowerCase().includes(sought);
    case 'from':
      return `${address} ${name}`.toLowerCase().includes(sought);
    case 'domain':
      return isOfDomain(address.toLowerCase(), sought.replace(/^@/, ''));
    case 'subject':
      return incoming.subject.toLowerCase().includes(sought);
    case 'body':
      return incoming.text.toLowerCase().includes(sought);
  }
}

/** The very domain or one below it: `firm.example` is no part of `firm.example.evil.example`. */
function isOfDomain(address: string, domain: string): boolean {
  const own = address.slice(address.lastIndexOf('@') + 1);
  return own === domain || own.endsWith(`.${domain}`);
}

const PART_WORDS: Readonly<Record<QueueRule['part'], string>> = {
  to: 'to holds',
  from: 'from holds',
  domain: 'sender’s domain is',
  subject: 'subject holds',
  body: 'text holds',
};

/** What a rule asks for, as the timeline tells it: `subject holds “invoice” and sender’s domain is “firm.example”`. */
export function ruleWords({ part, words, also = [] }: QueueRule): string {
  return [{ part, words }, ...also]
    .map((condition) => `${PART_WORDS[condition.part]} “${condition.words}”`)
    .join(' and ')
    .slice(0, RULE_WORDS_LENGTH);
}

/** The most characters that a ticket keeps of the rule that brought it where it is. */
export const RULE_WORDS_LENGTH = 400;
