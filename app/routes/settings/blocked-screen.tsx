import { mayAdminister } from '../../../sync/domain/admin-rights.ts';
import { Button } from '../../components/button.tsx';
import { useDesk } from '../../live/desk-context.tsx';
import { blockedSenders } from '../../live/typed-settings.ts';
import { useAct } from '../../live/use-act.ts';
import { useCommand } from '../../live/use-command.ts';
import { useSnapshot } from '../../live/use-snapshot.ts';
import { t } from '../../words/t.ts';
import { PartHead } from './part-head.tsx';

/** Whose unverified mail nobody is shown, and the way to hear from them again. */
export function BlockedScreen() {
  const { person } = useDesk();
  const { read } = useSnapshot();
  const { give, busy, fault } = useCommand();
  const act = useAct();
  const senders = blockedSenders(read);
  const may = mayAdminister(person, 'setting blocked-sender');
  return (
    <>
      <PartHead
        title={t('Blocked senders')}
        about={t(
          'Their unverified mail is kept raw and shown to nobody. A sender is blocked with Spam, under Unverified.',
        )}
      />
      {!may && <p className="text-muted">{t('Only an admin unblocks a sender.')}</p>}
      {fault !== null && (
        <p role="alert" className="text-danger">
          {fault.sentence}
        </p>
      )}
      {senders.length === 0 && <p className="text-muted">{t('Nobody is blocked.')}</p>}
      <ul aria-label={t('Blocked senders')} className="flex max-w-140 flex-col">
        {senders.map(({ id, rev, name }) => (
          <li key={id} className="flex items-center gap-3 border-b border-line px-2 py-2">
            <span className="min-w-0 flex-1 break-words">{name}</span>
            {may && (
              <Button
                disabled={busy}
                aria-label={t('Unblock {name}', { name })}
                onClick={() =>
                  act(
                    give(
                      'delete-setting',
                      { base: rev, settingId: id },
                      t('{name} is not blocked any more.', { name }),
                    ),
                  )
                }
              >
                {t('Unblock')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
