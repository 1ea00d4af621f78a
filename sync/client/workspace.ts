import type { Message } from '../domain/message.ts';
import type { Person } from '../domain/person.ts';
import type { Personal } from '../domain/personal.ts';
import type { Setting } from '../domain/setting.ts';
import type { Ticket } from '../domain/ticket.ts';
import type { TimelineEvent } from '../domain/event.ts';
import type { Place } from '../protocol/presence.ts';
import type { Commands } from './commands.ts';
import type { Files } from './files/files.ts';
import type { Outbox } from './outbox.ts';
import type { PresentPerson } from './presence-board.ts';
import type { Subscribe } from './subscribe.ts';
import type { LogEntry } from './sync-log.ts';
import type { SyncStatus } from './sync-status.ts';

/** Whether what the device holds of a document has been committed by the server. `attention`: it was refused and waits in the outbox. */
export type Mark = 'on-this-device' | 'saved' | 'attention';

/** A ticket as screens show it: changes that wait with a queued reply are laid over it. */
export interface TicketRow {
  readonly ticket: Ticket;
  readonly mark: Mark;
  /** When anything last happened in it, by the best clock known: RFC 3339. */
  readonly lastActivityAt: string;
}

/** A message as screens show it. */
export interface MessageRow {
  readonly message: Message;
  readonly mark: Mark;
}

/**
 * Everything the device holds, in memory, kept true by the local database's change stream. Reads are synchronous. `version` grows with
 * every change, so a screen can use it as a snapshot (`useSyncExternalStore`).
 */
export interface ReadModel {
  version(): number;
  subscribe: Subscribe;
  /** Whether everything is in memory. For a moment after a start finished tickets, and then threads, are still being read. */
  isWhole(): boolean;
  /** Whether every ticket is in memory: before that, of a large desk, only the unfinished ones are. */
  hasEveryTicket(): boolean;
  /** Whether a ticket's thread and timeline are in memory: before that they look empty. */
  isRead(ticketId: string): boolean;
  /** The same array until a ticket, a thread or a timeline changes; a ticket keeps its place in it, and has a new row exactly then. */
  tickets(): readonly TicketRow[];
  /** The tickets that stand for themselves: what views list and count. Those merged into another are left out. */
  standing(): readonly TicketRow[];
  ticket(id: string): TicketRow | null;
  /** The tickets of one requester, merged ones among them. */
  ticketsOf(requesterId: string): readonly TicketRow[];
  /** The tickets that say of themselves that they repeat this one, were split from it, or go on from it. */
  ticketsNaming(ticketId: string): readonly TicketRow[];
  /** The ticket whose conversation this one's is part of: itself, or the one that it was merged into. */
  survivor(id: string): string;
  /** The tickets that are merged into this one, directly or not. */
  merged(id: string): readonly TicketRow[];
  /** Tickets bearing this reference (8 stored characters); several are possible. */
  ticketsByReference(reference: string): readonly TicketRow[];
  /** The thread, oldest first: committed messages in the server's order, then what is on this device. */
  messages(ticketId: string): readonly MessageRow[];
  /** The thread of a ticket together with those of the tickets that are merged into it, as one. */
  conversation(ticketId: string): readonly MessageRow[];
  events(ticketId: string): readonly TimelineEvent[];
  /** Whoever has this id, machines included: what they did is told by their name. */
  person(id: string): Person | null;
  /** Everybody there is to find, to write for and to give work to, so no machine. The same array until one of them changes. */
  people(): readonly Person[];
  /** The same array until one of them changes. */
  settings(): readonly Setting[];
  personal(id: string): Personal | null;
  /** Every draft of this person's, those included that are copies of one another device's took the place of. */
  drafts(): readonly Draft[];
  /** The views this person has saved, in their order. */
  views(): readonly SavedView[];
}

/** A filter of the list, kept under a name. */
export type SavedView = Extract<Personal, { readonly type: 'view' }>;

/** A text somebody is writing. */
export type Draft = Extract<Personal, { readonly type: 'draft' }>;

/** Who else is where, for as long as the server can be reached. Advisory: nothing waits for it and nothing is decided by it. */
export interface Presence {
  /** Grows with every change. */
  version(): number;
  /** The others at this ticket: the same array until something about them changes. */
  at(ticketId: string): readonly PresentPerson[];
  /** Says which ticket this tab has before its person; null for none. */
  here(place: Place | null): void;
  readonly subscribe: Subscribe;
}

/** One person's helpdesk on one device: the local database, its replication, and everything screens read and do. */
export interface Workspace {
  readonly personId: string;
  readonly device: string;
  readonly read: ReadModel;
  /** Reads a ticket's thread and timeline ahead of the others. Resolves once they are in memory. */
  bring(ticketId: string): Promise<void>;
  readonly commands: Commands;
  readonly outbox: Outbox;
  readonly files: Files;
  readonly status: { current(): SyncStatus; readonly subscribe: Subscribe };
  /** The last exchanges that this tab made with the server, the newest first. */
  readonly log: { latest(): readonly LogEntry[]; readonly subscribe: Subscribe };
  readonly presence: Presence;
  /** Asks for an exchange with the server now: after waking, after sign-in, when a person asks. */
  syncNow(): void;
  /** Ends replication, sockets and timers, and closes the local database. What is unsent stays on the device. */
  close(): Promise<void>;
  /** Deletes this person's local database, unsent work included. Works with no network. */
  wipe(): Promise<void>;
}
