import { useId, type FormEvent } from 'react';
import { BODY_LENGTH } from '../../../../sync/domain/message.ts';
import { Button } from '../../../components/button.tsx';
import { HelpFiles } from '../../../components/help-files.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import type { LinkAnswer } from '../../../live/help/link-api.ts';
import { useLinkedAnswer } from '../../../live/help/use-linked-answer.ts';
import { useAct } from '../../../live/use-act.ts';
import { bytesWords } from '../../../words/device-words.ts';
import { t } from '../../../words/t.ts';

interface LinkedAnswerProps {
  readonly ticketId: string;
  readonly take: (answer: LinkAnswer) => void;
}

/** Words and files for the desk, by a link. */
export function LinkedAnswer({ ticketId, take }: LinkedAnswerProps) {
  const { text, type, files, add, remove, send, busy, fault } = useLinkedAnswer(ticketId, take);
  const act = useAct();
  const field = useId();
  const isEmpty = text.trim() === '' && files.length === 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isEmpty && busy === '') act(send());
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-3">
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
        files={files.map(({ id, name, size }) => ({ id, name, told: bytesWords(size) }))}
        busy={busy}
        onRemove={remove}
        onFiles={(given) => act(add(given))}
      />
      {fault !== '' && (
        <p role="alert" className="text-danger">
          {fault}
        </p>
      )}
      <Button
        type="submit"
        look="primary"
        className="min-h-11 px-6 tablet:self-start"
        disabled={isEmpty || busy !== ''}
      >
        {t('Send')}
      </Button>
    </form>
  );
}
