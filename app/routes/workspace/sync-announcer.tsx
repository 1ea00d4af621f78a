import { useEffect, useState } from 'react';
import { useToldSyncStatus } from '../../live/use-sync-status.ts';
import { askToBeWoken } from '../../live/use-update.ts';
import { chipWords } from '../../words/sync-words.ts';

/** How long words must have stood before they are read out: "Saving 1, Saving 2, All changes saved" is noise. */
const SETTLED_MS = 1_000;

/** Reads changes of the sync state out to those who do not see the chip, and asks to be woken when unsent work waits for the network. */
export function SyncAnnouncer() {
  const status = useToldSyncStatus();
  const { text } = chipWords(status);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const waits = status.unsent > 0 && status.reach === 'offline';
  useEffect(() => {
    // Some browsers refuse the request while the page is in the background; the safety pull covers that.
    if (waits) askToBeWoken().catch(() => undefined);
  }, [waits]);
  return (
    <p role="status" className="sr-only">
      {said}
    </p>
  );
}
