import type { TimelineEvent } from '../domain/event.ts';
import { isPublic, type Message } from '../domain/message.ts';
import { ticketIdOf } from '../domain/lane.ts';
import type { MessageRow, ReadModel } from './workspace.ts';

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

/** Several threads as one conversation, in the order of one thread. */
export function inConversation(threads: readonly (readonly MessageRow[])[]): readonly MessageRow[] {
  const [only, ...others] = threads.filter((thread) => thread.length > 0);
  if (others.length === 0) return only ?? [];
  return threads.flat().sort((a, b) => compare(placeOf(a), placeOf(b)));
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

/**
 * What the author of a reply to this ticket has before them: its newest public message, or the later one by which its requester put the turn on the
 * desk from a ticket that was merged into it. It is what the server goes by.
 */
export function newestSeen(read: Pick<ReadModel, 'ticket' | 'messages'>, ticketId: string): Message | null {
  const own = newestPublic(read.messages(ticketId));
  const turn = read.ticket(ticketId)?.ticket.requesterTurn ?? null;
  const elsewhere = turn === null ? ticketId : ticketIdOf('messages', turn);
  if (elsewhere === ticketId) return own;
  const asked = read.messages(elsewhere).find(({ message }) => message.id === turn)?.message;
  const askedAt = asked?.acceptedAt ?? null;
  if (asked === undefined || askedAt === null) return own;
  const ownAt = own === null ? '' : own.acceptedAt;
  return ownAt !== null && ownAt < askedAt ? asked : own;
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
