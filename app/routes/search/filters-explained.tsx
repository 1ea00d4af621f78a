import { FILTER_LINES } from '../../words/search-sentences.ts';
import { t } from '../../words/t.ts';

/** How a question can be narrowed: laid out while nothing is asked, folded away once something is. */
export function FiltersExplained({ folded }: { folded: boolean }) {
  const list = (
    <>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm">
        {FILTER_LINES.map(({ example, words }) => (
          <div key={example} className="contents">
            <dt>
              <code className="font-mono text-sm text-ink">{example}</code>
            </dt>
            <dd className="text-muted">{words}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-sm text-muted">
        {t(
          'Words may be begun or slightly mistyped. A filter given twice leaves what fits either; everything else has to fit at once.',
        )}
      </p>
    </>
  );
  if (!folded)
    return (
      <section aria-labelledby="filters-title">
        <h2 id="filters-title" className="mb-2 font-strong">
          {t('Ways to narrow a search')}
        </h2>
        {list}
      </section>
    );
  return (
    <details className="text-sm">
      <summary className="target inline-flex items-center rounded-md text-muted hover:text-ink">
        <span className="underline underline-offset-2">{t('Ways to narrow a search')}</span>
      </summary>
      <div className="pt-2">{list}</div>
    </details>
  );
}
