import { isPicture, type Attachment } from '../../domain/attachment.ts';
import type { FileOutcome } from '../../domain/event.ts';
import { draftId, type DraftMode } from '../../domain/personal.ts';
import type { DeviceEnvironment } from '../environment.ts';
import { Signal } from '../signal.ts';
import { InputError, storageFault } from '../storage-fault.ts';
import type { FileShelf, ShelfRow } from './file-shelf.ts';
import { newRow } from './new-row.ts';
import type { Files, FileState, HeldFile, NewFile, WaitingFile } from './files.ts';

/** A picture that is on the server is shown from this device for so long after it was put there. */
const KEPT_MS = 14 * 86_400_000;

/** What the board asks of the device around it. */
export interface FileBoardPorts {
  readonly personId: string;
  readonly environment: Pick<DeviceEnvironment, 'now' | 'ulid'>;
  /** Whether this message stands on this device, sent, held or refused: only then its files are more than a draft's. */
  readonly isThere: (messageId: string) => boolean;
  /** Whether a file was taken out of its message for good. */
  readonly isRemoved: (messageId: string, fileId: string) => boolean;
  /** The shelf cannot be read any more. */
  readonly storageFaulted: (cause: unknown) => void;
}

/** The files of one person on one device, in memory as far as screens need them. Nothing but the shelf is stored: what a file is follows from its message. */
export class FileBoard implements Files {
  readonly shelf: FileShelf;
  private readonly ports: FileBoardPorts;
  private readonly signal = new Signal();
  private rows: readonly ShelfRow[] = [];
  private turn = 0;
  readonly subscribe = this.signal.subscribe;

  constructor(shelf: FileShelf, ports: FileBoardPorts) {
    this.shelf = shelf;
    this.ports = ports;
  }

  /** Reads what lies there and follows it; lets go of what has been on the server for long. Gives back the end of the following. */
  async open(): Promise<() => void> {
    this.take(await this.shelf.all());
    const longAgo = new Date(this.ports.environment.now() - KEPT_MS).toISOString();
    for (const { id, outcome, addedAt } of this.rows)
      if (outcome !== null && addedAt < longAgo) await this.shelf.remove(id);
    return this.shelf.watch((rows) => this.take(rows), this.ports.storageFaulted);
  }

  version(): number {
    return this.turn;
  }

  inDraft(ticketId: string, mode: DraftMode): readonly HeldFile[] {
    const draft = draftId(this.ports.personId, ticketId, mode);
    return this.ofDraft(draft).map((row) => this.told(row));
  }

  held(fileId: string): HeldFile | null {
    const row = this.rows.find(({ id }) => id === fileId);
    return row === undefined ? null : this.told(row);
  }

  waiting(): readonly WaitingFile[] {
    return this.unsent().map((row) => ({
      file: this.told(row),
      messageId: row.messageId ?? '',
      since: row.addedAt,
    }));
  }

  kept(): { readonly count: number; readonly bytes: number } {
    const kept = this.rows.filter(({ outcome, type }) => outcome !== 'ready' || isPicture(type));
    return { count: kept.length, bytes: kept.reduce((sum, { size }) => sum + size, 0) };
  }

  bytes(fileId: string): Promise<Uint8Array | null> {
    return this.shelf.bytes(fileId);
  }

  async add(ticketId: string, mode: DraftMode, file: NewFile): Promise<void> {
    const draft = draftId(this.ports.personId, ticketId, mode);
    const { environment } = this.ports;
    const row = newRow(
      file,
      { id: environment.ulid(), draft, addedAt: new Date(environment.now()).toISOString() },
      this.ofDraft(draft).length,
    );
    await durable(this.shelf.put(row, file.bytes));
    this.take(await this.shelf.all());
  }

  async remove(fileId: string): Promise<void> {
    await durable(this.shelf.remove(fileId));
    this.take(await this.shelf.all());
  }

