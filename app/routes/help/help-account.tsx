import { Link, useLocation } from '@remix-run/react';
import { lazy, Suspense, useState } from 'react';
import { Button, buttonClass } from '../../components/button.tsx';
import { DeskProvider, type Desk } from '../../live/desk-context.tsx';
import { forgetRequests } from '../../live/help/forget-requests.ts';
import { useRequests } from '../../live/help/help-desk.ts';
import type { HelpState } from '../../live/help/help-state.ts';
import { goToSignIn } from '../../live/leave-desk.ts';
import { t } from '../../words/t.ts';

const SignOutDialog = lazy(() => import('../../sign-out/sign-out-dialog.lazy.tsx'));

/** The way in, or out. */
export function HelpAccount({ help }: { help: HelpState }) {
  const { pathname } = useLocation();
  switch (help.kind) {
    case 'open':
      return <SignOut desk={help.desk} />;
    case 'agent':
      return (
        <Link to="/inbox" className={buttonClass('quiet')}>
          {t('To the desk')}
        </Link>
      );
    case 'nobody':
      return (
        <Button look="quiet" onClick={() => goToSignIn(pathname)}>
          {t('Sign in')}
        </Button>
      );
    case 'opening':
    case 'fault':
      return <span className="target" />;
  }
}

function SignOut({ desk }: { desk: Desk }) {
  const [isOpen, setOpen] = useState(false);
  const drafts = useRequests().filter(({ by }) => by === desk.person.id);
  return (
    <>
      <Button look="quiet" title={desk.person.email ?? undefined} onClick={() => setOpen(true)}>
        {t('Sign out')}
      </Button>
      {isOpen && (
        <DeskProvider desk={desk}>
          <Suspense fallback={null}>
            <SignOutDialog
              onClose={() => setOpen(false)}
              besides={drafts.length}
              forget={async () => forgetRequests(desk.person.id)}
            />
          </Suspense>
        </DeskProvider>
      )}
    </>
  );
}
