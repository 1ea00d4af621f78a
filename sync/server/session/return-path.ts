import type { Role } from '../../domain/scope.ts';

/** Where sign-in ends when nothing better was asked for. */
export const HOME_PATH = '/';

const BASE = 'http://same.invalid';

/**
 * The path to go back to after sign-in, when `asked` names a page of this site; the home page for anything else. Browsers read `//host`,
 * `/\host` and paths with control characters as other sites, so the text is judged by what a URL parser makes of it.
 */
export function returnPath(asked: string | undefined): string {
  if (asked === undefined || asked.length > 2_000 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(asked))
    return HOME_PATH;
  if (asked.includes('\\')) return HOME_PATH;
  const url = URL.canParse(asked, BASE) ? new URL(asked, BASE) : null;
  if (url === null || url.origin !== BASE) return HOME_PATH;
  const path = `${url.pathname}${url.search}${url.hash}`;
  // Dot segments may collapse to a path that begins with two slashes, which is another host again.
  if (path.startsWith('//')) return HOME_PATH;
  return /^\/(api|oidc|socket)(\/|\?|#|$)/.test(path) ? HOME_PATH : path;
}

/** The first of the requesters' pages. */
export const HELP_PATH = '/help';

/** Where a person of this role ends up who asked for `path`: requesters among their own pages, since no other has anything for them. */
export function landingPath(role: Role, path: string): string {
  return role !== 'requester' || /^\/help(?=[/?#]|$)/.test(path) ? path : HELP_PATH;
}
