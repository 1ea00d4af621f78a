import type { QueueSetting } from '../../../sync/domain/queue.ts';
import { Button } from '../../components/button.tsx';
import { useAct } from '../../live/use-act.ts';
import { useCommand } from '../../live/use-command.ts';
import { workspaceSetting } from '../../live/workspace-setting.ts';
import { useSnapshot } from '../../live/use-snapshot.ts';
import { t } from '../../words/t.ts';

/** Tries a queue's mail, and holds all mail of the workspace while something is imported. */
export function MailTools({ queue }: { readonly queue: QueueSetting }) {
  const { read } = useSnapshot();
  const { give, busy, fault } = useCommand();
  const act = useAct();
  const workspace = workspaceSetting(read);
  const isHeld = workspace?.holdsMail === true;
  const hold = (holdsMail: boolean) => {
    if (workspace === null) return;
    const { rev: base, ...setting } = workspace;
    const told = holdsMail ? t('All outgoing mail is held.') : t('Mail goes out again.');
    act(give('put-setting', { base, setting: { ...setting, holdsMail } }, told));
  };
  return (
    <section className="flex max-w-140 flex-col items-start gap-3">
      <h3 className="text-base font-strong">{t('Outgoing mail')}</h3>
      <p className="text-muted">
        {isHeld
          ? t('All mail of every queue is held. It goes out once the hold ends.')
          : t('Hold all mail of every queue while you import tickets, so that nobody gets old news.')}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button
          disabled={busy}
          onClick={() =>
            act(give('test-mail', { queueId: queue.id }, t('A test mail is on its way to you.')))
          }
        >
          {t('Send me a test mail')}
        </Button>
        {workspace !== null && (
          <Button disabled={busy} onClick={() => hold(!isHeld)}>
            {isHeld ? t('Let mail go out') : t('Hold all outgoing mail')}
          </Button>
        )}
      </div>
      {fault !== null && (
        <p role="alert" className="text-danger">
          {fault.sentence}
        </p>
      )}
    </section>
  );
}
