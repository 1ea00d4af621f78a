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

export const meta: MetaFunction = () => [{ title: 'Sign in · Roost' }];

/** Who this device belongs to, so that they are greeted, and whether the server could be asked. */
export function clientLoader({ request }: ClientLoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  return {
    name: recallPerson(window.localStorage)?.name ?? null,
    unreachable: search.get('why') === 'unreachable',
  };
}

export default function SignInRoute() {
  const { name, unreachable } = useLoaderData<typeof clientLoader>();
  const [search] = useSearchParams();
  return (
    <PlainPage title={name === null ? 'Sign in to your helpdesk' : `Sign in again, ${name}`}>
      {unreachable ? (
        <p role="status">
          The server cannot be reached. This device needs it once, to find out who you are; after that Roost
          works without a network.
        </p>
      ) : (
        <p>Once you are signed in, Roost works on this device with no network at all.</p>
      )}
      <Button look="primary" className="px-6" onClick={() => goToSignIn(returnPath(search.get('returnTo')))}>
        {unreachable ? 'Try to sign in' : 'Sign in'}
      </Button>
    </PlainPage>
  );
}
