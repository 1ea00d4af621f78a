import { lazy, Suspense } from 'react';
import type { MessageRow } from '../../../../sync/client/workspace.ts';
import { Button } from '../../../components/button.tsx';
import { DiscardButton } from '../../../components/discard-button.tsx';
import { Markdown } from '../../../components/markdown/markdown.tsx';
import { SyncMark } from '../../../components/sync-mark.tsx';
import { TimeTold } from '../../../components/time-told.tsx';
import { useDesk } from '../../../live/desk-context.tsx';
import { useAct } from '../../../live/use-act.ts';
import { useOutbox } from '../../../live/use-outbox.ts';
import { t } from '../../../words/t.ts';

const RequestFiles = lazy(() => import('./request-files.lazy.tsx'));

/** What was said, oldest first: who said it, when, and whether what was written here has left. */
export function Conversation({ thread, nowMs }: { thread: readonly MessageRow[]; nowMs: number }) {
  return (
    <ol aria-label={t('Conversation')} className="flex flex-col gap-5">
      {thread.map((row) => (
        <li key={row.message.id}>
          <Message row={row} nowMs={nowMs} />
        </li>
      ))}
    </ol>
  );
}

function Message({ row: { message, mark }, nowMs }: { row: MessageRow; nowMs: number }) {
  const isDesks = message.type === 'reply';
  return (
    <div
      data-message={message.id}
      className={isDesks ? 'rounded-md border border-line bg-surface p-4' : 'border-l-2 border-line pl-4'}
    >
      <p className="flex items-center gap-x-3 pb-1 text-sm text-muted">
        <span className="flex-1 font-strong text-ink">{isDesks ? t('The desk') : t('You')}</span>
        <TimeTold at={message.acceptedAt ?? message.createdAt} nowMs={nowMs} withClock />
        <SyncMark mark={mark} quiet />
      </p>
      <Markdown text={message.body} />
      {message.attachments.length > 0 && (
        <Suspense fallback={null}>
          <RequestFiles message={message} isDesks={isDesks} />
        </Suspense>
      )}
      {mark === 'attention' && <NotSent messageId={message.id} />}
    </div>
  );
}

/** Why something did not go out; its text stands above. */
function NotSent({ messageId }: { messageId: string }) {
  const { outbox } = useDesk().workspace;
  const act = useAct();
  const item = useOutbox().find(({ doc, state }) => doc.id === messageId && state === 'refused');
  if (item === undefined || item.refusal === null) return null;
  return (
    <div className="flex flex-col items-start gap-2 pt-2">
      <p className="font-strong">
        {t('The server did not take this. {detail}', { detail: item.refusal.detail })}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => act(outbox.retry(item.key))}>{t('Try again')}</Button>
        <DiscardButton discard={() => act(outbox.discard(item.key))} />
      </div>
    </div>
  );
}
