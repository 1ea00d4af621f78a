import type { Commands } from '../../sync/client/commands.ts';
import type { Outbox } from '../../sync/client/outbox.ts';
import { StorageFault } from '../../sync/client/storage-fault.ts';
import type { TicketChanges } from '../../sync/domain/message.ts';

/** The words for one ticket; `refused` is why none can be written there, in a sentence. */
export type ReplyTo =
  | { readonly ticketId: string; readonly body: string; readonly refused: null }
  | { readonly ticketId: string; readonly body: null; readonly refused: string };

/** What became of one reply, by the ticket. */
interface Queued {
  readonly ticketId: string;
  readonly messageId: string;
}
interface Failed {
  readonly ticketId: string;
  readonly why: string;
}

/** What became of taking replies back, by their tickets. `gone`: those that had been sent. */
export interface TakenBack {
  readonly back: readonly string[];
  readonly gone: readonly string[];
  readonly failed: readonly Failed[];
}

/** What one is told of singly is not told of with each of a group: the messages that wait together, by id, for as long as the page lives. */
const together = new Set<string>();

/** Whether this message waits in a group that is taken back as a whole. */
export function isOfGroup(messageId: string): boolean {
  return together.has(messageId);
}

/** Public replies that one action wrote, one for each ticket, which are taken back together. */
export class ReplyGroup {
  readonly queued: readonly Queued[];
  readonly failed: readonly Failed[];
  private readonly outbox: Pick<Outbox, 'items' | 'takeBack' | 'discard'>;

  constructor(
    outbox: Pick<Outbox, 'items' | 'takeBack' | 'discard'>,
    queued: readonly Queued[],
    failed: readonly Failed[],
  ) {
    this.outbox = outbox;
    this.queued = queued;
    this.failed = failed;
  }

  /** Takes back and gives up what has not gone. Never rejects; what the device could not store can be taken back again. */
  async takeBack(): Promise<TakenBack> {
    const back: string[] = [];
    const gone: string[] = [];
    const failed: Failed[] = [];
    await Promise.all(
      this.queued.map(async ({ ticketId, messageId }) => {
        const item = this.outbox.items().find(({ doc }) => doc.id === messageId);
        if (item === undefined) return gone.push(ticketId);
        try {
          if (item.state !== 'refused') await this.outbox.takeBack(item.key);
          await this.outbox.discard(item.key);
          return back.push(ticketId);
        } catch (fault) {
          if (!(fault instanceof Error)) throw fault;
          // It went in that moment, unless the device is to blame.
          return fault instanceof StorageFault
            ? failed.push({ ticketId, why: fault.message })
            : gone.push(ticketId);
        }
      }),
    );
    return { back, gone, failed };
  }
}

/** Writes one public reply for each ticket, held for `holdMs` milliseconds; the changes wait with each. Never rejects: what failed is told ticket by ticket. */
export async function replyToEach(
  { commands, outbox }: { readonly commands: Pick<Commands, 'reply'>; readonly outbox: Outbox },
  replies: readonly ReplyTo[],
  changes: TicketChanges | undefined,
  holdMs: number,
): Promise<ReplyGroup> {
  const queued: Queued[] = [];
  const failed: Failed[] = [];
  await Promise.all(
    replies.map(async ({ ticketId, body, refused }) => {
      if (body === null) return failed.push({ ticketId, why: refused });
      try {
        const { id } = await commands.reply(ticketId, body, changes, holdMs);
        together.add(id);
        return queued.push({ ticketId, messageId: id });
      } catch (fault) {
        if (!(fault instanceof Error)) throw fault;
        return failed.push({ ticketId, why: fault.message });
      }
    }),
  );
  return new ReplyGroup(outbox, queued, failed);
}
