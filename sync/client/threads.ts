import type { TimelineEvent } from '../domain/event.ts';
import { isPublic, type Message } from '../domain/message.ts';
import type { MessageRow } from './workspace.ts';

/** Documents of many tickets, each ticket's together and in order. A ticket's order is worked out when somebody looks, and kept. */
class ByTicket<Item> {
  private readonly items = new Map<string, Map<string, Item>>();
  private readonly sorted = new Map<string, readonly Item[]>();
  private readonly order: (a: Item, b: Item) => number;

  constructor(order: (a: Item, b: Item) => number) {
    this.order = order;
  }

  set(ticketId: string, id: string, item: Item): void {
    const thread = this.items.get(ticketId) ?? new Map<string, Item>();
    thread.set(id, item);
    this.items.set(ticketId, thread);
    this.sorted.delete(ticketId);
  }

  delete(ticketId: string, id: string): void {
    this.items.get(ticketId)?.delete(id);
    this.sorted.delete(ticketId);
  }

  get(ticketId: string): readonly Item[] {
    const known = this.sorted.get(ticketId);
    if (known !== undefined) return known;
    const sorted = [...(this.items.get(ticketId)?.values() ?? [])].sort(this.order);
    this.sorted.set(ticketId, sorted);
    return sorted;
  }
}

/** Conversations: committed messages in the order of their commits, then what is on this device in the order of its writing. */
export function messageThreads(): ByTicket<MessageRow> {
  return new ByTicket((a, b) => compare(placeOf(a), placeOf(b)));
}

/** Timelines, in the order of their commits. */
export function timelines(): ByTicket<TimelineEvent> {
  return new ByTicket((a, b) => compare(`${a.acceptedAt} ${a.id}`, `${b.acceptedAt} ${b.id}`));
}

/** The newest public message of a thread that its author can have seen; refused ones are not in the conversation. Null when there is none. */
export function newestPublic(thread: readonly MessageRow[]): Message | null {
  for (let index = thread.length - 1; index >= 0; index -= 1) {
    const row = thread[index];
    if (row !== undefined && row.mark !== 'attention' && isPublic(row.message)) return row.message;
  }
  return null;
}

function placeOf({ message, mark }: MessageRow): string {
  const at = message.acceptedAt;
  // A committed message whose date has not come yet still stands before what has not left this device.
  const rank = at !== null ? '0' : mark === 'saved' ? '1' : '2';
  return `${rank} ${at ?? message.createdAt} ${message.id}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
