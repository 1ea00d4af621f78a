import { redirect } from '@remix-run/react';
import { recallPerson } from '../../live/remembered-person.ts';

/** The front door leads to the inbox, and whoever asks for help to their own pages. */
export function clientLoader() {
  return redirect(recallPerson(window.localStorage)?.role === 'requester' ? '/help' : '/inbox');
}

/** Never seen: without a component the build would take this address for one of the server's. */
export default function HomeRoute() {
  return null;
}
