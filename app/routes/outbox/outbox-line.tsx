import { Link, useNavigate } from '@remix-run/react';
import { TriangleAlert } from 'lucide-react';
import type { OutboxItem } from '../../../sync/client/outbox.ts';
import { Button } from '../../components/button.tsx';
import { DiscardButton } from '../../components/discard-button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Markdown } from '../../components/markdown/markdown.tsx';
import { Ring } from '../../components/sync-mark.tsx';
import { useDesk } from '../../live/desk-context.tsx';
import { editRefusedTicket, refusedNewTicket } from '../../live/edit-refused-ticket.ts';
import { useAct } from '../../live/use-act.ts';
import { useNames } from '../../live/use-names.ts';
import { useNow } from '../../live/use-now.ts';
import { useSnapshot } from '../../live/use-snapshot.ts';
import { useToldSyncStatus } from '../../live/use-sync-status.ts';
import { showAge, showExact } from '../../words/moment.ts';
import {
  outboxChangesWords,
  outboxStateWords,
  outboxItemText,
  outboxItemTitle,
  REFUSAL_WORDS,
} from '../../words/outbox-words.ts';
import { rich, t } from '../../words/t.ts';

/** One piece of unsent work: what it is, how old, in what state, and what to do with it. */
export function OutboxLine({ item }: { item: OutboxItem }) {
  const { read } = useSnapshot();
  const nowMs = useNow();
  const status = useToldSyncStatus();
  const ticket = item.ticketId === null ? null : read.ticket(item.ticketId);
  const text = outboxItemText(item);
  const changes = outboxChangesWords(item, useNames());
  const title = <span className="font-strong">{outboxItemTitle(item)}</span>;
  return (
    <li
      data-outbox={item.key}
      className="grid grid-cols-[16px_minmax(0,1fr)] gap-x-3 border-b border-line py-3"
    >
      <span className="grid h-5 place-items-center text-ochre">
        {item.state === 'refused' ? <Icon of={TriangleAlert} /> : <Ring filled={false} />}
      </span>
      <div className="flex min-w-0 flex-col gap-1">
        <p>
          {ticket === null || item.ticketId === null
            ? title
            : rich('{title} in {ticket}', {
                title,
                ticket: (
                  <Link to={`/inbox/${item.ticketId}?view=all`} className="underline underline-offset-2">
                    {ticket.ticket.subject}
                  </Link>
                ),
              })}
        </p>
        <p className="text-xs text-muted">
          {rich('{state}, {age} old', {
            state: outboxStateWords(item.state, status),
            age: (
              <time dateTime={item.since} title={showExact(item.since)}>
                {showAge(item.since, nowMs)}
              </time>
            ),
          })}
        </p>
        {item.refusal !== null && (
          <p>
            {REFUSAL_WORDS[item.refusal.reason]}. <span className="text-muted">{item.refusal.detail}</span>
          </p>
        )}
        {text !== null && text !== ticket?.ticket.subject && (
          <div className="line-clamp-4 max-w-[68ch] text-base">
            {item.kind === 'messages' ? (
              <Markdown text={text} />
            ) : (
              <p className="whitespace-pre-wrap">{text}</p>
            )}
          </div>
        )}
        {changes !== null && <p className="max-w-[68ch]">{changes}</p>}
        <OutboxActions item={item} />
      </div>
    </li>
  );
}

function OutboxActions({ item }: { item: OutboxItem }) {
  const { workspace } = useDesk();
  const { outbox } = workspace;
  const act = useAct();
  const navigate = useNavigate();
  const newTicket = refusedNewTicket(item);
  const edit = async () => {
    if (newTicket !== null) {
      await editRefusedTicket(workspace, newTicket);
      navigate('/new');
      return;
    }
    const ticketId = await outbox.edit(item.key);
    if (ticketId !== null) navigate(`/inbox/${ticketId}?view=all`);
  };
  const refused = item.state === 'refused';
  const isEditable = newTicket !== null || (refused && item.kind === 'messages');
  return (
    <div className="flex flex-wrap gap-2 pt-1">
      <Button onClick={() => act(outbox.retry(item.key))}>{t('Retry')}</Button>
      {!refused && <Button onClick={() => act(outbox.takeBack(item.key))}>{t('Take back')}</Button>}
      {isEditable && <Button onClick={() => act(edit())}>{t('Edit')}</Button>}
      {refused && <DiscardButton discard={() => act(outbox.discard(item.key))} />}
    </div>
  );
}
