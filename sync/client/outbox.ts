import type { Kind } from '../domain/kind.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { AnyDocument } from '../domain/document.ts';
import type { Subscribe } from './subscribe.ts';

/** Something on this device that the server has not committed. */
export interface OutboxItem {
  /** Names it in the calls below. */
  readonly key: string;
  readonly kind: Kind;
  readonly doc: AnyDocument;
  /** What it is an edit of, as the server held it; null for a new document. */
  readonly base: AnyDocument | null;
  /** When it was made on this device. */
  readonly since: string;
  /** `waiting` to be sent, being `sent` now, or `refused`: it needs attention. */
  readonly state: 'waiting' | 'sent' | 'refused';
  readonly refusal: Refusal | null;
  /** Until when a reply may still be taken back before it goes by itself; null for everything else. */
  readonly heldUntil: string | null;
  /** The ticket it belongs to. */
  readonly ticketId: string | null;
}

/** All unsent and refused work. Nothing leaves it but by the server's acceptance or a person's choice. */
export interface Outbox {
  items(): readonly OutboxItem[];
  readonly subscribe: Subscribe;
  /** Sends a waiting item now, or a refused one again as a fresh edit on what is stored now. A held reply goes with what its author has now seen. */
  retry(key: string): Promise<void>;
  /**
   * Takes a waiting item back: it lies under Needs attention then, to be edited, given up or sent after all. What is on its way at that moment
   * may arrive all the same, and is then in its ticket. Rejects with an InputError when the item waits no more.
   */
  takeBack(key: string): Promise<void>;
  /** Puts a held reply's or a refused message's text and changes back into the ticket's draft, the text below what is written there already, and takes the item out of the outbox. Gives the ticket's id, or null when there is none. */
  edit(key: string): Promise<string | null>;
  /** Gives a refused item up. */
  discard(key: string): Promise<void>;
  /** The items as a JSON text that a person can keep or send to support. */
  exportJson(): string;
}
