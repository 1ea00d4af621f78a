import { useState } from 'react';
import type { Message } from '../../../sync/domain/message.ts';
import { Button } from '../../components/button.tsx';
import { useAct } from '../../live/use-act.ts';
import { useCommand } from '../../live/use-command.ts';
import { t } from '../../words/t.ts';

interface RedactFilesProps {
  readonly message: Message;
  readonly onClose: () => void;
}

/** The files of a message, each to be removed on the server and every device: chosen, then confirmed. Nothing for a message without files. */
export function RedactFiles({ message, onClose }: RedactFilesProps) {
  const { give, busy, fault } = useCommand();
  const act = useAct();
  const [asked, setAsked] = useState<string | null>(null);
  const files = message.attachments.filter(({ removed }) => removed !== true);
  if (files.length === 0) return null;
  const remove = async (fileId: string) => {
    const isGone = await give('remove-file', { messageId: message.id, fileId }, t('Removed for good.'));
    if (isGone) onClose();
  };
  return (
    <section aria-labelledby="redact-files" className="flex flex-col gap-2 pb-4">
      <h3 id="redact-files" className="font-strong">
        {t('Files')}
      </h3>
      <ul className="flex flex-col gap-2">
        {files.map(({ id, name }) => (
          <li key={id} className="flex items-center gap-3">
            <span className="min-w-0 flex-1 truncate">{name}</span>
            <Button
              look="danger"
              aria-label={asked === id ? t('Remove {name} for good', { name }) : t('Remove {name}', { name })}
              disabled={busy}
              onClick={() => (asked === id ? act(remove(id)) : setAsked(id))}
            >
              {asked === id ? t('Remove it for good') : t('Remove')}
            </Button>
          </li>
        ))}
      </ul>
      {fault !== null && (
        <p role="alert" className="text-danger">
          {fault.sentence}
        </p>
      )}
    </section>
  );
}
