import { useMemo } from 'react';
import { EmptyState } from '../../components/empty-state.tsx';
import { waitingMails } from '../../live/waiting-mails.ts';
import { useSnapshot } from '../../live/use-snapshot.ts';
import { t } from '../../words/t.ts';
import { WaitingMailItem } from './waiting-mail-item.tsx';

/** Each mail that waits, with what can be done about it. None of it is answered by itself. */
export function UnverifiedScreen() {
  const snapshot = useSnapshot();
  const mails = useMemo(() => waitingMails(snapshot.read), [snapshot]);
  return (
    <main
      id="main"
      tabIndex={-1}
      className="flex min-h-0 flex-col overflow-y-auto bg-surface px-4 py-6 tablet:px-10"
    >
      <h1 className="text-xl font-strong">{t('Unverified mail')}</h1>
      <p className="mt-1 max-w-[68ch] text-muted">
        {t(
          'Nobody has proven who sent these. They have joined no ticket, and their senders see and are told nothing.',
        )}
      </p>
      {mails.length === 0 ? (
        <div className="grid flex-1 place-items-center">
          <EmptyState
            sentence={t(
              'No mail is waiting. What cannot be trusted or read is listed here until somebody decides.',
            )}
          />
        </div>
      ) : (
        <ul className="mt-4 max-w-200 border-t border-line">
          {mails.map((mail) => (
            <WaitingMailItem key={mail.id} mail={mail} />
          ))}
        </ul>
      )}
    </main>
  );
}
