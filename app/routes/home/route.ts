import { redirect } from '@remix-run/react';

/** The front door leads to the inbox. */
export function clientLoader() {
  return redirect('/inbox');
}

/** Never seen: without a component the build would take this address for one of the server's. */
export default function HomeRoute() {
  return null;
}
