import { useSnapshot } from '../../live/use-snapshot.ts';
import { useSyncStatus } from '../../live/use-sync-status.ts';
import type { SearchState } from '../../search/search-state.ts';
import { searchCoverageWords } from '../../words/search-sentences.ts';

/** What the search covers: everything on this device, or as much of it as has been read. */
export function SearchCoverage({ state }: { state: SearchState }) {
  const { read } = useSnapshot();
  const { firstSync } = useSyncStatus();
  return (
    <p data-testid="search-coverage" className="text-sm text-muted tabular-nums">
      {searchCoverageWords(state, read.tickets().length, firstSync !== null)}
    </p>
  );
}
