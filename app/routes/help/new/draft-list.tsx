import { Link } from '@remix-run/react';
import { DiscardButton } from '../../../components/discard-button.tsx';
import { TimeTold } from '../../../components/time-told.tsx';
import { discardRequest } from '../../../live/help/discard-request.ts';
import type { KeptRequest } from '../../../live/help/request-book.ts';
import { useAct } from '../../../live/use-act.ts';
import { useNow } from '../../../live/use-now.ts';
import { rich, t } from '../../../words/t.ts';

/** Requests that were begun on this phone and not sent. */
export function DraftList({ drafts }: { drafts: readonly KeptRequest[] }) {
  const act = useAct();
  const nowMs = useNow();
  return (
    <section aria-labelledby="drafts" className="flex flex-col gap-2">
      <h2 id="drafts" className="text-lg font-strong">
        {t('Begun on this phone')}
      </h2>
      <ul className="divide-y divide-line border-y border-line">
        {drafts.map((draft) => (
          <li key={draft.id} className="flex items-center gap-2">
            <Link to={`/help?draft=${draft.id}`} className="min-w-0 flex-1 py-3 hover:bg-hover">
              <span className="block truncate font-strong">{titleOf(draft)}</span>
              <span className="text-sm text-muted">
                {rich('Not sent. Changed {moment}', {
                  moment: <TimeTold at={draft.changedAt} nowMs={nowMs} withClock />,
                })}
              </span>
            </Link>
            <DiscardButton discard={() => act(discardRequest(draft.id))} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function titleOf({ subject, body }: KeptRequest): string {
  return subject.trim() || body.trim().slice(0, 80) || t('Files only');
}
