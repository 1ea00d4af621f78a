import { Link } from '@remix-run/react';
import { showReference } from '../../../../sync/domain/reference.ts';
import { Ring } from '../../../components/sync-mark.tsx';
import { useRequests } from '../../../live/help/help-desk.ts';
import type { HelpState } from '../../../live/help/help-state.ts';
import { KEEP_PAGE_WORDS } from '../../../words/help-words.ts';
import { t } from '../../../words/t.ts';

/** Requests that are sent as far as their writer is concerned, and have not been taken over yet. */
export function WaitingRequests({ help }: { help: HelpState }) {
  const waiting = useRequests().filter(({ sentAt }) => sentAt !== null);
  if (waiting.length === 0) return null;
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting" className="pb-2 text-lg font-strong">
        {t('On this phone')}
      </h2>
      <ul className="divide-y divide-line border-y border-line">
        {waiting.map(({ id, subject, reference }) => (
          <li key={id}>
            <Link to={`/help/requests/${id}`} className="block py-3 hover:bg-hover">
              <span className="block font-strong break-words">{subject}</span>
              <span className="flex flex-wrap items-center gap-x-2 text-sm text-ochre">
                <Ring filled={false} />
                {help.kind === 'nobody' ? t('Confirm your address to send it') : KEEP_PAGE_WORDS}
                <span className="text-muted tabular-nums">{showReference(reference)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
