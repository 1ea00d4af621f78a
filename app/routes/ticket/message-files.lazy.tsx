import { Download, Paperclip } from 'lucide-react';
import { isPicture, type Attachment } from '../../../sync/domain/attachment.ts';
import { ticketIdOf } from '../../../sync/domain/lane.ts';
import type { Message } from '../../../sync/domain/message.ts';
import { filePath } from '../../../sync/protocol/files.ts';
import { RemovedFile } from '../../components/removed-file.tsx';
import { Icon } from '../../components/icon.tsx';
import { useDesk } from '../../live/desk-context.tsx';
import { toldFile } from '../../live/files/told-file.ts';
import { useFilesVersion } from '../../live/files/use-files-version.ts';
import { usePicture } from '../../live/files/use-picture.ts';
import { useSnapshot } from '../../live/use-snapshot.ts';
import { bytesWords } from '../../words/device-words.ts';
import { fileWords, type FileTold } from '../../words/file-words.ts';
import { t } from '../../words/t.ts';

interface FileProps {
  readonly message: Message;
  readonly file: Attachment;
  readonly told: FileTold;
  readonly author: string;
}

/** The files of a message: pictures as such, the others by name; each with where it is, and a way to fetch it. */
export default function MessageFiles({ message, author }: { message: Message; author: string }) {
  const { files } = useDesk().workspace;
  const { read } = useSnapshot();
  useFilesVersion(files);
  const events = read.events(ticketIdOf('messages', message.id));
  return (
    <ul aria-label={t('Files')} className="mt-2 flex flex-col gap-2">
      {message.attachments.map((file) => {
        if (file.removed === true) return <RemovedFile key={file.id} name={file.name} />;
        const ref = { messageId: message.id, fileId: file.id };
        const told = toldFile(files.held(file.id), events, ref);
        return (
          <li key={file.id} data-file={file.name} data-file-state={told.state} className="min-w-0">
            {isPicture(file.type) && told.state !== 'refused' && (
              <Picture message={message} file={file} told={told} author={author} />
            )}
            <FileLine message={message} file={file} told={told} author={author} />
          </li>
        );
      })}
    </ul>
  );
}

function Picture({ message, file, told }: FileProps) {
  const address = usePicture(message.id, file, told.state === 'saved');
  if (address === null) return null;
  return (
    <img
      src={address}
      alt={file.name}
      className="mb-1 h-auto max-h-80 w-auto max-w-full rounded-md border border-line"
    />
  );
}

function FileLine({ message, file, told, author }: FileProps) {
  const isSaved = told.state === 'saved';
  const tone = told.state === 'refused' ? 'text-danger' : isSaved ? 'text-muted' : 'text-ochre';
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-sm">
      {isSaved ? (
        <a
          href={filePath(message.id, file.id)}
          download={file.name}
          className="target-inline inline-flex min-w-0 items-center gap-1 text-plum underline"
        >
          <Icon of={Paperclip} size={14} />
          <span className="truncate">{file.name}</span>
          <Icon of={Download} size={14} />
        </a>
      ) : (
        <span className="inline-flex min-w-0 items-center gap-1">
          <Icon of={Paperclip} size={14} />
          <span className="truncate">{file.name}</span>
        </span>
      )}
      <span className="text-muted">{bytesWords(file.size)}</span>
      <span className={`text-xs ${tone}`}>{fileWords(told, author)}</span>
    </p>
  );
}
