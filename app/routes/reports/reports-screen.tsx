import { useSearchParams } from '@remix-run/react';
import { useMemo } from 'react';
import { EmptyState } from '../../components/empty-state.tsx';
import { useNames } from '../../live/use-names.ts';
import { useNow } from '../../live/use-now.ts';
import { bucketWords, durationWords, reportCoverage } from '../../words/report-words.ts';
import { t } from '../../words/t.ts';
import { showCount } from '../../words/show-count.ts';
import { BarsChart } from './bars-chart.tsx';
import { counted, shareMet } from './figure.ts';
import { FiguresTable } from './figures-table.tsx';
import type { Report, ShareLine } from './make-report.ts';
import { PeriodFields } from './period-fields.tsx';
import { lastDay, readPeriod, writeDay, type Period } from './period.ts';
import { Shares } from './shares-table.tsx';
import { useReport } from './use-report.ts';

/** Volume, backlog and times of a period, by queue and by agent: charts, and a table beside each. */
export function ReportsScreen() {
  const [search, setSearch] = useSearchParams();
  const nowMs = useNow();
  const asked = useMemo(() => readPeriod(search, nowMs), [search, nowMs]);
  const queueId = search.get('queue');
  const { report, tickets, earliestMs } = useReport(asked.period, queueId, nowMs);
  return (
    <main
      id="main"
      tabIndex={-1}
      className="flex min-h-0 flex-col gap-6 overflow-y-auto bg-surface px-4 py-6 tablet:px-10"
    >
      <div className="flex flex-col gap-1">
        <h1 className="text-xl font-strong">{t('Reports')}</h1>
        <p className="text-muted">{reportCoverage(tickets, earliestMs, asked.period.fromMs)}</p>
      </div>
      <PeriodFields asked={asked} queueId={queueId} onAsk={(next) => setSearch(next, { replace: true })} />
      {tickets === 0 ? (
        <EmptyState sentence={t('No tickets to tell of in this queue.')} />
      ) : (
        <ReportBody report={report} period={asked.period} />
      )}
    </main>
  );
}

function ReportBody({ report, period }: { readonly report: Report; readonly period: Period }) {
  const names = useNames();
  const file = (what: string): string => `roost-${what}-${writeDay(period.fromMs)}-to-${lastDay(period)}.csv`;
  const { total, buckets } = report;
  const backlog = buckets.at(-1)?.backlog ?? 0;
  const lines = buckets.map((line) => ({
    ...line,
    label: bucketWords(line.bucket.fromMs, line.bucket.size),
  }));
  return (
    <div className="flex max-w-260 flex-col gap-10">
      <Sums total={total} backlog={backlog} />
      <BarsChart
        title={t('New and solved')}
        summary={t('New and solved tickets: {created, number} new, {solved, number} solved.', {
          created: total.created,
          solved: total.solved,
        })}
        names={[t('new'), t('solved')]}
        columns={lines.map(({ label, created, solved }) => ({ label, values: [created, solved] }))}
      />
      <BarsChart
        title={t('Unfinished')}
        summary={t(
          'Unfinished tickets at the end of each part of the period: {backlog, number} at the end.',
          {
            backlog,
          },
        )}
        names={[t('unfinished at its end')]}
        columns={lines.map(({ label, backlog: left }) => ({ label, values: [left] }))}
      />
      <FiguresTable
        title={t('Over time')}
        heads={[t('Period'), t('New'), t('Solved'), t('Unfinished at its end')]}
        exactHeads={[t('begins'), t('new'), t('solved'), t('unfinished at its end')]}
        rows={lines.map(({ label, bucket, created, solved, backlog: left }) => ({
          name: label,
          key: String(bucket.fromMs),
          figures: [created, solved, left].map(counted),
        }))}
        fileName={file('volume')}
      />
      <Shares
        title={t('By queue')}
        firstHead={t('Queue')}
        lines={report.byQueue}
        nameOf={(id) => names.queue(id)}
        fileName={file('queues')}
      />
      <Shares
        title={t('By agent')}
        firstHead={t('Agent')}
        lines={report.byAgent}
        nameOf={(id) => names.person(id)}
        fileName={file('agents')}
      />
    </div>
  );
}

function Sums({ total, backlog }: { readonly total: ShareLine; readonly backlog: number }) {
  const sums: readonly (readonly [string, string])[] = [
    [t('New'), showCount(total.created)],
    [t('Solved'), showCount(total.solved)],
    [t('Unfinished at the end'), showCount(backlog)],
    [t('First response, median'), durationWords(total.firstResponse.medianMs)],
    [t('Resolution, median'), durationWords(total.resolution.medianMs)],
    [t('SLA met'), shareMet(total.sla).shown],
  ];
  return (
    <dl className="flex flex-wrap gap-x-10 gap-y-4">
      {sums.map(([name, value]) => (
        <div key={name}>
          <dt className="text-xs text-muted">{name}</dt>
          <dd className="text-lg font-strong tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
