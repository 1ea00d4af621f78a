import type { FileOutcome } from '../../domain/event.ts';
import type { DraftMode } from '../../domain/personal.ts';
import type { Subscribe } from '../subscribe.ts';

/** `draft`: not sent yet. `waiting`: sent with its message, and not all of it is on the server. `judged`: the server has said what became of it. */
export type FileState = 'draft' | 'waiting' | 'judged';

/** A file as this device holds it. */
export interface HeldFile {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  readonly state: FileState;
  /** How many of its bytes are on the server. */
  readonly through: number;
  readonly outcome: FileOutcome | null;
}

/** A file that is on its way, or waits to be. */
export interface WaitingFile {
  readonly file: HeldFile;
  readonly messageId: string;
  readonly since: string;
}

/** A file to be kept: what a person picked, pasted, dropped or photographed, made ready. */
export interface NewFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** The files that lie on this device. */
export interface Files {
  /** Grows with every change. */
  version(): number;
  readonly subscribe: Subscribe;
  /** What is to go with the message that is being written, in the order it was put there. */
  inDraft(ticketId: string, mode: DraftMode): readonly HeldFile[];
  /** The file as it lies here; null when it does not. */
  held(fileId: string): HeldFile | null;
  /** What was sent with its message and is not on the server yet, each with that message. */
  waiting(): readonly WaitingFile[];
  /** How many files have their bytes here, and how many those are. */
  kept(): { readonly count: number; readonly bytes: number };
  /** Its bytes, or null when they are not here any more. */
  bytes(fileId: string): Promise<Uint8Array | null>;
  /** Keeps a file with the draft. Resolves once it is durable; rejects with an `InputError` or a `StorageFault`. */
  add(ticketId: string, mode: DraftMode, file: NewFile): Promise<void>;
  /** Takes a file out of its draft. */
  remove(fileId: string): Promise<void>;
}
