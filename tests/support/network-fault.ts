/** One call as it goes over the wire. `cookie` names the session, '' when there is none. */
export interface Call {
  readonly path: string;
  readonly body: string;
  readonly cookie: string;
}

/** One answer as it comes back. */
export interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** What can happen to a call on its way. `http-…` are answers that something on the way gives instead of the server. */
export const NETWORK_FAULTS = [
  'request-lost',
  'answer-lost',
  'duplicate',
  'delay',
  'long-delay',
  'http-500',
  'http-502-after',
  'http-503',
  'http-429',
  'http-413',
  'http-401',
  'http-403',
  'http-426',
  'captive-portal',
  'truncated',
  'function-timeout',
] as const;
export type NetworkFault = (typeof NETWORK_FAULTS)[number];

/** How often each fault strikes: the share of calls, from 0 to 1. */
export type FaultRates = Record<NetworkFault, number>;

/** No fault at all. */
export function noFaults(): FaultRates {
  return {
    'request-lost': 0,
    'answer-lost': 0,
    duplicate: 0,
    delay: 0,
    'long-delay': 0,
    'http-500': 0,
    'http-502-after': 0,
    'http-503': 0,
    'http-429': 0,
    'http-413': 0,
    'http-401': 0,
    'http-403': 0,
    'http-426': 0,
    'captive-portal': 0,
    truncated: 0,
    'function-timeout': 0,
  };
}

/** The call never came back: what `fetch` throws as a TypeError. */
export class ConnectionLost extends Error {
  constructor() {
    super('The connection was lost');
    this.name = 'ConnectionLost';
  }
}

/** An answer that did not come from the server at all, or null when this fault lets the server answer. */
export function answerInstead(fault: NetworkFault): Reply | null {
  switch (fault) {
    case 'http-500':
      return { status: 500, type: 'text/plain', body: 'Internal Server Error' };
    case 'http-503':
      return { status: 503, type: 'text/plain', body: 'Service Unavailable' };
    case 'http-429':
      return problem(429, 'slow-down');
    case 'http-413':
      return problem(413, 'too-large');
    case 'http-401':
      return problem(401, 'not-signed-in');
    case 'http-403':
      return { status: 403, type: 'text/html', body: '<h1>403 Forbidden</h1>' };
    case 'http-426':
      return problem(426, 'upgrade-needed');
    case 'captive-portal':
      return { status: 200, type: 'text/html', body: '<!doctype html><title>Welcome to the hotel</title>' };
    case 'request-lost':
    case 'answer-lost':
    case 'duplicate':
    case 'delay':
    case 'long-delay':
    case 'http-502-after':
    case 'truncated':
    case 'function-timeout':
      return null;
  }
}

/** A whole call's failure as RFC 9457 says it. */
export function problem(status: number, code: string): Reply {
  const body = JSON.stringify({ type: `urn:roost:${code}`, title: code, status, code });
  return { status, type: 'application/problem+json', body };
}
