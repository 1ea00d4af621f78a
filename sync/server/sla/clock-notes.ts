import { ticketIdOf } from '../../domain/lane.ts';
import { isDeskScope } from '../../domain/scope.ts';
import type { LogKey } from '../log-key.ts';
import type { RecordStore } from '../record-store.ts';
import type { LogEntry } from '../sync-store.ts';

const NOTES = { family: 'sla-due', id: 'all' } as const;
const DIGITS = 13;
const MINUTE_MS = 60_000;

/** That a ticket's clocks are to be looked at, from a moment on. */
export interface ClockNote {
  readonly part: string;
  readonly ticketId: string;
  readonly atMs: number;
}

/** One log entry, as the table's stream tells of it. */
interface ToldEntry {
  readonly log: LogKey;
  readonly entry: Pick<LogEntry, 'ops' | 'origin'>;
}

/**
 * Notes when a ticket's clocks have to be looked at. A note names its moment, so that no note takes another's place: whoever dies between the
 * looking and the next note leaves the old one behind.
 */
export async function noteClocks(records: RecordStore, ticketId: string, atMs: number): Promise<void> {
  await records.create({ ...NOTES, part: `${String(atMs).padStart(DIGITS, '0')}-${ticketId}` }, {}, null);
}

/**
 * Has the clocks of tickets looked at that were written or written in: within a minute, once for all that happens in it. What the server wrote by
 * itself (an import of thousands, a thread that moved) asks for no look: its tickets are looked at once somebody works on them.
 */
export async function followClocks(
  records: RecordStore,
  nowMs: number,
  told: readonly ToldEntry[],
): Promise<void> {
  const changed = told.flatMap(({ log: { scope, kind }, entry }) =>
    entry.origin !== 'srv' && isDeskScope(scope) && (kind === 'tickets' || kind === 'messages')
      ? entry.ops.flatMap(({ id, op }) => (op === 'U' ? [ticketIdOf(kind, id)] : []))
      : [],
  );
  const minute = Math.floor(nowMs / MINUTE_MS) * MINUTE_MS;
  for (const ticketId of new Set(changed)) await noteClocks(records, ticketId, minute);
}

/** The notes whose moment has come, oldest first. */
export async function dueNotes(records: RecordStore, nowMs: number): Promise<readonly ClockNote[]> {
  const notes = (await records.list(NOTES.family, NOTES.id)).map(({ part }) => ({
    part,
    atMs: Number(part.slice(0, DIGITS)),
    ticketId: part.slice(DIGITS + 1),
  }));
  return notes.filter(({ atMs }) => atMs <= nowMs).sort((a, b) => a.atMs - b.atMs);
}

/** Takes a note away. */
export async function dropNote(records: RecordStore, { part }: ClockNote): Promise<void> {
  await records.take({ ...NOTES, part });
}
