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

/** What something on the way answers, so that the server never hears of the call. */
const ANSWERS_INSTEAD = {
  'http-500': { status: 500, type: 'text/plain', body: 'Internal Server Error' },
  'http-503': { status: 503, type: 'text/plain', body: 'Service Unavailable' },
  'http-429': problem(429, 'slow-down'),
  'http-413': problem(413, 'too-large'),
  'http-401': problem(401, 'not-signed-in'),
  'http-403': { status: 403, type: 'text/html', body: '<h1>403 Forbidden</h1>' },
  'http-426': problem(426, 'upgrade-needed'),
  'captive-portal': {
    status: 200,
    type: 'text/html',
    body: '<!doctype html><title>Welcome to the hotel</title>',
  },
} satisfies Partial<Record<NetworkFault, Reply>>;
type AnsweredInstead = keyof typeof ANSWERS_INSTEAD;

/** Whether this fault answers in the server's place. */
export function isAnsweredInstead(fault: NetworkFault): fault is AnsweredInstead {
  return Object.hasOwn(ANSWERS_INSTEAD, fault);
}

/** An answer that did not come from the server at all. */
export function answerInstead(fault: AnsweredInstead): Reply {
  return ANSWERS_INSTEAD[fault];
}

/** A whole call's failure as RFC 9457 says it. */
export function problem(status: number, code: string): Reply {
  const body = JSON.stringify({ type: `urn:roost:${code}`, title: code, status, code });
  return { status, type: 'application/problem+json', body };
}