  /** What the message says of these files. */
  describe(fileIds: readonly string[]): Attachment[] {
    return fileIds.map((wanted) => {
      const row = this.rows.find(({ id }) => id === wanted);
      if (row === undefined)
        throw new InputError('file', 'A file of this message is not on this device any more.');
      const { id, name, type, size } = row;
      return { id, name, type, size };
    });
  }

  /** Binds files to the message they are about to go with. Until that message is there they stay in their draft. */
  async bind(fileIds: readonly string[], messageId: string): Promise<void> {
    for (const id of fileIds) await durable(this.shelf.change(id, (row) => ({ ...row, messageId })));
    if (fileIds.length > 0) this.take(await this.shelf.all());
  }

  /** Takes over files that lay elsewhere on this device, bound to the message they go with. Doing so again changes nothing. */
  async adopt(
    given: readonly { readonly row: ShelfRow; readonly bytes: Uint8Array }[],
    messageId: string,
  ): Promise<void> {
    const known = new Set((await this.shelf.all()).map(({ id }) => id));
    for (const { row, bytes } of given)
      if (!known.has(row.id)) await durable(this.shelf.put({ ...row, messageId }, bytes));
    if (given.length > 0) this.take(await this.shelf.all());
  }

  /** A message goes on under another id. */
  async rebind(from: string, to: string): Promise<void> {
    await this.bind(
      this.ofMessage(from).map(({ id }) => id),
      to,
    );
  }

  /** A message was given up, and its files with it. */
  async discard(messageId: string): Promise<void> {
    for (const { id } of this.ofMessage(messageId)) await this.remove(id);
  }

  /** What is to be sent, in the order it was put there: files whose message stands here or has begun to take them. */
  unsent(): readonly ShelfRow[] {
    return this.rows.filter((row) => this.stateOf(row) === 'waiting');
  }

  /** How many files are in drafts. */
  drafts(): number {
    return this.rows.filter((row) => this.stateOf(row) === 'draft').length;
  }

  /** Notes how far the server has a file. */
  async reached(fileId: string, through: number): Promise<void> {
    await this.shelf.change(fileId, (row) => (row.through === through ? null : { ...row, through }));
  }

  /** Notes what became of a file. Only pictures are shown here, so only their bytes are of further use. */
  async judged({ id, type, size }: ShelfRow, outcome: FileOutcome): Promise<void> {
    await this.shelf.change(id, (row) => ({ ...row, outcome, through: size }));
    if (outcome === 'ready' && !isPicture(type)) await this.shelf.dropBytes(id);
  }

  /** A message has come, gone or been sent: what follows from it may be different now. */
  changed(): void {
    for (const { id, messageId } of this.rows) if (messageId !== null) this.letGo(messageId, id);
    if (this.rows.length > 0) this.tell();
  }

  private letGo(messageId: string, id: string): void {
    if (!this.ports.isRemoved(messageId, id)) return;
    void this.shelf.remove(id).catch(this.ports.storageFaulted);
  }

  private ofMessage(messageId: string): readonly ShelfRow[] {
    return this.rows.filter((row) => row.messageId === messageId);
  }

  private ofDraft(draft: string): readonly ShelfRow[] {
    return this.rows.filter((row) => row.draft === draft && this.stateOf(row) === 'draft');
  }

  private stateOf({ messageId, through, outcome }: ShelfRow): FileState {
    if (outcome !== null) return 'judged';
    const isSent = messageId !== null && (through > 0 || this.ports.isThere(messageId));
    return isSent ? 'waiting' : 'draft';
  }

  private told(row: ShelfRow): HeldFile {
    const { id, name, type, size, through, outcome } = row;
    return { id, name, type, size, state: this.stateOf(row), through, outcome };
  }

  private take(rows: readonly ShelfRow[]): void {
    this.rows = [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
    this.tell();
  }

  private tell(): void {
    this.turn += 1;
    this.signal.raise();
  }
}

async function durable<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch (cause) {
    throw storageFault(cause);
  }
}
