import type { RxConflictHandler } from 'rxdb';
import type { AnyDocument } from '../domain/document.ts';
import { KINDS, type Kind } from '../domain/kind.ts';
import { merge } from '../domain/merge.ts';
import { mergeRev } from '../domain/rev.ts';
import { ticketSchema, type Ticket } from '../domain/ticket.ts';
import type { ConflictHandlers } from './local-database.ts';
import { sameForm, sameNote } from './server-fields.ts';
import { isDeleted, markMerged, unsentOf, wireForm, type Unsent } from './unsent-mark.ts';

/** What merging needs to know of the device; it is filled in once the database, which needs the handlers to open, is open. */
export interface MergePorts {
  readonly device: string;
  now(): string;
  /** Whether this revision was refused: it is in the outbox by now, and the server's form takes its place. */
  wasRefused(kind: Kind, rev: string): boolean;
  /** Keeps the text of a draft that another draft takes the place of. */
  keepDraftCopy(draft: AnyDocument): Promise<void>;
}

/** RxDB's name for comparing a pulled form with the one that is held. */
const PULLED_WITH_HELD = 'downstream-check-if-equal-1';

interface Sides {
  readonly assumed: AnyDocument | null;
  readonly mine: AnyDocument;
  readonly theirs: AnyDocument;
}

/** How replication compares and merges each kind. `ports` is called at each merge, not before. */
export function conflictHandlers(ports: () => MergePorts): ConflictHandlers {
  const handler = (kind: Kind): RxConflictHandler<AnyDocument> => ({
    // RxDB compares forms in one place, what was pulled with what is held, and with notes in the others.
    isEqual: (a, b, context) => (context === PULLED_WITH_HELD ? sameForm(kind, a, b) : sameNote(a, b)),
    resolve: async ({ assumedMasterState, newDocumentState, realMasterState }) => {
      const sides = { assumed: assumedMasterState ?? null, mine: newDocumentState, theirs: realMasterState };
      const resolved = await resolve(ports(), kind, sides);
      return { ...resolved, _deleted: isDeleted(resolved) };
    },
  });
  const [tickets, messages, events, people, settings, articles, personal] = KINDS.map(handler);
  if (!tickets || !messages || !events || !people || !settings || !articles || !personal)
    throw new Error('A kind has no conflict handler.');
  return { tickets, messages, events, people, settings, articles, personal };
}

async function resolve(ports: MergePorts, kind: Kind, sides: Sides): Promise<AnyDocument> {
  const { mine, theirs } = sides;
  if (ports.wasRefused(kind, mine.rev)) return theirs;
  if (kind === 'tickets' && !isDeleted(theirs)) return resolveTicket(ports, sides);
  if (kind === 'personal' && mine.rev !== theirs.rev) return resolvePersonal(ports, sides);
  return theirs;
}

function resolveTicket(ports: MergePorts, { mine, theirs }: Sides): AnyDocument {
  const stored = ticketSchema.safeParse(theirs);
  const own = ticketSchema.safeParse(wireForm(mine));
  // The push handler has seen to it that only readable forms come here; taking theirs is what loses nothing on the server.
  if (!stored.success || !own.success) return theirs;
  const unsent = unsentOf(mine);
  if (unsent === null) return theirs;
  const base = mergeBase(stored.data, unsent);
  const { ticket } = merge(base, own.data, stored.data, ports.device);
  return ticket.rev === stored.data.rev ? theirs : markMerged(ticket, mine, theirs, ports.now());
}

async function resolvePersonal(ports: MergePorts, { assumed, mine, theirs }: Sides): Promise<AnyDocument> {
  const text = theirs['text'];
  const losesText =
    theirs['type'] === 'draft' && typeof text === 'string' && text !== '' && text !== mine['text'];
  if (losesText && !isDeleted(theirs)) await ports.keepDraftCopy(theirs);
  const rev = mergeRev(ports.device, assumed?.rev ?? '', mine.rev, theirs.rev);
  return markMerged({ ...mine, rev }, mine, theirs, ports.now());
}

/**
 * What an unsent edit of a ticket and the server's form of it both started from. Of the forms this device knows, the newest that the server's
 * form went through: there are several because each is sometimes behind. Replication notes what it pulled a moment after it stored it, the
 * answer to what was sent may have been lost, and an edit may stand upon an edit. When none is in that line, what the first edit was made of;
 * and where it was made of nothing, `unknown`: what the server holds unless told otherwise, so that everything of the edit counts as changed.
 */
export function mergeBase(
  theirs: Ticket,
  { earlier, base }: Pick<Unsent, 'earlier' | 'base'>,
  unknown = theirs,
): Ticket {
  const first = ticketOf(base);
  const known = [...earlier.map(ticketOf), first].filter((form) => form !== null);
  const byRev = new Map(known.map((form) => [form.rev, form]));
  const newest = [theirs.rev, ...theirs.hist].find((rev) => byRev.has(rev));
  return (newest === undefined ? first : byRev.get(newest)) ?? unknown;
}

function ticketOf(form: AnyDocument | null): Ticket | null {
  const ticket = ticketSchema.safeParse(form);
  return ticket.success ? ticket.data : null;
}
