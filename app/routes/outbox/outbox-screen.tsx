import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Icon } from '../../components/icon.tsx';
import { useDesk } from '../../live/desk-context.tsx';
import { goToSignIn } from '../../live/leave-desk.ts';
import { saveAsFile } from '../../live/save-as-file.ts';
import { useNow } from '../../live/use-now.ts';
import { useOutbox } from '../../live/use-outbox.ts';
import { useToldSyncStatus } from '../../live/use-sync-status.ts';
import { chipExplanation, lastExchangeWords } from '../../words/sync-words.ts';
import { useFilesVersion } from '../../live/files/use-files-version.ts';
import { t } from '../../words/t.ts';
import { FileLine } from './file-line.tsx';
import { OutboxLine } from './outbox-line.tsx';

/** Each unsent or refused piece of work, and what can be done with it. What needs a person comes first. */
export function OutboxScreen() {
  const items = useOutbox();
  const shelf = useDesk().workspace.files;
  useFilesVersion(shelf);
  const files = shelf.waiting();
  const refused = items.filter(({ state }) => state === 'refused');
  const waiting = items.filter(({ state }) => state !== 'refused');
  return (
    <main
      id="main"
      tabIndex={-1}
      className="flex min-h-0 flex-col overflow-y-auto bg-surface px-4 py-6 tablet:px-10"
    >
      <OutboxHead empty={items.length === 0} />
      {items.length + files.length === 0 && (
        <div className="grid flex-1 place-items-center">
          <EmptyState
            sentence={t('Nothing is waiting here. What you write is listed here until the server has it.')}
          />
        </div>
      )}
      <Part title={t('Needs attention')} count={refused.length}>
        {refused.map((item) => (
          <OutboxLine key={item.key} item={item} />
        ))}
      </Part>
      <Part title={t('On this device, waiting to be sent')} count={waiting.length + files.length}>
        {waiting.map((item) => (
          <OutboxLine key={item.key} item={item} />
        ))}
        {files.map((one) => (
          <FileLine key={one.file.id} waiting={one} />
        ))}
      </Part>
    </main>
  );
}

function OutboxHead({ empty }: { empty: boolean }) {
  const { outbox } = useDesk().workspace;
  const { workspace } = useDesk();
  const status = useToldSyncStatus();
  const nowMs = useNow();
  return (
    <div className="flex max-w-200 flex-wrap items-start gap-x-6 gap-y-3 pb-4">
      <div className="min-w-0 grow basis-80">
        <h1 className="text-xl font-strong">{t('Outbox')}</h1>
        <p className="mt-1">{chipExplanation(status)}</p>
        <p className="text-muted">{lastExchangeWords(status, nowMs)}</p>
      </div>
      <div className="flex flex-wrap gap-2">
        {!empty && (
          <Button onClick={() => saveAsFile(document, 'roost-outbox.json', outbox.exportJson())}>
            <Icon of={Download} />
            {t('Export as JSON')}
          </Button>
        )}
        {status.signedOut ? (
          <Button look="primary" onClick={() => goToSignIn('/outbox')}>
            {t('Sign in')}
          </Button>
        ) : (
          <Button onClick={() => workspace.syncNow()}>{t('Sync now')}</Button>
        )}
      </div>
    </div>
  );
}

function Part({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  if (count === 0) return null;
  return (
    <section className="max-w-200 pb-6">
      <h2 className="flex gap-2 border-b border-line pb-2 font-strong">
        {title}
        <span className="font-normal text-muted">{count}</span>
      </h2>
      <ul>{children}</ul>
    </section>
  );
}
