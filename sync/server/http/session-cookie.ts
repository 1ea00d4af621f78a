import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { SESSION_ABSOLUTE_MS } from '../session/session-record.ts';
import { SIGN_IN_MS } from '../session/sign-in-record.ts';
import type { ApiContext } from './api-context.ts';

/** `__Host-`: set by this very host over a secure connection, for every path, and by no sub-domain. */
export const SESSION_COOKIE = '__Host-roost';
export const SIGN_IN_COOKIE = '__Host-roost-sign-in';

const SHUT = { path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const;

/** A cookie that lives as long as a session may at most; the stored session decides when it ends. */
export function setSessionCookie(c: ApiContext, secret: string): void {
  setCookie(c, SESSION_COOKIE, secret, { ...SHUT, maxAge: SESSION_ABSOLUTE_MS / 1000 });
}

export function sessionCookie(c: ApiContext): string | undefined {
  return getCookie(c, SESSION_COOKIE);
}

export function deleteSessionCookie(c: ApiContext): void {
  deleteCookie(c, SESSION_COOKIE, SHUT);
}

/** Ties a sign-in to the browser that began it. Lax, since the provider sends the browser back from another site. */
export function setSignInCookie(c: ApiContext, secret: string): void {
  setCookie(c, SIGN_IN_COOKIE, secret, { ...SHUT, maxAge: SIGN_IN_MS / 1000 });
}

export function signInCookie(c: ApiContext): string | undefined {
  return getCookie(c, SIGN_IN_COOKIE);
}
