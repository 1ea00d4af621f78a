import { useEffect, useState, type RefObject } from 'react';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FoundTicket } from '../../components/found-ticket.tsx';
import { foundWords } from '../../words/search-sentences.ts';
import { t } from '../../words/t.ts';
import type { useResults } from './use-results.ts';

interface SearchResultsProps {
  readonly results: ReturnType<typeof useResults>;
  /** Why search as a whole does not work; null while it does. */
  readonly failure: string | null;
  readonly listRef: RefObject<HTMLOListElement>;
  readonly onStep: (results: number) => void;
  readonly onClear: () => void;
  readonly onStartAgain: () => void;
}

/** What was found, or in a sentence why there is nothing. */
export function SearchResults({ results, listRef, onStep, onClear, ...rest }: SearchResultsProps) {
  const failure = rest.failure ?? results.failure;
  if (failure !== null) return <SearchFailed reason={failure} onStartAgain={rest.onStartAgain} />;
  if (!results.asking || results.results === null) return null;
  const shown = results.results;
  const words = foundWords(results.total, shown.length);
  return (
    <section aria-label={t('Results')} aria-busy={!results.settled}>
      <Announced words={words} />
      {shown.length === 0 ? (
        results.settled && (
          <EmptyState
            sentence={t('No ticket on this device answers this. Try fewer words, or the beginning of one.')}
            action={<Button onClick={onClear}>{t('Clear the search')}</Button>}
          />
        )
      ) : (
        <>
          <p className="mb-1 text-sm text-muted">{words}</p>
          <ol ref={listRef} className="flex flex-col">
            {shown.map((facts) => (
              <li key={facts.id}>
                <FoundTicket {...facts} nowMs={results.nowMs} onStep={onStep} />
              </li>
            ))}
          </ol>
          {shown.length < results.total && (
            <Button className="mt-2" onClick={results.showMore}>
              {t('Show more')}
            </Button>
          )}
        </>
      )}
    </section>
  );
}

/** How long a count must have stood before it is read out: each letter typed makes another one. */
const SETTLED_MS = 700;

function Announced({ words }: { words: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(words), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <p role="status" className="sr-only">
      {said}
    </p>
  );
}

function SearchFailed({ reason, onStartAgain }: { reason: string; onStartAgain: () => void }) {
  return (
    <div role="alert">
      <EmptyState
        sentence={t(
          'Search has stopped on this page: {reason} Everything else goes on, and nothing is lost.',
          { reason },
        )}
        action={<Button onClick={onStartAgain}>{t('Start search again')}</Button>}
      />
    </div>
  );
}
