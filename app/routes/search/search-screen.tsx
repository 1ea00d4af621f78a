import { useEffect, useRef } from 'react';
import { useKeys } from '../../keyboard/use-keys.ts';
import { usePreference } from '../../live/use-preference.ts';
import { useSearchDesk } from '../../live/use-search-desk.ts';
import { queryFaultWords } from '../../words/search-sentences.ts';
import { t } from '../../words/t.ts';
import { FiltersExplained } from './filters-explained.tsx';
import { SearchCoverage } from './search-coverage.tsx';
import { SearchField } from './search-field.tsx';
import { SearchResults } from './search-results.tsx';
import { useQuestion } from './use-question.ts';
import { useResults } from './use-results.ts';

/** The field, what it covers, and what was found. Arrows, or j and k, lead from the field through the results. */
export function SearchScreen() {
  const handle = useSearchDesk();
  const [text, type] = useQuestion();
  const results = useResults(handle, text);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const step = (lines: number) => moveFocus(list.current, field.current, lines);
  const [singleKeys] = usePreference('singleKeys');
  useKeys(
    { filter: () => field.current?.select(), next: () => step(1), previous: () => step(-1) },
    singleKeys,
  );
  useEffect(() => field.current?.focus(), []);
  return (
    <main id="main" tabIndex={-1} className="min-h-0 overflow-y-auto bg-surface px-4 py-6 tablet:px-10">
      <div className="flex max-w-192 flex-col gap-4">
        <h1 className="text-xl font-strong">{t('Search')}</h1>
        <div className="flex flex-col gap-1">
          <SearchField ref={field} text={text} onType={type} onDown={() => step(1)} />
          <SearchCoverage state={handle.state} />
          {results.faults.map((fault) => (
            <p key={JSON.stringify(fault)} role="status" className="text-sm">
              {queryFaultWords(fault)}
            </p>
          ))}
        </div>
        <FiltersExplained folded={results.asking} />
        <SearchResults
          results={results}
          failure={handle.failure}
          listRef={list}
          onStep={step}
          onClear={() => {
            type('');
            field.current?.focus();
          }}
          onStartAgain={handle.startAgain}
        />
      </div>
    </main>
  );
}

/** From the result that has the focus to another one; above the first stands the field. */
function moveFocus(list: HTMLElement | null, field: HTMLElement | null, lines: number): void {
  const links = [...(list?.querySelectorAll<HTMLElement>('[data-found]') ?? [])];
  const here = links.findIndex((link) => link === document.activeElement);
  const next = here + lines;
  if (next < 0) field?.focus();
  else links[Math.min(next, links.length - 1)]?.focus();
}
