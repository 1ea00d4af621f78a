import { t } from '../../words/t.ts';
import { counted, lasted, shareMet, type Figure } from './figure.ts';
import { FiguresTable } from './figures-table.tsx';
import type { ShareLine } from './make-report.ts';

const HEADS = [
  t('New'),
  t('Solved'),
  t('First response, median'),
  t('First response, 9 in 10'),
  t('Resolution, median'),
  t('Resolution, 9 in 10'),
  t('SLA met'),
] as const;
const EXACT_HEADS = HEADS.map((head) =>
  head.includes(',')
    ? t('{head} (minutes)', { head })
    : head === 'SLA met'
      ? t('{head} (percent)', { head })
      : head,
);

/** What each queue, or each agent, did in the period; those that did nothing are left out. */
export function Shares({
  title,
  firstHead,
  lines,
  nameOf,
  fileName,
}: {
  readonly title: string;
  readonly firstHead: string;
  readonly lines: readonly ShareLine[];
  readonly nameOf: (id: string) => string;
  readonly fileName: string;
}) {
  const rows = lines
    .filter((line) => line.created + line.solved + line.firstResponse.count > 0)
    .map((line) => ({ name: nameOf(line.id), key: line.id, figures: figuresOf(line) }))
    .sort((a, b) => a.name.localeCompare(b.name));
  return (
    <FiguresTable
      title={title}
      heads={[firstHead, ...HEADS]}
      exactHeads={[firstHead, ...EXACT_HEADS]}
      rows={rows}
      fileName={fileName}
    />
  );
}

function figuresOf({ created, solved, firstResponse, resolution, sla }: ShareLine): Figure[] {
  return [
    counted(created),
    counted(solved),
    lasted(firstResponse.medianMs),
    lasted(firstResponse.p90Ms),
    lasted(resolution.medianMs),
    lasted(resolution.p90Ms),
    shareMet(sla),
  ];
}
