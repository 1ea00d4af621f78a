import type { TimelineEvent } from '../../sync/domain/event.ts';
import { childId } from '../../sync/domain/lane.ts';
import type { Conflict } from '../../sync/domain/ticket.ts';
import type { MessageRow } from '../../sync/client/workspace.ts';
import type { OpenTicket } from './open-ticket.ts';

/** A value that lost, whether the server has told of it yet or only this device knows. */
export interface LostValue {
  /** What `useMine` is given. */
  readonly id: string;
  readonly field: string;
  readonly kept: unknown;
  readonly lost: unknown;
  /** Whose value lost, and when they set it. */
  readonly by: string;
  readonly at: string;
}

/** One entry of a ticket's conversation. `changes`: what was done between two messages. */
export type ThreadEntry =
  | { readonly type: 'message'; readonly key: string; readonly row: MessageRow }
  | { readonly type: 'changes'; readonly key: string; readonly events: readonly TimelineEvent[] }
  | { readonly type: 'lost'; readonly key: string; readonly lost: LostValue };

/** Messages and timeline in the order of their commits; what only this device knows comes last. */
export function threadEntries({ row, messages, events }: OpenTicket): readonly ThreadEntry[] {
  const entries: ThreadEntry[] = [];
  let next = 0;
  const tellUntil = (moment: string | null) => {
    while (next < events.length) {
      const event = events[next];
      if (event === undefined || (moment !== null && event.acceptedAt >= moment)) return;
      append(entries, event);
      next += 1;
    }
  };
  for (const message of messages) {
    tellUntil(message.message.acceptedAt);
    entries.push({ type: 'message', key: message.message.id, row: message });
  }
  tellUntil(null);
  const told = new Set(events.map((event) => event.id));
  for (const conflict of row.ticket.conflicts)
    if (!told.has(childId(row.ticket.id, conflict.id)))
      entries.push({ type: 'lost', key: conflict.id, lost: fromConflict(conflict) });
  return entries;
}

/** States of a receipt that are worth no line. */
const QUIET: readonly string[] = ['queued', 'delivered'];

function append(entries: ThreadEntry[], event: TimelineEvent): void {
  if (event.type === 'conflict') {
    entries.push({ type: 'lost', key: event.id, lost: event });
    return;
  }
  // The first message and the head of the ticket tell of its making already, and a message of its files.
  if ((event.type === 'created' && event.rule === undefined) || event.type === 'file') return;
  // A reply's mail is told of on the reply itself, and a receipt's only once it is news.
  if (event.type === 'mail' && (event.messageId !== null || QUIET.includes(event.state))) return;
  const last = entries.at(-1);
  if (last?.type !== 'changes') entries.push({ type: 'changes', key: event.id, events: [event] });
  else entries[entries.length - 1] = { ...last, events: [...last.events, event] };
}

function fromConflict({ id, field, mine, theirs, by, at }: Conflict): LostValue {
  return { id, field, kept: theirs, lost: mine, by, at };
}

/** Who set the value that stands, as far as the timeline tells; null when it does not. */
export function whoKept(lost: LostValue, events: readonly TimelineEvent[]): string | null {
  for (const event of [...events].reverse())
    if (event.type === 'changed')
      for (const change of event.changes)
        if (change.field === lost.field && change.to === lost.kept && event.by !== lost.by) return event.by;
  return null;
}
