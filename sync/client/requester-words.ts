import type { Message } from '../domain/message.ts';
import type { FieldValue } from '../domain/ticket-field.ts';
import type { ShelfRow } from './files/file-shelf.ts';

/** A request as its requester wrote it, with the ids it was given on this device: handing it over twice makes one. */
export interface WrittenRequest {
  readonly id: string;
  readonly messageId: string;
  readonly reference: string;
  readonly queueId: string;
  readonly subject: string;
  readonly body: string;
  /** What the queue asks for, by the names that values have on a ticket. */
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly createdAt: string;
}

/** A file of a request, from where it lay before anybody had signed in. */
export interface WrittenFile {
  readonly row: ShelfRow;
  readonly bytes: Uint8Array;
}

/** What a requester says in a conversation of theirs, and the step that goes with it. */
export interface RequesterWords {
  readonly body: string;
  readonly action?: Message['action'];
  readonly fileIds?: readonly string[];
}
