import { Copy } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import type { LogEntry } from '../../../sync/client/sync-log.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { useDesk } from '../../live/desk-context.tsx';
import { useAct } from '../../live/use-act.ts';
import { exchangeOutcomeWords, exchangeWords } from '../../words/device-words.ts';
import { showClock, showExact } from '../../words/moment.ts';
import { t } from '../../words/t.ts';

/** The last exchanges with the server, for whoever has to find out why something does not go. No text of a ticket is in it. */
export function SyncLogTable() {
  const { log } = useDesk().workspace;
  const entries = useSyncExternalStore(log.subscribe, () => log.latest());
  const act = useAct();
  return (
    <section className="flex max-w-200 flex-col gap-2 pb-8">
      <div className="flex items-center justify-between gap-4">
        <h2 className="text-lg font-strong">{t('Last exchanges with the server')}</h2>
        {entries.length > 0 && (
          <Button look="quiet" onClick={() => act(navigator.clipboard.writeText(asText(entries)))}>
            <Icon of={Copy} />
            {t('Copy')}
          </Button>
        )}
      </div>
      {entries.length === 0 ? (
        <p className="text-muted">
          {t(
            'This tab has exchanged nothing since it was opened. If Roost is open in another tab, that one does it.',
          )}
        </p>
      ) : (
        <table className="w-full border-collapse tabular-nums">
          <caption className="sr-only">{t('Last exchanges with the server')}</caption>
          <thead>
            <tr className="border-b border-line text-left text-xs text-muted">
              <th scope="col" className="py-1 pr-4 font-normal">
                {t('Time')}
              </th>
              <th scope="col" className="py-1 pr-4 font-normal">
                {t('What for')}
              </th>
              <th scope="col" className="py-1 pr-4 font-normal">
                {t('Outcome')}
              </th>
              <th scope="col" className="py-1 text-right font-normal">
                {t('Took')}
              </th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry, index) => (
              <Line key={`${entry.at} ${entry.path} ${index}`} entry={entry} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Line({ entry }: { readonly entry: LogEntry }) {
  return (
    <tr className="border-b border-line">
      <td className="py-1 pr-4" title={showExact(entry.at)}>
        {showClock(entry.at)}
      </td>
      <td className="py-1 pr-4">{exchangeWords(entry.path)}</td>
      <td className={entry.outcome === 'answered' ? 'py-1 pr-4 text-muted' : 'py-1 pr-4 font-strong'}>
        {exchangeOutcomeWords(entry)}
      </td>
      <td className="py-1 text-right">{t('{ms, number} ms', { ms: entry.ms })}</td>
    </tr>
  );
}

/** One line each, as it is copied: the moment in UTC, the path, the outcome, the milliseconds. */
function asText(entries: readonly LogEntry[]): string {
  return entries
    .map((entry) =>
      t('{at} {path} {exchangeOutcome} {ms} ms', {
        at: entry.at,
        path: entry.path,
        exchangeOutcome: exchangeOutcomeWords(entry),
        ms: entry.ms,
      }),
    )
    .join('\n');
}
