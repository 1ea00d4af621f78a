import { useEffect } from 'react';
import { useDesk } from '../../live/desk-context.tsx';
import { endSearch, searchOf } from '../../live/search-of.ts';

/** Long enough after the desk was opened that the list has been drawn and the first exchange is over. */
const START_AFTER_MS = 5_000;

/** Starts search ahead of its first use, so that it has read everything by then, and ends it with the desk. */
export function SearchStarter() {
  const { workspace } = useDesk();
  useEffect(() => {
    // A start that fails here is tried again, and told of, by the first screen that needs it.
    const timer = setTimeout(() => void searchOf(workspace).catch(() => undefined), START_AFTER_MS);
    return () => {
      clearTimeout(timer);
      endSearch(workspace);
    };
  }, [workspace]);
  return null;
}
