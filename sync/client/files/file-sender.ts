import { fileAnswerSchema, filePath, type PieceForm } from '../../protocol/files.ts';
import { BackOff } from '../back-off.ts';
import type { DeviceEnvironment } from '../environment.ts';
import type { Exchange } from '../exchange.ts';
import type { ServerLink } from '../server-link.ts';
import type { FileBoard } from './file-board.ts';
import type { ShelfRow } from './file-shelf.ts';
import { PieceSize } from './piece-size.ts';

/** After this long a piece counts as lost, in milliseconds: the smallest one takes half of it at 10 kbit/s. */
const PIECE_TIMEOUT_MS = 60_000;

/** What the sender works with. */
export interface FileSenderPorts {
  readonly board: FileBoard;
  readonly link: Pick<ServerLink, 'call'>;
  readonly environment: DeviceEnvironment;
  /** Whether the server holds this message, as far as the device knows: before that it takes none of its files. */
  readonly isAccepted: (messageId: string) => boolean;
  /** The device could not keep what it had learnt. */
  readonly storageFaulted: (cause: unknown) => void;
}

/** What one try came to. `later`: this file cannot go on now, others may. */
type Step = 'on' | 'done' | 'cut' | 'later';

/**
 * Sends the files of messages that the server holds, one after the other and piece by piece, for as long as it takes. It remembers nothing of
 * its own: the server says which bytes are wanted, so a cut, a killed tab and a second sender lose and double nothing.
 */
export class FileSender {
  private readonly ports: FileSenderPorts;
  private readonly backOff: BackOff;
  private readonly size = new PieceSize();
  private readonly contents = new Map<string, Uint8Array>();
  private running: Promise<void> | null = null;
  private again = false;
  private closed = false;
  private giveUp = new AbortController();

  constructor(ports: FileSenderPorts) {
    this.ports = ports;
    this.backOff = new BackOff(ports.environment);
  }

  /** There may be something to send. */
  look(): void {
    this.again = true;
    if (this.running !== null || this.closed || this.next(new Set()) === null) return;
    this.running = this.run().finally(() => {
      this.running = null;
      if (this.again && !this.closed && this.next(new Set()) !== null) this.look();
    });
  }

  /** Something hints that a try may succeed now. */
  wake(): void {
    this.backOff.wake();
    this.look();
  }

  /** Stops in the middle of whatever it is at. */
  close(): void {
    this.closed = true;
    this.giveUp.abort();
    this.backOff.wake();
  }

  private async run(): Promise<void> {
    const putOff = new Set<string>();
    this.again = false;
    for (;;) {
      const row = this.next(putOff);
      if (this.closed || row === null) break;
      const step = await this.tryStep(row);
      if (step === 'done' || step === 'later') {
        this.contents.clear();
        putOff.add(row.id);
      }
      if (step === 'on') this.backOff.succeeded();
      if (step === 'cut') await this.backOff.wait();
    }
    // What was put off is tried again after a while, or as soon as something changes.
    if (!this.closed && this.next(new Set()) !== null) {
      await this.backOff.wait(1_000);
      this.again = true;
    }
  }

  private next(putOff: ReadonlySet<string>): ShelfRow | null {
    const { board, isAccepted } = this.ports;
    const goes = ({ id, messageId, through }: ShelfRow) =>
      messageId !== null && !putOff.has(id) && (through > 0 || isAccepted(messageId));
    return board.unsent().find(goes) ?? null;
  }

  private async tryStep(row: ShelfRow): Promise<Step> {
    try {
      return await this.step(row);
    } catch (cause) {
      // A shelf that was closed under the step has nothing to tell anybody.
      if (!this.closed) this.ports.storageFaulted(cause);
      return 'later';
    }
  }

  private async step(row: ShelfRow): Promise<Step> {
    const { board, link } = this.ports;
    const path = filePath(row.messageId ?? '', row.id);
    const asked = await link.call(path, { wanted: this.size.now() }, fileAnswerSchema, 'aside');
    if (asked.outcome !== 'answered') return unanswered(asked);
    if (asked.value.state === 'judged') {
      await board.judged(row, asked.value.outcome);
      return 'done';
    }
    const { form } = asked.value;
    await board.reached(row.id, form.from);
    const bytes = this.contents.get(row.id) ?? (await board.bytes(row.id));
    if (bytes === null) return 'later';
    this.contents.set(row.id, bytes);
    const { now } = this.ports.environment;
    const begunMs = now();
    const isThrough = await this.post(form, bytes.slice(form.from, form.from + form.size));
    if (!isThrough) {
      this.size.broke();
      return 'cut';
    }
    this.size.carried(now() - begunMs);
    await board.reached(row.id, form.from + form.size);
    return 'on';
  }

  private async post({ url, fields }: PieceForm, piece: Uint8Array<ArrayBuffer>): Promise<boolean> {
    const { environment } = this.ports;
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    body.append('file', new Blob([piece]));
    this.giveUp = new AbortController();
    if (this.closed) return false;
    const stop = environment.timers.after(PIECE_TIMEOUT_MS, () => this.giveUp.abort());
    try {
      const init = { method: 'POST', body, credentials: 'omit', signal: this.giveUp.signal } as const;
      return (await environment.fetch(url, init)).ok;
    } catch {
      // The line broke: what got through is for the server to say.
      return false;
    } finally {
      stop();
    }
  }
}

/** A file that the server does not know, or not today, leaves the line to others; whatever else went wrong is worth another try soon. */
function unanswered(asked: Exchange<unknown>): Step {
  if (asked.outcome !== 'problem') return 'cut';
  return asked.status >= 500 ? 'cut' : 'later';
}
