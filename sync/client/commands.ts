import type { Priority, Ticket } from '../domain/ticket.ts';
import type { FieldValue } from '../domain/ticket-field.ts';
import type { DraftMode } from '../domain/personal.ts';
import type { FieldChange } from '../domain/field-change.ts';
import type { Mailing, TicketChanges } from '../domain/message.ts';
import type { Recipients } from '../domain/recipients.ts';
import type { RequesterWords, WrittenFile, WrittenRequest } from './requester-words.ts';

/** Fields of a ticket that a person edits. Tags are given as the whole new list. */
export type TicketEdit = Partial<
  Pick<
    Ticket,
    | 'subject'
    | 'status'
    | 'priority'
    | 'queueId'
    | 'assigneeId'
    | 'requesterId'
    | 'tags'
    | 'snoozeUntil'
    | 'followers'
    | 'claim'
  >
>;

/** What to make of a ticket as it stands in the moment of writing; an empty edit leaves it. It may be asked more than once. */
export type DecideEdit = (ticket: Ticket) => TicketEdit | Readonly<Record<string, unknown>>;

/** A filter of the list that a person keeps under a name. */
export interface ViewFields {
  readonly name: string;
  /** The filter as it stands in the address: `?view=open&queue=it`, or nothing. */
  readonly filter: string;
  /** Where it stands among the person's views, ascending. */
  readonly position: number;
}

/** A ticket to be made. Give `requesterId`, or `newRequester` for somebody met for the first time. */
export interface NewTicket {
  readonly subject: string;
  readonly body: string;
  readonly requester:
    | { readonly id: string }
    | { readonly name: string; readonly email: string | null; readonly phone?: string };
  readonly queueId: string;
  readonly priority: Priority;
  readonly assigneeId: string | null;
  readonly tags: readonly string[];
  readonly channel: Ticket['channel'];
  /** Values of the queue's own fields, under their names on a ticket. */
  readonly fields?: Readonly<Record<string, FieldValue>>;
  /** Files of the draft that go with its first message. */
  readonly fileIds?: readonly string[];
}

/** What is passed on to somebody outside. */
export interface ForwardWords {
  /** May be empty when messages go with it. */
  readonly body: string;
  readonly recipients: Recipients;
  /** Public messages of the conversation, by id. */
  readonly messageIds: readonly string[];
  /** The forward whose side thread it goes on with. */
  readonly sideOf?: string | undefined;
  readonly changes?: TicketChanges | undefined;
  readonly fileIds: readonly string[];
}

/**
 * One command for each intent. Each stamps a fresh rev and resolves once the change is durable on this device, which is when the screen may
 * say "on this device". Each rejects with a `StorageFault` (a sentence for the person) when the device could not keep it; bad input
 * rejects with an `InputError` whose message names the field.
 */
export interface Commands {
  /** Gives the new ticket's id and reference. `body` becomes the first `request` message, written down by this agent for the requester. */
  createTicket(input: NewTicket): Promise<{ readonly id: string; readonly reference: string }>;
  changeTicket(ticketId: string, edit: TicketEdit): Promise<void>;
  /** Says that a ticket is a duplicate of another, or (null) of none. Both stay whole: their requesters may be different people. */
  linkDuplicate(ticketId: string, ofId: string | null): Promise<void>;
  /** Makes a new ticket of a message, linked to the one it is in. Merging the new ticket back undoes it. Gives the new one's id and reference. */
  splitMessage(
    messageId: string,
    subject: string,
  ): Promise<{ readonly id: string; readonly reference: string }>;
  /** Makes a ticket that goes on from a closed one. `body` becomes its first `request`, written down by this agent. */
  followUp(
    ticketId: string,
    words: { readonly subject: string; readonly body: string },
  ): Promise<{ readonly id: string; readonly reference: string }>;
  /**
   * A public reply; `changes` wait with it. With `holdMs` it stays on this device for so long, where `outbox.takeBack` still gets it; then it
   * goes by itself, after a killed tab at the next start. It is mailed to exactly the `recipients`, or, without them, to the requester and the
   * participants of the conversation.
   */
  reply(
    ticketId: string,
    body: string,
    changes?: TicketChanges,
    holdMs?: number,
    fileIds?: readonly string[],
    recipients?: Recipients,
  ): Promise<{ readonly id: string }>;
  /** An internal message that is mailed to somebody outside; the requester never hears of it. `holdMs` as with a reply. */
  forward(ticketId: string, words: ForwardWords, holdMs?: number): Promise<{ readonly id: string }>;
  /** An internal note. Files of the draft go with it, as they do with a reply. */
  note(
    ticketId: string,
    body: string,
    changes?: TicketChanges,
    fileIds?: readonly string[],
  ): Promise<{ readonly id: string }>;
  /** Takes up a value that lost a conflict, as a fresh edit. `eventId` is the conflict event's id, or the id of an entry of the ticket's `conflicts`. */
  useMine(ticketId: string, eventId: string): Promise<void>;
  /**
   * Keeps the text typed for a ticket (`null`: for a ticket not yet made), with what is to change when it is sent and whom it goes to. An empty text
   * with neither removes the draft.
   */
  saveDraft(
    ticketId: string | null,
    mode: DraftMode,
    text: string,
    changes?: TicketChanges,
    mailing?: Mailing,
  ): Promise<void>;
  /** Notes how far this person has read a ticket. */
  markRead(ticketId: string, messageId: string): Promise<void>;
  /** A preference of this person's, synced to their other devices. */
  setPreference(name: string, value: string | number | boolean | null): Promise<void>;
  /** Edits a ticket so that the edit can be undone: tells field by field what it changed, which is nothing for what was so already. */
  triageTicket(ticketId: string, decide: DecideEdit): Promise<readonly FieldChange[]>;
  /** Keeps a view of this person's: a new one (`null`), whose id it gives, or one that is there. */
  saveView(id: string | null, view: ViewFields): Promise<{ readonly id: string }>;
  removeView(id: string): Promise<void>;
  /** A requester's: queues a request with its files. Handing the same one over again changes nothing. */
  ask(request: WrittenRequest, files: readonly WrittenFile[]): Promise<void>;
  /** A requester's: adds their words to a request of theirs. */
  write(ticketId: string, words: RequesterWords): Promise<{ readonly id: string }>;
}
