import { Forward, Lock } from 'lucide-react';
import clsx from 'clsx';
import { lazy, memo, Suspense } from 'react';
import type { MessageRow } from '../../../sync/client/workspace.ts';
import type { MailEvent } from '../../../sync/domain/mail-mark.ts';
import type { Message } from '../../../sync/domain/message.ts';
import { Icon } from '../../components/icon.tsx';
import { InitialsMark } from '../../components/initials-mark.tsx';
import { Markdown } from '../../components/markdown/markdown.tsx';
import { MailMark } from '../../components/mail-mark.tsx';
import { SyncMark } from '../../components/sync-mark.tsx';
import { TimeTold } from '../../components/time-told.tsx';
import { useDesk } from '../../live/desk-context.tsx';
import { useNow } from '../../live/use-now.ts';
import { t } from '../../words/t.ts';
import type { Names } from '../../words/value-words.ts';
import { addressedWords, messageChangesWords } from '../../words/message-words.ts';
import { requesterEmail } from '../../live/reply-recipients.ts';
import { MailFault } from './mail-fault.tsx';
import { MessageMailParts } from './message-mail.tsx';
import { MessageMenu } from './message-menu.tsx';
import { RefusedMessage } from './refused-message.tsx';

const MessageFiles = lazy(() => import('./message-files.lazy.tsx'));

interface MessageItemProps {
  readonly row: MessageRow;
  /** What became of its mail; null when the timeline says nothing of it. */
  readonly mail: MailEvent | null;
  readonly names: Names;
}

/**
 * One message. Notes differ from what the requester sees by word, lock, edge and ground, not by colour alone. It is drawn anew when the message or
 * what people and queues are called has changed: a long thread stands while a field of its ticket changes.
 */
export const MessageItem = memo(function MessageItem({ row, mail, names }: MessageItemProps) {
  const { message, mark } = row;
  const note = message.type === 'note';
  const author = names.person(message.authorId);
  return (
    <div
      data-message={message.id}
      data-type={message.type}
      className={clsx(
        'group/message grid grid-cols-[24px_minmax(0,1fr)] gap-x-3 rounded-md p-2',
        note && 'border-l-2 border-dashed border-note-line bg-note',
      )}
    >
      <InitialsMark name={author} size={24} />
      <div className="min-w-0">
        <MessageHead row={row} mail={mail} author={author} names={names} />
        <Markdown text={message.body} />
        {message.forward !== undefined && message.forward.messageIds.length > 0 && (
          <p className="mt-2 text-xs text-muted">
            {t('With it: {count, plural, one {# message} other {# messages}} of the conversation', {
              count: message.forward.messageIds.length,
            })}
          </p>
        )}
        {message.mail !== undefined && (
          <MessageMailParts mail={message.mail} attached={message.attachments} />
        )}
        {message.attachments.length > 0 && (
          <Suspense fallback={null}>
            <MessageFiles message={message} author={author} />
          </Suspense>
        )}
        {message.changes !== undefined && mark !== 'saved' && (
          <p className="mt-2 text-xs text-muted">{messageChangesWords(message.changes, names)}</p>
        )}
        {mark === 'attention' && <RefusedMessage message={message} />}
        {mail?.reason !== undefined && <MailFault mail={mail} />}
      </div>
    </div>
  );
});

function MessageHead({
  row: { message, mark },
  mail,
  author,
  names,
}: MessageItemProps & { readonly author: string }) {
  const nowMs = useNow();
  return (
    <div className="flex min-h-6 items-center gap-x-2 text-xs whitespace-nowrap text-muted">
      <span className="text-sm font-strong text-ink">{author}</span>
      <span className="min-w-0 flex-1 truncate">
        <KindTold message={message} names={names} />
      </span>
      <TimeTold at={message.acceptedAt ?? message.createdAt} nowMs={nowMs} withClock />
      {mark === 'saved' && mail !== null ? (
        <MailMark state={mail.state} to={mail.to} />
      ) : (
        <SyncMark mark={mark} />
      )}
      {mark === 'saved' && <MessageMenu message={message} author={author} />}
    </div>
  );
}

function noteWords({ forward, recipients, mail }: Message): string {
  if (forward !== undefined && recipients !== undefined)
    return t('Internal, forwarded to {list}', { list: [...recipients.to, ...recipients.cc].join(', ') });
  return mail === undefined ? t('Internal note') : t('Internal, from {from}', { from: mail.from });
}

/** Who got a reply: by name the requester, by address the others. */
function RepliedTo({ message, names }: { message: Message; names: Names }) {
  const { read } = useDesk().workspace;
  const { recipients, requesterId } = message;
  const requester = names.person(requesterId);
  if (recipients === undefined) return <span>{t('replied to {requester}', { requester })}</span>;
  const email = requesterEmail(read, { requesterId });
  const words = addressedWords(recipients, (one) => (one === email ? requester : one));
  return <span title={words}>{words}</span>;
}

function KindTold({ message, names }: { message: Message; names: Names }) {
  switch (message.type) {
    case 'note':
      return (
        <span className="inline-flex items-center gap-1 text-ink">
          <Icon of={Lock} size={12} />
          {noteWords(message)}
          {message.forward !== undefined && <Icon of={Forward} size={12} />}
        </span>
      );
    case 'reply':
      return <RepliedTo message={message} names={names} />;
    case 'request':
      return message.authorId === message.requesterId ? null : (
        <span>{t('wrote this down for {person}', { person: names.person(message.requesterId) })}</span>
      );
  }
}
