import type { Message } from '../domain/message.ts';
import { instantOf, type Desk } from './desk.ts';
import type { RefusedItem, RefusedWork } from './refused-work.ts';
import { sendAgain } from './send-again.ts';
import { InputError } from './storage-fault.ts';
import { TAKEN_BACK } from './take-back.ts';

/** How long to wait, in milliseconds, before what the device could not queue is tried again. */
const RETRY_MS = 10_000;

/**
 * Replies that may be taken back for some seconds more. Each lies in the outbox, durably and where replication does not look, as if it had been
 * taken back already, with a time at which it goes by itself. Letting go and taking back are changes of one document, of which one
 * wins: no reply can be in the draft and on its way. Why it is done so: docs/decisions/0040.
 */
export class HeldSends {
  private readonly desk: Desk;
  private readonly refusedWork: RefusedWork;
  private readonly timers = new Map<string, () => void>();

  constructor(desk: Desk, refusedWork: RefusedWork) {
    this.desk = desk;
    this.refusedWork = refusedWork;
  }

  /** Lets go in time what is held, by this tab, another one or an earlier run. Gives back how to end it; what is held then stays. */
  open(): () => void {
    const end = this.refusedWork.signal.subscribe(() => this.schedule());
    this.schedule();
    return () => {
      end();
      for (const cancel of this.timers.values()) cancel();
      this.timers.clear();
    };
  }

  /** How a new message is made durable when it is to be held for so long (milliseconds). */
  keeperFor(holdMs: number): (message: Message) => Promise<void> {
    return async (message) => {
      const { environment } = this.desk;
      const until = new Date(environment.now() + holdMs).toISOString();
      const since = instantOf(environment);
      await this.refusedWork.keepHeld(message, TAKEN_BACK, since, { until, released: false });
    };
  }

  /** Queues it to be sent; one that was taken back meanwhile stays where it is. */
  async release(key: string): Promise<void> {
    const released = await this.refusedWork.changeHold(key, (hold) => ({ ...hold, released: true }));
    // One that was let go before and is not queued yet, as after a killed tab, is queued now.
    const item = released ?? this.refusedWork.get(key);
    if (item?.hold?.released !== true) return;
    // Had it gone before the tab was killed, the server may have refused it since: then that is what counts.
    if (this.refusedWork.find('messages', item.doc.id) === null) await sendAgain(this.desk, item);
    await this.refusedWork.remove(key);
  }

  /** Leaves it under Needs attention. Rejects with an InputError when it has gone. */
  async takeBack(key: string): Promise<void> {
    const taken = await this.refusedWork.changeHold(key, () => undefined);
    if (taken === null) throw new InputError('key', 'It has been sent already.');
  }

  private schedule(): void {
    const held = this.refusedWork.all().filter(({ hold }) => hold !== undefined);
    const keys = new Set(held.map(({ id }) => id));
    for (const [key, cancel] of this.timers)
      if (!keys.has(key)) {
        cancel();
        this.timers.delete(key);
      }
    for (const item of held) if (!this.timers.has(item.id)) this.letGoIn(item.id, waitMs(this.desk, item));
  }

  private letGoIn(key: string, ms: number): void {
    const cancel = this.desk.environment.timers.after(ms, () => {
      // The storage has told the person of its fault by then (see PatientStorage); the reply stays held, and is tried again.
      this.release(key).catch(() => this.letGoIn(key, RETRY_MS));
    });
    this.timers.set(key, cancel);
  }
}

/** What is left of the hold, in milliseconds. A clock that was set back makes it no longer than it was meant. */
function waitMs({ environment }: Desk, { hold, since }: RefusedItem): number {
  if (hold === undefined || hold.released) return 0;
  const until = Date.parse(hold.until);
  return Math.max(0, Math.min(until - environment.now(), until - Date.parse(since)));
}
