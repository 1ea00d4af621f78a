import type { Environment } from '../aws/environments.ts';

/** Where researchers look for whom to tell (RFC 9116, section 3), as a file of the app. */
export const SECURITY_FILE = '.well-known/security.txt';

/** RFC 9116 asks for less than a year: who reads it later has to know that it may have gone stale. */
const DAYS_GOOD = 360;
const DAY_MS = 86_400_000;

/**
 * What stands in `security.txt` of a site: whom to tell of a hole, what they may expect, and until when it holds. It is made anew with each release; a
 * site without one for two months rings `builds-old` long before this expires.
 */
export function securityText(
  origin: string,
  { contact, policy }: Environment['security'],
  madeAtMs: number,
): string {
  const expires = new Date(madeAtMs + DAYS_GOOD * DAY_MS).toISOString().replace(/\.\d+Z$/, 'Z');
  const fields = [
    ['Contact', `mailto:${contact}`],
    ['Expires', expires],
    ['Policy', policy],
    ['Canonical', `${origin}/${SECURITY_FILE}`],
    ['Preferred-Languages', 'en'],
  ];
  return fields.map(([name = '', value = '']) => `${name}: ${value}\n`).join('');
}
