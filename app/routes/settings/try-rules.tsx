import { Link } from '@remix-run/react';
import { useState } from 'react';
import type { QueueSetting } from '../../../sync/domain/queue.ts';
import { showReference } from '../../../sync/domain/reference.ts';
import { Button } from '../../components/button.tsx';
import { tryRules } from '../../live/try-rules.ts';
import { useSnapshot } from '../../live/use-snapshot.ts';
import { t } from '../../words/t.ts';

const SHOWN = 20;

/** The rules as they stand in the form, tried on the newest mails that this device holds. Nothing is changed by it. */
export function TryRules({ queue }: { readonly queue: QueueSetting }) {
  const { read } = useSnapshot();
  const [tried, setTried] = useState<QueueSetting | null>(null);
  const result = tried === null ? null : tryRules(read, tried);
  return (
    <section aria-label={t('Try the rules')} className="flex flex-col items-start gap-2">
      <Button disabled={(queue.rules ?? []).length === 0} onClick={() => setTried(queue)}>
        {t('Try the rules on recent mail')}
      </Button>
      {result !== null && (
        <div role="status" className="flex w-full flex-col gap-2 text-sm">
          <p>
            {result.tried === 0
              ? t('There is no ticket on this device that came by mail.')
              : t(
                  '{count, plural, one {# ticket} other {# tickets}} of the {tried, number} newest that came by mail would come here.',
                  { count: result.found.length, tried: result.tried },
                )}{' '}
            <span className="text-muted">
              {t('To whom a mail was sent is not on this device, so “To holds” is not tried.')}
            </span>
          </p>
          <ul aria-label={t('Tickets that would come here')} className="flex flex-col">
            {result.found.slice(0, SHOWN).map(({ ticket, number, words }) => (
              <li key={ticket.id} className="border-b border-line py-1">
                <Link
                  to={`/inbox/${ticket.id}`}
                  className="target flex flex-wrap items-baseline gap-x-2 hover:underline"
                >
                  <span className="min-w-0 truncate">{ticket.subject}</span>
                  <span className="text-xs text-muted">
                    {t('{reference}, by rule {number}: {words}', {
                      reference: showReference(ticket.reference),
                      number,
                      words,
                    })}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
          {result.found.length > SHOWN && (
            <p className="text-muted">
              {t('And {count, number} more.', { count: result.found.length - SHOWN })}
            </p>
          )}
        </div>
      )}
    </section>
  );
}
