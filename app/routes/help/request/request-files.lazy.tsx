import { Paperclip } from 'lucide-react';
import { isPicture, type Attachment } from '../../../../sync/domain/attachment.ts';
import type { Message } from '../../../../sync/domain/message.ts';
import { filePath } from '../../../../sync/protocol/files.ts';
import { RemovedFile } from '../../../components/removed-file.tsx';
import { Icon } from '../../../components/icon.tsx';
import { useDesk } from '../../../live/desk-context.tsx';
import { toldFile } from '../../../live/files/told-file.ts';
import { useFilesVersion } from '../../../live/files/use-files-version.ts';
import { usePicture } from '../../../live/files/use-picture.ts';
import { bytesWords } from '../../../words/device-words.ts';
import { fileWords, type FileTold } from '../../../words/file-words.ts';
import { t } from '../../../words/t.ts';

interface RequestFilesProps {
  readonly message: Message;
  readonly isDesks: boolean;
}

/** The files of a message. No timeline tells a requester's device of them: this phone knows its own, and the server is asked for the others. */
export default function RequestFiles({ message, isDesks }: RequestFilesProps) {
  const { files } = useDesk().workspace;
  useFilesVersion(files);
  return (
    <ul aria-label={t('Files')} className="flex flex-col gap-2 pt-2">
      {message.attachments.map((file) => {
        if (file.removed === true) return <RemovedFile key={file.id} name={file.name} />;
        const held = files.held(file.id);
        const told = toldFile(held, [], { messageId: message.id, fileId: file.id });
        return (
          <li key={file.id} data-file={file.name} data-file-state={told.state} className="min-w-0">
            <OneFile
              message={message}
              file={file}
              told={held === null ? { state: 'saved' } : told}
              isOwn={held !== null && !isDesks}
            />
          </li>
        );
      })}
    </ul>
  );
}

interface OneFileProps {
  readonly message: Message;
  readonly file: Attachment;
  readonly told: FileTold;
  readonly isOwn: boolean;
}

function OneFile({ message, file, told, isOwn }: OneFileProps) {
  const isSaved = told.state === 'saved';
  const address = usePicture(message.id, file, isSaved && isPicture(file.type));
  return (
    <>
      {isPicture(file.type) && address !== null && (
        <img
          src={address}
          alt={file.name}
          className="mb-1 h-auto max-h-80 w-auto max-w-full rounded-md border border-line"
        />
      )}
      <p className="flex flex-wrap items-center gap-x-2 text-sm">
        <Icon of={Paperclip} size={14} />
        {isSaved ? (
          <a
            href={filePath(message.id, file.id)}
            download={file.name}
            className="target-inline min-w-0 truncate text-plum underline"
          >
            {file.name}
          </a>
        ) : (
          <span className="min-w-0 truncate">{file.name}</span>
        )}
        <span className="text-muted">{bytesWords(file.size)}</span>
        {isOwn && (
          <span className={isSaved ? 'text-muted' : told.state === 'refused' ? 'text-danger' : 'text-ochre'}>
            {fileWords(told, t('you'))}
          </span>
        )}
      </p>
    </>
  );
}
