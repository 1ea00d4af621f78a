import {
  useLoaderData,
  useSearchParams,
  type ClientLoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/react';
import { Button } from '../../components/button.tsx';
import { PlainPage } from '../../components/plain-page.tsx';
import { goToSignIn } from '../../live/leave-desk.ts';
import { recallPerson } from '../../live/remembered-person.ts';
import { returnPath } from '../../live/return-path.ts';
import { t } from '../../words/t.ts';

export const meta: MetaFunction = () => [{ title: t('Sign in · Roost') }];

/** What the server says went wrong with a sign-in, in words. */
const SIGN_IN_PROBLEMS: Readonly<Record<string, string>> = {
  'unknown-person': t('Nobody here has that address. Ask your lead to add you, then sign in again.'),
  disabled: t('This account is switched off. Ask your lead. What you wrote stays on this device.'),
  'second-factor': t(
    'Staff sign in with a second factor. Try again, and choose Staff on the page that opens.',
  ),
  refused: t('The sign-in was broken off. Nothing has changed; try again when you like.'),
  purged: t('An admin has signed this device out. What it held of the helpdesk was deleted from it.'),
  expired: t('That took too long, so the sign-in ran out. Try again.'),
};

/** Who this device belongs to, so that they are greeted, and whether the server could be asked. */
export function clientLoader({ request }: ClientLoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  return {
    name: recallPerson(window.localStorage)?.name ?? null,
    unreachable: search.get('why') === 'unreachable' || search.get('problem') === 'unavailable',
    problem: SIGN_IN_PROBLEMS[search.get('problem') ?? ''] ?? null,
  };
}

export default function SignInRoute() {
  const { name, unreachable, problem } = useLoaderData<typeof clientLoader>();
  const [search] = useSearchParams();
  return (
    <PlainPage title={name === null ? t('Sign in to your helpdesk') : t('Sign in again, {name}', { name })}>
      {problem !== null && (
        <p role="alert" className="font-strong">
          {problem}
        </p>
      )}
      {unreachable ? (
        <p role="status">
          {t(
            'The server cannot be reached. This device needs it once, to find out who you are; after that Roost works without a network.',
          )}
        </p>
      ) : (
        <p>{t('Once you are signed in, Roost works on this device with no network at all.')}</p>
      )}
      <Button look="primary" className="px-6" onClick={() => goToSignIn(returnPath(search.get('returnTo')))}>
        {unreachable ? t('Try to sign in') : t('Sign in')}
      </Button>
    </PlainPage>
  );
}
