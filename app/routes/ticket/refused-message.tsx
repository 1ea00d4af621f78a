import type { Message } from '../../../sync/domain/message.ts';
import { Button } from '../../components/button.tsx';
import { DiscardButton } from '../../components/discard-button.tsx';
import { useDesk } from '../../live/desk-context.tsx';
import { useAct } from '../../live/use-act.ts';
import { useNames } from '../../live/use-names.ts';
import { useOutbox } from '../../live/use-outbox.ts';
import { useSnapshot } from '../../live/use-snapshot.ts';
import { heldWords, REFUSAL_WORDS } from '../../words/outbox-words.ts';
import { t } from '../../words/t.ts';
import { useEditAgain } from './edit-again.tsx';

/** Why a message did not go out, and what its author can do about it. The text stands above, untouched. */
export function RefusedMessage({ message }: { message: Message }) {
  const { outbox } = useDesk().workspace;
  const { read } = useSnapshot();
  const names = useNames();
  const act = useAct();
  const editAgain = useEditAgain();
  const item = useOutbox().find(({ doc, state }) => doc.id === message.id && state === 'refused');
  if (item === undefined || item.refusal === null) return null;
  const { reason, detail } = item.refusal;
  const held = reason === 'held';
  return (
    <div className="mt-3 flex flex-col items-start gap-2 border-t border-line pt-3">
      <p>
        <span className="font-strong">
          {held ? heldWords(read.messages(message.ticketId), message, names) : REFUSAL_WORDS[reason]}
        </span>{' '}
        {!held && <span className="text-muted">{detail}</span>}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => act(outbox.retry(item.key))}>{held ? t('Send anyway') : t('Retry')}</Button>
        <Button onClick={() => act(outbox.edit(item.key), editAgain)}>{t('Edit')}</Button>
        <DiscardButton discard={() => act(outbox.discard(item.key))} />
      </div>
    </div>
  );
}
