import { CSRF_HEADER, PROTOCOL, PROTOCOL_HEADER } from '../../protocol/version.ts';
import { SESSION_COOKIE } from '../http/session-cookie.ts';

/** A POST of the app as API Gateway's HTTP API hands it on (payload 2.0), for calls that go to a version of the function itself. */
export function postEvent(origin: string, path: string, secret: string, body: unknown): object {
  const { host } = new URL(origin);
  return {
    version: '2.0',
    routeKey: 'ANY /api/{proxy+}',
    rawPath: path,
    rawQueryString: '',
    cookies: [`${SESSION_COOKIE}=${secret}`],
    headers: {
      host: `api.${host}`,
      origin,
      'content-type': 'application/json',
      [CSRF_HEADER]: '1',
      [PROTOCOL_HEADER]: String(PROTOCOL),
    },
    requestContext: {
      domainName: `api.${host}`,
      http: { method: 'POST', path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'roost-check' },
      requestId: 'check',
      routeKey: 'ANY /api/{proxy+}',
      stage: '$default',
      timeEpoch: 0,
    },
    body: JSON.stringify(body),
    isBase64Encoded: false,
  };
}
