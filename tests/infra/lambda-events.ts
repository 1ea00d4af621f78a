/** A call as API Gateway's HTTP API hands it on (payload 2.0). */
export function httpEvent(
  method: string,
  path: string,
  { cookie = '', body, device }: { cookie?: string; body?: unknown; device?: string } = {},
) {
  const [rawPath = '', rawQueryString = ''] = path.split('?');
  return {
    version: '2.0',
    routeKey: 'ANY /api/{proxy+}',
    rawPath,
    rawQueryString,
    cookies: cookie === '' ? [] : [cookie],
    headers: {
      host: 'api.desk.roost.example',
      origin: 'https://desk.roost.example',
      'content-type': 'application/json',
      'x-roost': '1',
      'x-roost-protocol': '1',
      ...(device === undefined ? {} : { 'x-roost-device': device }),
      'x-forwarded-for': '192.0.2.7',
    },
    requestContext: {
      accountId: 'anonymous',
      apiId: 'calls',
      domainName: 'api.desk.roost.example',
      domainPrefix: 'api',
      http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '192.0.2.7', userAgent: 'test' },
      requestId: 'request-1',
      routeKey: 'ANY /api/{proxy+}',
      stage: '$default',
      time: '27/Nov/2026:09:00:00 +0000',
      timeEpoch: 1_795_770_000_000,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    isBase64Encoded: false,
  };
}

/** What API Gateway's WebSocket API hands the function of a route. */
export function socketEvent(routeKey: string, connectionId: string, more: Record<string, unknown> = {}) {
  return {
    headers: { Host: 'socket.desk.roost.example', Origin: 'https://desk.roost.example' },
    requestContext: {
      routeKey,
      eventType: routeKey === '$connect' ? 'CONNECT' : routeKey === '$disconnect' ? 'DISCONNECT' : 'MESSAGE',
      connectionId,
      stage: 'socket',
      apiId: 'sockets',
      domainName: 'socket.desk.roost.example',
      requestTimeEpoch: 1_795_770_000_000,
      requestId: 'request-2',
    },
    isBase64Encoded: false,
    ...more,
  };
}

/** What SES hands the function of a receipt rule, after it has stored the mail. */
export function receiptEvent(messageId: string, source: string, recipient: string) {
  const pass = { status: 'PASS' };
  return {
    Records: [
      {
        eventSource: 'aws:ses',
        eventVersion: '1.0',
        ses: {
          mail: { messageId, timestamp: '2026-11-27T09:00:00.000Z', source, destination: [recipient] },
          receipt: {
            timestamp: '2026-11-27T09:00:00.000Z',
            processingTimeMillis: 300,
            recipients: [recipient],
            spamVerdict: pass,
            virusVerdict: pass,
            spfVerdict: pass,
            dkimVerdict: pass,
            dmarcVerdict: pass,
            action: { type: 'Lambda', invocationType: 'Event' },
          },
        },
      },
    ],
  };
}

/** What SNS hands the function that hears SES's reports. */
export function reportEvent(report: Record<string, unknown>) {
  return {
    Records: [
      {
        EventSource: 'aws:sns',
        EventVersion: '1.0',
        Sns: {
          Type: 'Notification',
          Subject: 'Amazon SES Email Event Notification',
          Message: JSON.stringify(report),
        },
      },
    ],
  };
}

/** What a rule of EventBridge hands a function that the clock starts. */
export function scheduledEvent(rule: string) {
  return {
    version: '0',
    id: '53dc4d37-cffa-4f76-80c9-8b7d4a4d2eaa',
    'detail-type': 'Scheduled Event',
    source: 'aws.events',
    account: '123456789012',
    time: '2026-11-28T08:07:00Z',
    region: 'eu-west-1',
    resources: [`arn:aws:events:eu-west-1:123456789012:rule/${rule}`],
    detail: {},
  };
}
