import { useState } from 'react';
import type { Person } from '../../../sync/domain/person.ts';
import { Button } from '../../components/button.tsx';
import { askExport, askHoldings } from '../../live/admin-api.ts';
import { saveAsFile } from '../../live/save-as-file.ts';
import { useAct } from '../../live/use-act.ts';
import { useCommand } from '../../live/use-command.ts';
import { holdingsWords } from '../../words/settings-words.ts';
import { t } from '../../words/t.ts';

const AWAY = t('The server cannot be reached. Try again once the network is back.');

/** What is held of a requester: counted, given out as a file, and erased. Erasing is asked twice, with the numbers in view. */
export function PersonPrivacy({ person }: { readonly person: Person }) {
  const { give, busy, fault } = useCommand();
  const act = useAct();
  const [held, setHeld] = useState<string | null>(null);
  const [told, setTold] = useState('');
  if (person.erasedAt !== undefined)
    return <p className="text-muted">{t('Erased. Nothing is left that says who it was.')}</p>;
  const look = async () => {
    const answer = await askHoldings(person.id);
    setTold(answer.kind === 'answered' ? '' : answer.kind === 'refused' ? answer.sentence : AWAY);
    if (answer.kind === 'answered') setHeld(holdingsWords(answer.value));
  };
  const save = async () => {
    const answer = await askExport(person.id, crypto.randomUUID());
    setTold(
      answer.kind === 'answered' ? t('Saved as a file.') : answer.kind === 'refused' ? answer.sentence : AWAY,
    );
    if (answer.kind === 'answered')
      saveAsFile(document, `${person.id}.json`, JSON.stringify(answer.value, null, 2));
  };
  const erase = async () => {
    if (await give('erase-person', { personId: person.id }, t('Erased for good.'))) setHeld(null);
  };
  return (
    <section className="flex max-w-[68ch] flex-col items-start gap-3">
      <h3 className="text-base font-strong">{t('Privacy')}</h3>
      <p className="text-muted">
        {t(
          'Export gives out everything they wrote and that is about them. Erasing takes it away on the server and every device, with their files and mail, and cannot be undone.',
        )}
      </p>
      {held !== null && <p role="status">{held}</p>}
      {(told !== '' || fault !== null) && <p role="alert">{fault?.sentence ?? told}</p>}
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => act(save())}>{t('Export as a file')}</Button>
        {held === null ? (
          <Button look="danger" onClick={() => act(look())}>
            {t('Erase them')}
          </Button>
        ) : (
          <>
            <Button onClick={() => setHeld(null)}>{t('Leave it')}</Button>
            <Button look="danger" disabled={busy} onClick={() => act(erase())}>
              {t('Erase for good')}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}
