import { useState } from 'react';
import type { Macro } from '../../../sync/domain/answer.ts';
import { unfilledVariables } from '../../../sync/domain/fill-variables.ts';
import { changesNothing } from '../../../sync/domain/join-changes.ts';
import { macroChanges } from '../../../sync/domain/macro.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useDesk } from '../../live/desk-context.tsx';
import { macroReplies } from '../../live/macro-replies.ts';
import { replyToEach } from '../../live/reply-group.ts';
import { useAct } from '../../live/use-act.ts';
import { useNames } from '../../live/use-names.ts';
import { useNow } from '../../live/use-now.ts';
import { UNDO_SEND_MS } from '../../live/use-send.ts';
import { useTriage } from '../../live/use-triage.ts';
import { changeChips } from '../../words/change-chips.ts';
import { unfilledWords } from '../../words/composer-words.ts';
import { t } from '../../words/t.ts';
import { BulkReplyList } from './bulk-reply-list.tsx';

interface BulkReplyDialogProps {
  readonly macro: Macro;
  readonly ids: ReadonlySet<string>;
  readonly onClose: () => void;
}

/** What a macro is about to write to whom, and the one button that sends it. */
export function BulkReplyDialog({ macro, ids, onClose }: BulkReplyDialogProps) {
  const { person, workspace } = useDesk();
  const triage = useTriage();
  const act = useAct();
  const names = useNames();
  const nowMs = useNow();
  const [sending, setSending] = useState(false);
  const changes = macroChanges(macro, person.id);
  const replies = macroReplies(workspace.read, [...ids], macro.text ?? '', person, nowMs);
  const count = replies.filter(({ body }) => body !== null).length;
  const unfilled = unfilledVariables(macro.text ?? '').filter((variable) =>
    replies.some(({ body }) => body?.includes(variable) === true),
  );
  const together = changeChips(changes, names).map(({ words }) => words);
  const send = async () => {
    setSending(true);
    const sent = changesNothing(changes) ? undefined : changes;
    triage.replied(await replyToEach(workspace, replies, sent, UNDO_SEND_MS));
    onClose();
  };
  return (
    <Dialog
      wide
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('Reply to {count, plural, one {# ticket} other {# tickets}}', { count })}
      description={
        together.length === 0
          ? t('“{name}” answers each requester.', { name: macro.name })
          : t('“{name}” answers each requester. With each reply: {changes}.', {
              name: macro.name,
              changes: together.join(', '),
            })
      }
    >
      <div className="flex flex-col gap-4">
        <BulkReplyList replies={replies} />
        {unfilled.length > 0 && <p className="text-danger">{unfilledWords(unfilled)}</p>}
        <div className="flex flex-wrap gap-2">
          <Button look="primary" disabled={sending || count === 0} onClick={() => act(send())}>
            {t('Send {count, plural, one {# reply} other {# replies}}', { count })}
          </Button>
          <Button onClick={onClose}>{t('Do not send')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
