import * as z from 'zod/mini';
import type { AnyDocument } from '../domain/document.ts';
import { ticketSchema, type Ticket } from '../domain/ticket.ts';
import type { DocumentStore } from './document-store.ts';
import { isDeleted } from './unsent-mark.ts';

const PREFIX = 'sent:';
/** More bodies of one ticket than this are not kept: the server remembers no more revisions either. */
const KEPT_FOR_EACH = 16;

const rowSchema = z.looseObject({ bodies: z.array(ticketSchema) });

/**
 * The bodies of tickets that were sent and may have been committed without this device hearing of it, newest first. An edit that is sent
 * after such a one is merged upon the body that the server did take, so that a colleague's later word is not mistaken for a conflict.
 */
export class SentBodies {
  private readonly store: DocumentStore;

  constructor(store: DocumentStore) {
    this.store = store;
  }

  /** Resolves once the body is durable: only then may it be sent. */
  async keep(body: Ticket): Promise<void> {
    await this.store.change(PREFIX + body.id, (found) => {
      const bodies = bodiesOf(found);
      if (bodies.some((one) => one.rev === body.rev)) return null;
      return { id: PREFIX + body.id, rev: '', bodies: [body, ...bodies].slice(0, KEPT_FOR_EACH) };
    });
  }

  /** The bodies kept of a ticket, newest first. */
  async of(ticketId: string): Promise<readonly Ticket[]> {
    return bodiesOf(await this.store.get(PREFIX + ticketId));
  }

  /** Forgets the bodies of a ticket of which nothing is unsent any more. */
  async forget(ticketId: string): Promise<void> {
    await this.store.change(PREFIX + ticketId, (found) =>
      found === null || isDeleted(found) ? null : { id: PREFIX + ticketId, rev: '', _deleted: true },
    );
  }
}

function bodiesOf(found: AnyDocument | null): readonly Ticket[] {
  if (found === null || isDeleted(found)) return [];
  const parsed = rowSchema.safeParse(found);
  return parsed.success ? parsed.data.bodies : [];
}
