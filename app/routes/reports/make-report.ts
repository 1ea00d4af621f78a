import type { Bucket, Period } from './period.ts';
import { spreadOf, type Spread } from './spread.ts';
import type { TicketHistory } from './ticket-history.ts';

/** One part of the period. `backlog`: unfinished tickets at its end. */
export interface BucketLine {
  readonly bucket: Bucket;
  readonly created: number;
  readonly solved: number;
  readonly backlog: number;
}

/** What one queue or one agent did in the period. Times in milliseconds. */
export interface ShareLine {
  readonly id: string;
  readonly created: number;
  readonly solved: number;
  readonly firstResponse: Spread;
  readonly resolution: Spread;
  /** Of the first responses and resolutions that were promised a time and done in the period: how many were in time. */
  readonly sla: { readonly kept: number; readonly of: number };
}

export interface Report {
  readonly buckets: readonly BucketLine[];
  readonly total: ShareLine;
  readonly byQueue: readonly ShareLine[];
  /** A first response counts for whoever wrote it, the rest for whom the ticket is assigned to. */
  readonly byAgent: readonly ShareLine[];
}

/**
 * The report of a period, from the histories of the tickets it is about. A ticket is solved each time it stops being unfinished; its resolution
 * counts once, from its making to the last time it was solved, in the period in which that was.
 */
export function makeReport(
  histories: readonly TicketHistory[],
  period: Period,
  buckets: readonly Bucket[],
  nowMs: number,
): Report {
  return {
    buckets: buckets.map((bucket) => ({
      bucket,
      created: histories.filter(({ createdMs }) => isIn(bucket, createdMs)).length,
      solved: solvedIn(histories, bucket),
      backlog: histories.filter((one) => isUnfinishedAt(one, Math.min(bucket.toMs, nowMs))).length,
    })),
    total: shareOf('', histories, histories, period),
    byQueue: grouped(histories, ({ queueId }) => queueId).map(([id, own]) => shareOf(id, own, own, period)),
    byAgent: agentsOf(histories).map((id) =>
      shareOf(
        id,
        histories.filter(({ assigneeId }) => assigneeId === id),
        histories.filter(({ firstReply }) => firstReply?.by === id),
        period,
      ),
    ),
  };
}

function shareOf(
  id: string,
  own: readonly TicketHistory[],
  answered: readonly TicketHistory[],
  period: Period,
): ShareLine {
  return {
    id,
    created: own.filter(({ createdMs }) => isIn(period, createdMs)).length,
    solved: solvedIn(own, period),
    firstResponse: spreadOf(
      answered.flatMap(({ firstReply, createdMs }) =>
        firstReply !== null && isIn(period, firstReply.atMs) ? [firstReply.atMs - createdMs] : [],
      ),
    ),
    resolution: spreadOf(
      own.flatMap(({ unfinished, createdMs }) => {
        const end = unfinished.at(-1)?.toMs ?? null;
        return end !== null && isIn(period, end) ? [end - createdMs] : [];
      }),
    ),
    sla: slaOf([
      ...answered.map(({ firstReply, firstResponseKept }) =>
        firstReply !== null && isIn(period, firstReply.atMs) ? firstResponseKept : null,
      ),
      ...own.map(({ unfinished, resolutionKept }) => {
        const end = unfinished.at(-1)?.toMs ?? null;
        return end !== null && isIn(period, end) ? resolutionKept : null;
      }),
    ]),
  };
}

function slaOf(kept: readonly (boolean | null)[]): ShareLine['sla'] {
  const judged = kept.filter((one) => one !== null);
  return { kept: judged.filter(Boolean).length, of: judged.length };
}

function solvedIn(histories: readonly TicketHistory[], period: Period): number {
  let solved = 0;
  for (const { unfinished } of histories)
    for (const { toMs } of unfinished) if (toMs !== null && isIn(period, toMs)) solved += 1;
  return solved;
}

function isUnfinishedAt({ unfinished }: TicketHistory, ms: number): boolean {
  return unfinished.some(({ fromMs, toMs }) => fromMs < ms && (toMs === null || toMs >= ms));
}

function isIn({ fromMs, toMs }: Period, ms: number): boolean {
  return ms >= fromMs && ms < toMs;
}

function agentsOf(histories: readonly TicketHistory[]): string[] {
  const ids = histories.flatMap(({ assigneeId, firstReply }) => [assigneeId, firstReply?.by ?? null]);
  return [...new Set(ids.filter((id) => id !== null))];
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): [string, Item[]][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups];
}
