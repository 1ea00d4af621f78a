import { useEffect, useMemo, useState } from 'react';
import { draftId } from '../../../sync/domain/personal.ts';
import { t } from '../../words/t.ts';
import { useDesk } from '../desk-context.tsx';
import { draftKeeper } from '../draft-keeper.ts';
import { useNotices } from '../notices.tsx';

/** What a requester is writing in a conversation, kept on this device while they type and there on their other ones. */
export function useAnswerDraft(requestId: string): readonly [string, (text: string) => void] {
  const { person, workspace } = useDesk();
  const { commands, read } = workspace;
  const { tell } = useNotices();
  const [text, setText] = useState(() => {
    const kept = read.personal(draftId(person.id, requestId, 'reply'));
    return kept?.type === 'draft' ? kept.text : '';
  });
  const keeper = useMemo(
    () =>
      draftKeeper(
        (next) => commands.saveDraft(requestId, 'reply', next),
        (run, afterMs) => {
          const timer = setTimeout(run, afterMs);
          return () => clearTimeout(timer);
        },
        (fault) => tell(fault instanceof Error ? fault.message : t('This could not be kept on this device.')),
        () => undefined,
      ),
    [commands, requestId, tell],
  );
  useEffect(() => {
    const keep = () => void keeper.flush();
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, [keeper]);
  const type = (next: string) => {
    setText(next);
    keeper.typed(next);
    // An emptied field was sent, or given up: it must not come back.
    if (next === '') void keeper.flush();
  };
  return [text, type];
}
