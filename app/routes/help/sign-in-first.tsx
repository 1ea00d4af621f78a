import { Button } from '../../components/button.tsx';
import { goToSignIn } from '../../live/leave-desk.ts';
import { t } from '../../words/t.ts';

/** Nobody is signed in: what signing in is for, and what it takes. */
export function SignInFirst({ unreachable, returnTo }: { unreachable: boolean; returnTo: string }) {
  return (
    <div className="flex flex-col items-start gap-4">
      <p>
        {unreachable
          ? t('There is no network at the moment. Once there is, sign in here to see what you asked before.')
          : t(
              'Sign in to see what you asked before, and the answers. You get a code by e-mail; there is no password.',
            )}
      </p>
      <Button look="primary" className="min-h-11 px-6" onClick={() => goToSignIn(returnTo)}>
        {t('Sign in with a code')}
      </Button>
    </div>
  );
}
