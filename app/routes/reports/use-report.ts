import { useMemo } from 'react';
import { ticketClocks } from '../../live/ticket-clocks.lazy.ts';
import { useDeferredSnapshot } from '../../live/use-snapshot.ts';
import { makeReport, type Report } from './make-report.ts';
import { bucketsOf, type Period } from './period.ts';
import { ticketHistory } from './ticket-history.ts';

/** A report with what it was made from. */
export interface MadeReport {
  readonly report: Report;
  readonly tickets: number;
  /** When the first of them was made, in milliseconds since 1970; null when there are none. */
  readonly earliestMs: number | null;
}

/** The report of a period and a queue (null: all of them), live. */
export function useReport({ fromMs, toMs }: Period, queueId: string | null, nowMs: number): MadeReport {
  const snapshot = useDeferredSnapshot();
  const histories = useMemo(() => {
    const { read } = snapshot;
    return read.standing().map((row) => {
      const { id } = row.ticket;
      return ticketHistory(row, read.messages(id), read.events(id), ticketClocks(read, row, nowMs));
    });
  }, [snapshot, nowMs]);
  return useMemo(() => {
    const own = queueId === null ? histories : histories.filter((one) => one.queueId === queueId);
    const period = { fromMs, toMs };
    return {
      report: makeReport(own, period, bucketsOf(period), nowMs),
      tickets: own.length,
      earliestMs:
        own.length === 0 ? null : own.reduce((least, one) => Math.min(least, one.createdMs), Infinity),
    };
  }, [histories, queueId, fromMs, toMs, nowMs]);
}
