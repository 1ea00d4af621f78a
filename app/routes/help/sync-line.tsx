import { useLocation } from '@remix-run/react';
import { Button } from '../../components/button.tsx';
import { useDesk } from '../../live/desk-context.tsx';
import { goToSignIn } from '../../live/leave-desk.ts';
import { useToldSyncStatus } from '../../live/use-sync-status.ts';
import { syncLineWords } from '../../words/help-words.ts';
import { t } from '../../words/t.ts';

/** How things stand between this phone and the server, when there is something to say of it. */
export function SyncLine() {
  const status = useToldSyncStatus();
  const { person } = useDesk();
  const { pathname } = useLocation();
  const words = syncLineWords(status);
  return (
    <div role="status" className={words === '' ? 'sr-only' : 'flex flex-wrap items-center gap-x-4 gap-y-2'}>
      {words !== '' && <p className="min-w-0 flex-1 basis-60 text-ochre">{words}</p>}
      {status.signedOut && (
        <Button onClick={() => goToSignIn(pathname, person.email ?? '')}>{t('Sign in again')}</Button>
      )}
    </div>
  );
}
