import { Button } from '../../components/button.tsx';
import { clientBuild } from '../../client-build.ts';
import { useDesk } from '../../live/desk-context.tsx';
import { useNotices } from '../../live/notices.tsx';
import { saveAsFile } from '../../live/save-as-file.ts';
import { useAct } from '../../live/use-act.ts';
import { useFilesVersion } from '../../live/files/use-files-version.ts';
import { useNow } from '../../live/use-now.ts';
import { useSnapshot } from '../../live/use-snapshot.ts';
import { useStorageFacts } from '../../live/use-storage-facts.ts';
import { useToldSyncStatus } from '../../live/use-sync-status.ts';
import { bytesWords, keptWords } from '../../words/device-words.ts';
import { lastExchangeWords } from '../../words/sync-words.ts';
import { t } from '../../words/t.ts';
import { exportHeld } from './export-held.ts';
import { SyncLogTable } from './sync-log-table.tsx';

/** What lies on this device, whether the browser keeps it, and the last exchanges with the server. */
export function DeviceScreen() {
  return (
    <main
      id="main"
      tabIndex={-1}
      className="flex min-h-0 flex-col gap-8 overflow-y-auto bg-surface px-4 py-6 tablet:px-10"
    >
      <h1 className="text-xl font-strong">{t('This device')}</h1>
      <Storage />
      <Held />
      <SyncLogTable />
    </main>
  );
}

function Storage() {
  const { facts, askToKeep } = useStorageFacts();
  const { tell } = useNotices();
  const act = useAct();
  const ask = async (): Promise<void> => {
    if (!(await askToKeep()))
      tell(
        t(
          'The browser did not promise it. Installing Roost as an app, or using it for some days, often changes that.',
        ),
      );
  };
  return (
    <Part title={t('Storage')}>
      <p>{keptWords(facts.persisted)}</p>
      {facts.usedBytes !== null && (
        <p className="text-muted">
          {facts.quotaBytes === null
            ? t('{size} used.', { size: bytesWords(facts.usedBytes) })
            : t('{size} used of the {most} that the browser would give.', {
                size: bytesWords(facts.usedBytes),
                most: bytesWords(facts.quotaBytes),
              })}
        </p>
      )}
      {facts.persisted === false && (
        <Button onClick={() => act(ask())}>{t('Ask the browser to keep it')}</Button>
      )}
    </Part>
  );
}

function Held() {
  const { workspace } = useDesk();
  const { read } = useSnapshot();
  useFilesVersion(workspace.files);
  const { count, bytes } = workspace.files.kept();
  const status = useToldSyncStatus();
  const nowMs = useNow();
  const tickets = read.tickets();
  const messages = tickets.reduce((sum, { ticket }) => sum + read.messages(ticket.id).length, 0);
  const waiting = status.unsent + status.attention;
  const save = () =>
    saveAsFile(
      document,
      `roost-${new Date(nowMs).toISOString().slice(0, 10)}.json`,
      exportHeld(workspace, nowMs),
    );
  return (
    <Part title={t('What it holds')}>
      <p>
        {t(
          '{tickets, plural, one {# ticket} other {# tickets}} with {messages, plural, one {# message} other {# messages}}, {people, plural, one {# person} other {# people}}{files, plural, =0 {} one {, # file of {size}} other {, # files of {size}}}.',
          {
            tickets: tickets.length,
            messages,
            people: read.people().length,
            files: count,
            size: bytesWords(bytes),
          },
        )}{' '}
        {waiting === 0
          ? t('Nothing waits to be sent.')
          : t('{waiting, number} of your changes are not on the server yet.', { waiting })}
      </p>
      <p className="text-muted">
        {t('{lastExchange} Device {device}, version {clientBuild}.', {
          lastExchange: lastExchangeWords(status, nowMs),
          device: workspace.device,
          clientBuild,
        })}
      </p>
      <Button onClick={save}>{t('Save all of it as a file')}</Button>
    </Part>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <section className="flex max-w-200 flex-col items-start gap-2">
      <h2 className="text-lg font-strong">{title}</h2>
      {children}
    </section>
  );
}
