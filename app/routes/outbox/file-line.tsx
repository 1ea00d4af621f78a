import { Link } from '@remix-run/react';
import type { WaitingFile } from '../../../sync/client/files/files.ts';
import { ticketIdOf } from '../../../sync/domain/lane.ts';
import { Ring } from '../../components/sync-mark.tsx';
import { toldFile } from '../../live/files/told-file.ts';
import { useNow } from '../../live/use-now.ts';
import { useSnapshot } from '../../live/use-snapshot.ts';
import { bytesWords } from '../../words/device-words.ts';
import { fileWords } from '../../words/file-words.ts';
import { showAge, showExact } from '../../words/moment.ts';
import { rich, t } from '../../words/t.ts';

/** A file whose message is written and that is not all on the server. It goes by itself; what becomes of it is its message's. */
export function FileLine({ waiting: { file, messageId, since } }: { waiting: WaitingFile }) {
  const { read } = useSnapshot();
  const nowMs = useNow();
  const ticketId = ticketIdOf('messages', messageId);
  const ticket = read.ticket(ticketId);
  const title = <span className="font-strong">{t('File {name}', { name: file.name })}</span>;
  return (
    <li
      data-waiting-file={file.name}
      className="grid grid-cols-[16px_minmax(0,1fr)] gap-x-3 border-b border-line py-3"
    >
      <span className="grid h-5 place-items-center text-ochre">
        <Ring filled={false} />
      </span>
      <div className="flex min-w-0 flex-col gap-1">
        <p className="break-words">
          {ticket === null
            ? title
            : rich('{title} in {ticket}', {
                title,
                ticket: (
                  <Link to={`/inbox/${ticketId}?view=all`} className="underline underline-offset-2">
                    {ticket.ticket.subject}
                  </Link>
                ),
              })}
        </p>
        <p className="text-xs text-muted">
          {rich('{state}, {size}, {age} old', {
            state: fileWords(toldFile(file, [], { messageId, fileId: file.id }), ''),
            size: bytesWords(file.size),
            age: (
              <time dateTime={since} title={showExact(since)}>
                {showAge(since, nowMs)}
              </time>
            ),
          })}
        </p>
      </div>
    </li>
  );
}
