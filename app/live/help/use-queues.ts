import { useEffect, useState } from 'react';
import type { HelpQueue } from '../../../sync/protocol/help.ts';
import { fetchQueues, keptQueues } from './open-queues.ts';

/** The queues that a request may be sent to: as they were last known, then as the server tells them. */
export function useQueues(): readonly HelpQueue[] {
  const [queues, setQueues] = useState(() => keptQueues(window.localStorage));
  useEffect(() => {
    let gone = false;
    void fetchQueues(window.fetch.bind(window), window.localStorage).then((told) => {
      if (!gone) setQueues(told);
    });
    return () => {
      gone = true;
    };
  }, []);
  return queues;
}
