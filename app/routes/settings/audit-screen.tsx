import { useCallback, useState } from 'react';
import { SERVER_ITSELF, type AuditEntry } from '../../../sync/protocol/admin.ts';
import { Button } from '../../components/button.tsx';
import { askAudit } from '../../live/admin-api.ts';
import { useNames } from '../../live/use-names.ts';
import { showExact } from '../../words/moment.ts';
import { auditChangeWords, auditWords } from '../../words/settings-words.ts';
import { t } from '../../words/t.ts';
import { NotAnswered } from './not-answered.tsx';
import { PartHead } from './part-head.tsx';
import { useAsked } from './use-asked.ts';

/** Every command of an admin that was carried out, the newest first, in pages. */
export function AuditScreen() {
  const [pages, setPages] = useState<readonly (number | null)[]>([null]);
  const before = pages.at(-1) ?? null;
  const ask = useCallback(async () => askAudit(before), [before]);
  const answer = useAsked(ask);
  const next = answer?.kind === 'answered' ? answer.value.next : null;
  return (
    <>
      <PartHead
        title={t('Audit log')}
        about={t('What admins and leads changed, and when. It cannot be edited.')}
      />
      {answer?.kind === 'answered' ? (
        <ol aria-label={t('Audit log')} className="flex flex-col">
          {answer.value.entries.length === 0 && (
            <li className="text-muted">{t('Nothing has been changed yet.')}</li>
          )}
          {answer.value.entries.map((entry) => (
            <Line key={entry.seq} entry={entry} />
          ))}
        </ol>
      ) : (
        <NotAnswered answer={answer} />
      )}
      <div className="flex gap-2">
        {pages.length > 1 && <Button onClick={() => setPages(pages.slice(0, -1))}>{t('Newer')}</Button>}
        {next !== null && <Button onClick={() => setPages([...pages, next])}>{t('Older')}</Button>}
      </div>
    </>
  );
}

function Line({ entry }: { readonly entry: AuditEntry }) {
  const names = useNames();
  return (
    <li className="border-b border-line px-2 py-2">
      <p className="font-strong break-words">{auditWords(entry)}</p>
      <p className="text-xs text-muted">
        {entry.by === SERVER_ITSELF ? t('Roost, by itself') : names.person(entry.by)},{' '}
        <time dateTime={entry.at}>{showExact(entry.at)}</time>
      </p>
      {auditChangeWords(entry).map((line) => (
        <p key={line} className="text-xs break-words text-muted">
          {line}
        </p>
      ))}
    </li>
  );
}
