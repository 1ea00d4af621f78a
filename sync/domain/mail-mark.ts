import type { TimelineEvent } from './event.ts';

/** A line of the timeline that tells what became of a mail. */
export type MailEvent = Extract<TimelineEvent, { type: 'mail' }>;

/** What the timeline says last of a message's mail; null when it says nothing. Events in the order of their commits. */
export function lastMail(events: readonly TimelineEvent[], messageId: string): MailEvent | null {
  let last: MailEvent | null = null;
  for (const event of events)
    if (event.type === 'mail' && event.messageId === messageId && isNews(last, event)) last = event;
  return last;
}

/** A bounce stands although the mail was sent and even delivered to the next server; a mail sent anew is news after it. */
function isNews(last: MailEvent | null, event: MailEvent): boolean {
  return last === null || event.round > last.round || RANK[event.state] >= RANK[last.state];
}

const RANK: Readonly<Record<MailEvent['state'], number>> = {
  queued: 0,
  failed: 1,
  sent: 2,
  delivered: 3,
  bounced: 4,
};
