import type { Message } from '../domain/message.ts';
import { serverRev } from '../domain/rev.ts';
import type { Ticket } from '../domain/ticket.ts';

interface Queued {
  readonly message: Message;
  /** The rev the ticket had when the message was accepted; null while it waits. */
  readonly acceptedAtRev: string | null;
}

/**
 * The messages whose changes are laid over their ticket: those that wait, and those just accepted whose ticket has not come back changed yet. A
 * solved ticket must not open again on screen for the moment between the answer and the pull.
 */
export class QueuedChanges {
  private readonly tickets = new Map<string, Map<string, Queued>>();

  /** The message waits on this device. */
  wait(message: Message): void {
    if (message.changes === undefined) return;
    const queued = this.tickets.get(message.ticketId) ?? new Map<string, Queued>();
    queued.set(message.id, { message, acceptedAtRev: null });
    this.tickets.set(message.ticketId, queued);
  }

  /** The message was accepted while its ticket was at this rev. */
  accept({ ticketId, id }: Message, ticketRev: string): void {
    const queued = this.tickets.get(ticketId)?.get(id);
    if (queued?.acceptedAtRev === null)
      this.tickets.get(ticketId)?.set(id, { ...queued, acceptedAtRev: ticketRev });
  }

  /** The message is gone or refused: its changes wait with it, elsewhere. */
  drop(ticketId: string, messageId: string): void {
    this.tickets.get(ticketId)?.delete(messageId);
  }

  /** The messages whose changes belong over this form of the ticket, oldest first. */
  over(ticket: Ticket): readonly Message[] {
    const queued = this.tickets.get(ticket.id);
    if (queued === undefined) return [];
    for (const [id, { acceptedAtRev }] of queued)
      if (acceptedAtRev !== null && (acceptedAtRev !== ticket.rev || holdsChangesOf(ticket, id)))
        queued.delete(id);
    if (queued.size === 0) this.tickets.delete(ticket.id);
    const messages = [...queued.values()].map(({ message }) => message);
    return messages.sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  }
}

/** Whether this form of the ticket came about through the message, or after it: it may be pulled before the push is answered. */
function holdsChangesOf({ rev, hist }: Ticket, messageId: string): boolean {
  const line = [rev, ...hist];
  return line.some((later, at) => later === serverRev(messageId, line[at + 1] ?? ''));
}
