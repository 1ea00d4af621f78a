import { showCount } from '../../words/show-count.ts';

/** What stands at one place of the axis: a value of each series. */
export interface ChartColumn {
  readonly label: string;
  readonly values: readonly number[];
}

const WIDTH = 720;
const HEIGHT = 160;

/** How each series is filled: an outline, and a full bar. They read without colour. */
const FILLS = ['fill-surface stroke-edge', 'fill-muted stroke-muted'] as const;

interface BarsChartProps {
  readonly title: string;
  /** What the picture says in sum, for who cannot see it. The figures stand in a table beside it. */
  readonly summary: string;
  /** The series, at most two. */
  readonly names: readonly string[];
  readonly columns: readonly ChartColumn[];
}

/** Bars side by side, with the greatest value, the first and the last place of the axis in words. */
export function BarsChart({ title, summary, names, columns }: BarsChartProps) {
  const most = Math.max(1, ...columns.flatMap(({ values }) => values));
  return (
    <figure className="flex max-w-200 flex-col gap-2">
      <figcaption className="flex flex-wrap items-baseline gap-x-6">
        <h2 className="text-lg font-strong">{title}</h2>
        {names.length > 1 && <Legend names={names} />}
      </figcaption>
      <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 text-xs text-muted tabular-nums">
        <div aria-hidden="true" className="flex flex-col justify-between text-right">
          <span>{showCount(most)}</span>
          <span>0</span>
        </div>
        <svg
          role="img"
          aria-label={summary}
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
          className="h-36 w-full border-b border-edge"
        >
          <Bars most={most} names={names} columns={columns} />
        </svg>
        <div aria-hidden="true" className="col-start-2 flex justify-between pt-1">
          <span>{columns[0]?.label}</span>
          <span>{columns.at(-1)?.label}</span>
        </div>
      </div>
    </figure>
  );
}

function Bars({
  most,
  names,
  columns,
}: Pick<BarsChartProps, 'names' | 'columns'> & { readonly most: number }) {
  const step = WIDTH / Math.max(1, columns.length);
  const width = (step * 0.8) / Math.max(1, names.length);
  return columns.map(({ label, values }, column) =>
    values.map((value, series) => (
      <rect
        key={`${column} ${names[series] ?? ''}`}
        x={column * step + step * 0.1 + series * width}
        y={HEIGHT - (value / most) * (HEIGHT - 2)}
        width={Math.max(1, width - 1)}
        height={(value / most) * (HEIGHT - 2)}
        vectorEffect="non-scaling-stroke"
        className={names.length === 1 ? FILLS[1] : FILLS[series]}
      >
        <title>{`${label}: ${showCount(value)} ${names[series] ?? ''}`}</title>
      </rect>
    )),
  );
}

function Legend({ names }: Pick<BarsChartProps, 'names'>) {
  return (
    <span className="flex gap-4 text-xs text-muted">
      {names.map((name, series) => (
        <span key={name} className="flex items-center gap-1">
          <svg aria-hidden="true" width="12" height="12">
            <rect x="1" y="1" width="10" height="10" className={FILLS[series]} />
          </svg>
          {name}
        </span>
      ))}
    </span>
  );
}
