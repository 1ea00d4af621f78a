import type { Attachment } from '../../../sync/domain/attachment.ts';
import type { MessageMail } from '../../../sync/domain/mail.ts';
import { t } from '../../words/t.ts';

interface MessageMailProps {
  readonly mail: MessageMail;
  /** The files that the message has itself: the others are in the raw mail alone. */
  readonly attached: readonly Attachment[];
}

/** What came with a message by mail: who was in copy, the files that are in the raw mail alone, and what it repeats of earlier mail, folded. */
export function MessageMailParts({ mail, attached }: MessageMailProps) {
  const { verified, sender, from, cc, quoted } = mail;
  const files = mail.files.filter(({ name }) => !attached.some((file) => file.name === name));
  return (
    <div className="mt-2 flex flex-col gap-1 text-xs break-words text-muted">
      {!verified && <p className="text-ochre">{t('Nobody has proven that {from} sent this.', { from })}</p>}
      {sender === 'supplier' && <p>{t('It answers what was forwarded. The requester is not shown it.')}</p>}
      {sender === 'machine' && <p>{t('A machine wrote this. It is not answered by itself.')}</p>}
      {cc.length > 0 && <p>{t('In copy: {cc}', { cc: cc.join(', ') })}</p>}
      {files.length > 0 && (
        <p>{t('With it: {files}', { files: files.map(({ name }) => name).join(', ') })}</p>
      )}
      {quoted !== undefined && (
        <details>
          <summary className="target inline-flex items-center rounded-md hover:text-ink">
            <span className="underline underline-offset-2">{t('Quoted text')}</span>
          </summary>
          <p className="whitespace-pre-line">{quoted}</p>
        </details>
      )}
    </div>
  );
}
