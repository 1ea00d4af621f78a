/** Paths that belong to the server or name one exact file: a navigation there is never answered with the app's shell. */
export const NOT_THE_APP: RegExp[] = [
  /^\/api(\/|$|\?)/,
  /^\/oidc(\/|$|\?)/,
  /^\/socket(\/|$|\?)/,
  // The mailbox of the helpdesk on one machine.
  /^\/mailbox(\/|$|\?)/,
  /^\/assets\//,
];

/** True when a navigation to this path and query opens the app, with or without a network. */
export function opensTheApp(pathAndQuery: string): boolean {
  return !NOT_THE_APP.some((pattern) => pattern.test(pathAndQuery));
}
