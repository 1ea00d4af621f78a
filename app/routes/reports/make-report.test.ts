import { describe, expect, it } from 'vitest';
import { makeReport } from './make-report.ts';
import type { TicketHistory } from './ticket-history.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const PERIOD = { fromMs: 10 * DAY, toMs: 12 * DAY };
const BUCKETS = [
  { fromMs: 10 * DAY, toMs: 11 * DAY, size: 'day' as const },
  { fromMs: 11 * DAY, toMs: 12 * DAY, size: 'day' as const },
];

function history(changes: Partial<TicketHistory> = {}): TicketHistory {
  return {
    queueId: 'it',
    assigneeId: 'ana',
    createdMs: 10 * DAY,
    unfinished: [{ fromMs: 10 * DAY, toMs: null }],
    firstReply: null,
    firstResponseKept: null,
    resolutionKept: null,
    ...changes,
  };
}

describe('a report', () => {
  it('counts what was made and solved in each part, and what was left at its end', () => {
    const old = history({
      createdMs: 2 * DAY,
      unfinished: [
        { fromMs: 2 * DAY, toMs: 3 * DAY },
        { fromMs: 9 * DAY, toMs: 10.5 * DAY },
      ],
    });
    const reopened = history({
      unfinished: [
        { fromMs: 10 * DAY, toMs: 10.2 * DAY },
        { fromMs: 11.5 * DAY, toMs: null },
      ],
    });
    const { buckets, total } = makeReport([old, reopened, history()], PERIOD, BUCKETS, 20 * DAY);
    expect(buckets.map(({ created, solved, backlog }) => [created, solved, backlog])).toEqual([
      [2, 2, 1],
      [0, 0, 2],
    ]);
    expect(total).toMatchObject({ created: 2, solved: 2 });
  });

  it('tells how long answers and resolutions took, each in the period in which it came', () => {
    const answered = (hours: number) =>
      history({
        firstReply: { atMs: 10 * DAY + hours * HOUR, by: 'ben' },
        unfinished: [{ fromMs: 10 * DAY, toMs: 10 * DAY + 2 * hours * HOUR }],
      });
    const early = history({ createdMs: 1 * DAY, firstReply: { atMs: 2 * DAY, by: 'ben' }, unfinished: [] });
    const report = makeReport([...[1, 2, 3].map(answered), early], PERIOD, BUCKETS, 20 * DAY);
    expect(report.total.firstResponse).toEqual({ count: 3, medianMs: 2 * HOUR, p90Ms: 3 * HOUR });
    expect(report.total.resolution).toEqual({ count: 3, medianMs: 4 * HOUR, p90Ms: 6 * HOUR });
  });

  it('gives a first response to whoever wrote it, and the rest to whom the ticket is assigned', () => {
    const one = history({ firstReply: { atMs: 10 * DAY + HOUR, by: 'ben' } });
    const { byAgent, byQueue } = makeReport([one, history({ queueId: 'hr' })], PERIOD, BUCKETS, 20 * DAY);
    const find = (id: string) => byAgent.find((line) => line.id === id);
    expect(find('ana')).toMatchObject({ created: 2, firstResponse: { count: 0, medianMs: null } });
    expect(find('ben')).toMatchObject({ created: 0, firstResponse: { count: 1, medianMs: HOUR } });
    expect(byQueue.map(({ id, created }) => [id, created])).toEqual([
      ['it', 1],
      ['hr', 1],
    ]);
  });

  it('counts what is left today at the end of a part that is not over yet', () => {
    const solvedToday = history({ unfinished: [{ fromMs: 10 * DAY, toMs: 11.3 * DAY }] });
    const { buckets } = makeReport([solvedToday], PERIOD, BUCKETS, 11.4 * DAY);
    expect(buckets.map(({ backlog }) => backlog)).toEqual([1, 0]);
  });

  it('counts how many promises of the period were kept', () => {
    const solved = { unfinished: [{ fromMs: 10 * DAY, toMs: 10.5 * DAY }] };
    const reply = { atMs: 10 * DAY + HOUR, by: 'ben' };
    const { total } = makeReport(
      [
        history({ ...solved, firstReply: reply, firstResponseKept: true, resolutionKept: false }),
        history({ ...solved, resolutionKept: true }),
        history({ firstReply: { atMs: 2 * DAY, by: 'ben' }, firstResponseKept: false }),
        history(),
      ],
      PERIOD,
      BUCKETS,
      20 * DAY,
    );
    expect(total.sla).toEqual({ kept: 2, of: 3 });
  });
});
