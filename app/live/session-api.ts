import { sessionResponseSchema, type SessionResponse } from '../../sync/protocol/session.ts';
import { BUILD_HEADER, CSRF_HEADER, PROTOCOL, PROTOCOL_HEADER } from '../../sync/protocol/version.ts';
import { clientBuild } from '../client-build.ts';

/** What the server said of the session: who, nobody, or nothing that can be relied on (no network, a captive portal, a fault). */
export type SessionAnswer =
  | { readonly kind: 'signed-in'; readonly session: SessionResponse }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'unreachable' };

const HEADERS = {
  [CSRF_HEADER]: '1',
  [PROTOCOL_HEADER]: String(PROTOCOL),
  [BUILD_HEADER]: clientBuild,
};

/** Asks who is signed in, for at most `timeoutMs`. Never throws. */
export async function askSession(fetch: typeof globalThis.fetch, timeoutMs: number): Promise<SessionAnswer> {
  try {
    const response = await fetch('/api/session', {
      headers: HEADERS,
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (response.status === 401) return { kind: 'signed-out' };
    const parsed = sessionResponseSchema.safeParse(await response.json());
    return parsed.success ? { kind: 'signed-in', session: parsed.data } : { kind: 'unreachable' };
  } catch {
    // No network, or a page where JSON should be: the same to the person, who works on.
    return { kind: 'unreachable' };
  }
}

/** Binds this device's id to the session; true when the server has done so. */
export async function bindDevice(fetch: typeof globalThis.fetch, device: string): Promise<boolean> {
  return post(fetch, '/api/session/device', { device });
}

/** Ends the session on the server; true when the server has done so, or there was none. */
export async function endSession(fetch: typeof globalThis.fetch): Promise<boolean> {
  return post(fetch, '/api/session/sign-out', {});
}

/** Where to go to sign in, perhaps with this address, and then back to `returnTo` (a path of this site). */
export function signInAddress(returnTo: string, email: string): string {
  const query = email === '' ? { returnTo } : { returnTo, email };
  return `/api/session/sign-in?${new URLSearchParams(query).toString()}`;
}

async function post(fetch: typeof globalThis.fetch, path: string, body: object): Promise<boolean> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { ...HEADERS, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return response.ok || response.status === 401;
  } catch {
    return false;
  }
}
