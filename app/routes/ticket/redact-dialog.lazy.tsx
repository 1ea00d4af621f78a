import { useState, type FormEvent } from 'react';
import type { Message } from '../../../sync/domain/message.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useDesk } from '../../live/desk-context.tsx';
import { useAct } from '../../live/use-act.ts';
import { useCommand } from '../../live/use-command.ts';
import { t } from '../../words/t.ts';
import { readRedaction } from './read-redaction.ts';
import { RedactFiles } from './redact-files.tsx';
import { RedactWords } from './redact-words.tsx';
import { RedactionPreview } from './redaction-preview.tsx';

interface RedactDialogProps {
  readonly message: Message;
  readonly onClose: () => void;
}

/** Removes words from a message, on the server and every device: chosen, looked at, and then confirmed. */
export default function RedactDialog({ message, onClose }: RedactDialogProps) {
  const { person } = useDesk();
  const { give, busy, fault } = useCommand();
  const act = useAct();
  const [words, setWords] = useState('');
  const [isAsked, setAsked] = useState(false);
  const { wrong, count, after } = readRedaction(message.body, words, person.name);
  const choose = (next: string) => {
    setWords(next);
    setAsked(false);
  };
  const remove = async () => {
    const body = { messageId: message.id, words };
    if (await give('redact-message', body, t('Removed for good.'))) onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (after === null) return;
    if (isAsked) act(remove());
    else setAsked(true);
  };
  return (
    <Dialog
      wide
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('Remove words or files for good')}
      description={t(
        'From this message, and wherever its ticket and drafts quote them. Nobody can bring them back. What was e-mailed or seen before stays known.',
      )}
    >
      <RedactFiles message={message} onClose={onClose} />
      <form className="flex flex-col gap-4" onSubmit={submit}>
        <RedactWords
          body={message.body}
          words={words}
          fault={words === '' ? undefined : (wrong ?? undefined)}
          onChoose={choose}
        />
        {after !== null && <RedactionPreview count={count} after={after} />}
        {fault !== null && (
          <p role="alert" className="text-danger">
            {fault.sentence}
          </p>
        )}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="danger" disabled={busy || after === null}>
            {isAsked ? t('Remove them for good') : t('Remove')}
          </Button>
          <Button onClick={onClose}>{t('Leave them')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
