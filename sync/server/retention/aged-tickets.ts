import type { AnyDocument } from '../../domain/document.ts';
import { agedSince, emptyForAge, isAtRest, mergedFamilies } from '../../domain/retention.ts';
import type { KeepMonths } from '../../domain/setting.ts';
import { ticketSchema } from '../../domain/ticket.ts';
import { readDeskSettings } from '../outbound/desk-settings.ts';
import { everyDocument, everyDraft, ticketOf } from '../privacy/held-of.ts';
import type { DocumentKey, LiveDocument } from '../stored-document.ts';
import type { SyncStore } from '../sync-store.ts';

/** What one look at the desk goes by. */
export interface AgeLimits {
  /** Up to which moment things are too old to be kept. */
  readonly to: string;
  readonly nowMs: number;
  readonly closeAfterDays: number;
}

/** A ticket that is too old to be kept, and the others that it was merged with. */
export interface AgedTicket {
  readonly key: DocumentKey;
  readonly family: readonly DocumentKey[];
}

/** What a first look at a ticket has found. */
interface Seen {
  readonly key: DocumentKey;
  readonly id: string;
  readonly mergedInto: string | null;
  isOld: boolean;
  hasWords: boolean;
}

/**
 * Every ticket that has been closed, and in which nothing has happened, for so long, and in which something is left that somebody wrote. A ticket goes
 * with those that it was merged with, or not at all. It reads every message and event once: some seconds for tens of thousands.
 */
export async function agedTickets(store: SyncStore, limits: AgeLimits): Promise<AgedTicket[]> {
  const seen = new Map<string, Seen>();
  for await (const item of everyDocument(store, ['tickets'])) seen.set(item.id, look(item, limits));
  if (![...seen.values()].some(({ isOld }) => isOld)) return [];
  for await (const child of everyDocument(store, ['messages', 'events']))
    add(seen, child, child.body['acceptedAt'], limits);
  // A draft is work as well: nobody's answer is taken from under their hands.
  for await (const draft of everyDraft(store)) add(seen, draft, draft.body['updatedAt'], limits);
  const families = mergedFamilies([...seen.values()]);
  return [...seen.values()].flatMap((one) => {
    const family = [...(families.get(one.id) ?? [])].flatMap((id) => seen.get(id) ?? []);
    if (!one.hasWords || !family.every(({ isOld }) => isOld)) return [];
    return [{ key: one.key, family: family.filter(({ id }) => id !== one.id).map(({ key }) => key) }];
  });
}

/** How many tickets would be emptied now if they were kept for so many months. */
export async function countAged(store: SyncStore, nowMs: number, months: KeepMonths): Promise<number> {
  const { closeAfterDays } = await readDeskSettings(store);
  return (await agedTickets(store, { to: agedSince(nowMs, months), nowMs, closeAfterDays })).length;
}

/** Whether nothing that stands on a ticket itself says that it is younger, or alive. */
export function hasRested({ body, newest }: LiveDocument, { to, nowMs, closeAfterDays }: AgeLimits): boolean {
  const ticket = ticketSchema.parse(body);
  const { acceptedAt, statusSince } = ticket;
  const isYoung = [acceptedAt, statusSince, newest?.at].some((at) => at === null || (at ?? '') > to);
  return !isYoung && isAtRest(ticket, nowMs, closeAfterDays);
}

/** Whether something was written down at or before the moment. What is dated by nobody is new. */
export function isAged(at: unknown, { to }: Pick<AgeLimits, 'to'>): boolean {
  return typeof at === 'string' && at <= to;
}

function look(item: LiveDocument, limits: AgeLimits): Seen {
  const { scope, kind, id, body } = item;
  const mergedInto = typeof body['mergedInto'] === 'string' ? body['mergedInto'] : null;
  const isOld = hasRested(item, limits);
  return { key: { scope, kind, id }, id, mergedInto, isOld, hasWords: isOld && hasWords(kind, body) };
}

function add(seen: ReadonlyMap<string, Seen>, item: LiveDocument, at: unknown, limits: AgeLimits): void {
  const ticket = seen.get(ticketOf(item) ?? '');
  if (ticket === undefined || !ticket.isOld) return;
  if (!isAged(at, limits)) ticket.isOld = false;
  else ticket.hasWords ||= item.kind === 'personal' || hasWords(item.kind, item.body);
}

function hasWords(kind: LiveDocument['kind'], body: AnyDocument): boolean {
  return emptyForAge(kind, body) !== null;
}
