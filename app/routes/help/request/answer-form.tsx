import { useId, useRef, useState, type FormEvent } from 'react';
import { BODY_LENGTH } from '../../../../sync/domain/message.ts';
import { Button } from '../../../components/button.tsx';
import { HelpFiles } from '../../../components/help-files.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { useDesk } from '../../../live/desk-context.tsx';
import { useDraftFiles } from '../../../live/files/use-draft-files.ts';
import { useAnswerDraft } from '../../../live/help/use-answer-draft.ts';
import { useAct } from '../../../live/use-act.ts';
import { bytesWords } from '../../../words/device-words.ts';
import { t } from '../../../words/t.ts';

/** Words and files for the desk. Sending needs no network. */
export function AnswerForm({ requestId }: { requestId: string }) {
  const { commands } = useDesk().workspace;
  const [text, type] = useAnswerDraft(requestId);
  const [isSending, setSending] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const attached = useDraftFiles(requestId, 'reply', form);
  const act = useAct();
  const field = useId();
  const fileIds = attached.files.map(({ id }) => id);
  const isEmpty = text.trim() === '' && fileIds.length === 0;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (isEmpty || isSending || attached.preparing > 0) return;
    setSending(true);
    act(
      commands.write(requestId, { body: text.trim(), fileIds }).finally(() => setSending(false)),
      () => type(''),
    );
  };
  return (
    <form ref={form} onSubmit={send} className="flex flex-col gap-3">
      <label htmlFor={field} className="font-strong">
        {t('Write to the desk')}
      </label>
      <TextArea
        id={field}
        rows={3}
        maxLength={BODY_LENGTH}
        value={text}
        onChange={(event) => type(event.target.value)}
      />
      <HelpFiles
        files={attached.files.map(({ id, name, size }) => ({ id, name, told: bytesWords(size) }))}
        busy={attached.preparing > 0 ? t('Making the files ready') : ''}
        onRemove={attached.remove}
        onFiles={attached.add}
      />
      <Button
        type="submit"
        look="primary"
        className="min-h-11 px-6 tablet:self-start"
        disabled={isEmpty || isSending || attached.preparing > 0}
      >
        {t('Send')}
      </Button>
    </form>
  );
}
