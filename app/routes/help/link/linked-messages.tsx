import { Paperclip } from 'lucide-react';
import type { LinkedMessage } from '../../../../sync/protocol/link.ts';
import { RemovedFile } from '../../../components/removed-file.tsx';
import { Icon } from '../../../components/icon.tsx';
import { Markdown } from '../../../components/markdown/markdown.tsx';
import { TimeTold } from '../../../components/time-told.tsx';
import { linkedFilePath } from '../../../live/help/link-api.ts';
import { bytesWords } from '../../../words/device-words.ts';
import { t } from '../../../words/t.ts';

interface LinkedMessagesProps {
  readonly messages: readonly LinkedMessage[];
  readonly nowMs: number;
}

/** What was said, oldest first. */
export function LinkedMessages({ messages, nowMs }: LinkedMessagesProps) {
  return (
    <ol aria-label={t('Conversation')} className="flex flex-col gap-5">
      {messages.map((message) => (
        <li
          key={message.id}
          className={
            message.type === 'reply'
              ? 'rounded-md border border-line bg-surface p-4'
              : 'border-l-2 border-line pl-4'
          }
        >
          <p className="flex items-center gap-x-3 pb-1 text-sm text-muted">
            <span className="flex-1 font-strong text-ink">
              {message.type === 'reply' ? t('The desk') : t('You')}
            </span>
            <TimeTold at={message.acceptedAt ?? message.createdAt} nowMs={nowMs} withClock />
          </p>
          <Markdown text={message.body} />
          {message.attachments.length > 0 && <Files message={message} />}
        </li>
      ))}
    </ol>
  );
}

function Files({ message }: { readonly message: LinkedMessage }) {
  return (
    <ul aria-label={t('Files')} className="flex flex-col gap-2 pt-2 text-sm">
      {message.attachments.map(({ id, name, size, removed }) =>
        removed === true ? (
          <RemovedFile key={id} name={name} />
        ) : (
          <li key={id} className="flex flex-wrap items-center gap-x-2">
            <Icon of={Paperclip} size={14} />
            <a
              href={linkedFilePath(message.id, id)}
              download={name}
              className="target-inline min-w-0 truncate text-plum underline"
            >
              {name}
            </a>
            <span className="text-muted">{bytesWords(size)}</span>
          </li>
        ),
      )}
    </ul>
  );
}
