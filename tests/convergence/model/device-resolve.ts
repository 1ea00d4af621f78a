import type { AnyDocument } from '../../../sync/domain/document.ts';
import type { Kind } from '../../../sync/domain/kind.ts';
import { merge } from '../../../sync/domain/merge.ts';
import { ticketSchema, type Ticket } from '../../../sync/domain/ticket.ts';
import { unreachable } from '../../../sync/domain/unreachable.ts';
import { isDeleted } from './model-disk.ts';

export interface Clash {
  readonly kind: Kind;
  readonly mine: AnyDocument;
  readonly theirs: AnyDocument;
  /** What the device believed the server held. */
  readonly assumed: AnyDocument | null;
  /** Bodies sent and not answered, oldest first. */
  readonly sent: readonly AnyDocument[];
  readonly device: string;
}

/** What the device goes on with after a conflict: a merge for tickets, mine for private things, the server's for all else. */
export function resolveClash(clash: Clash): AnyDocument {
  const { kind, mine, theirs } = clash;
  switch (kind) {
    case 'tickets':
      return resolveTicket(clash);
    case 'personal':
      return mine;
    case 'messages':
    case 'events':
    case 'people':
    case 'settings':
    case 'articles':
      return theirs;
    default:
      return unreachable(kind);
  }
}

function resolveTicket({ mine, theirs, assumed, sent, device }: Clash): AnyDocument {
  if (isDeleted(theirs) || isDeleted(mine)) return theirs;
  const stored = ticketSchema.safeParse(theirs);
  // A requester's copy is no whole ticket: they only insert, so what the server holds is what they go on with.
  if (!stored.success) return theirs;
  const master = stored.data;
  const known = sent.findLast((body) => body.rev === master.rev || master.hist.includes(body.rev)) ?? assumed;
  // Without any base both began from nothing: what the server holds is the beginning, and mine the edit of it.
  return merge(readTicket(known ?? theirs), readTicket(mine), master, device).ticket;
}

function readTicket(doc: AnyDocument): Ticket {
  return ticketSchema.parse(doc);
}
