import { Download } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { saveAsFile } from '../../live/save-as-file.ts';
import { t } from '../../words/t.ts';
import type { Figure } from './figure.ts';
import { writeCsv } from '../../live/csv/write-csv.ts';

export interface FiguresRow {
  readonly key: string;
  readonly name: string;
  readonly figures: readonly Figure[];
}

/** A table of figures with the same figures to take away. `exactHeads`: the heads for the spreadsheet, with their units. */
export function FiguresTable({
  title,
  heads,
  exactHeads,
  rows,
  fileName,
}: {
  readonly title: string;
  readonly heads: readonly string[];
  readonly exactHeads: readonly string[];
  readonly rows: readonly FiguresRow[];
  readonly fileName: string;
}) {
  const save = () =>
    saveAsFile(
      document,
      fileName,
      writeCsv([
        exactHeads,
        ...rows.map(({ name, figures }) => [name, ...figures.map(({ exact }) => exact)]),
      ]),
      'text/csv;charset=utf-8',
    );
  return (
    <section className="flex flex-col gap-2">
      <div className="flex items-center justify-between gap-4">
        <h2 className="text-lg font-strong">{title}</h2>
        <Button look="quiet" onClick={save} aria-label={t('Save {title} as CSV', { title })}>
          <Icon of={Download} />
          {t('CSV')}
        </Button>
      </div>
      <div className="overflow-x-auto">
        <table className="w-full border-collapse tabular-nums">
          <caption className="sr-only">{title}</caption>
          <Heads heads={heads} />
          <tbody>
            {rows.map((row) => (
              <Row key={row.key} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Heads({ heads }: { readonly heads: readonly string[] }) {
  return (
    <thead>
      <tr className="border-b border-line text-left text-xs text-muted">
        {heads.map((head, index) => (
          <th
            key={head}
            scope="col"
            className={index === 0 ? 'py-1 pr-4 font-normal' : 'px-2 py-1 text-right font-normal'}
          >
            {head}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Row({ row: { name, figures } }: { readonly row: FiguresRow }) {
  return (
    <tr className="border-b border-line">
      <th scope="row" className="py-1 pr-4 text-left font-normal">
        {name}
      </th>
      {figures.map(({ shown }, column) => (
        // The columns of a table never change places.
        <td key={column} className="px-2 py-1 text-right whitespace-nowrap">
          {shown}
        </td>
      ))}
    </tr>
  );
}
