import { useEffect } from 'react';

/** Long enough after the desk is drawn that nothing the person does first has to wait, in milliseconds. */
const AFTER_MS = 2_000;

/**
 * Fetches what is loaded on request before anybody requests it, once the desk is at rest: on a first visit the network may go before the service
 * worker has kept it. What cannot be fetched now is fetched, and complained of, when it is asked for.
 */
export function useFetchAhead(loads: readonly (() => Promise<unknown>)[]): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const load of loads) load().catch(() => undefined);
    }, AFTER_MS);
    return () => clearTimeout(timer);
  }, [loads]);
}
