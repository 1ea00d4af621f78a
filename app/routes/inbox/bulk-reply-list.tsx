import { showReference } from '../../../sync/domain/reference.ts';
import type { ReplyTo } from '../../live/reply-group.ts';
import { requesterName } from '../../live/use-names.ts';
import { useSnapshot } from '../../live/use-snapshot.ts';
import { t } from '../../words/t.ts';

/** Each ticket with what is written there: whole for the first, its first line for the others, which can be opened. */
export function BulkReplyList({ replies }: { readonly replies: readonly ReplyTo[] }) {
  const { read } = useSnapshot();
  return (
    <ul aria-label={t('Replies')} className="flex flex-col">
      {replies.map(({ ticketId, body, refused }, at) => {
        const ticket = read.ticket(ticketId)?.ticket;
        const title =
          ticket === undefined
            ? t('A ticket that is not here')
            : `${showReference(ticket.reference)}, ${requesterName(read, ticket)}`;
        return (
          <li key={ticketId} className="border-b border-line">
            {body === null ? (
              <p className="px-2 py-1">
                {title}. <span className="text-danger">{refused}</span>
              </p>
            ) : (
              <details open={at === 0}>
                <summary className="target cursor-pointer truncate px-2 py-1">{title}</summary>
                <p className="px-2 pb-2 break-words whitespace-pre-wrap text-muted">{body}</p>
              </details>
            )}
          </li>
        );
      })}
    </ul>
  );
}
