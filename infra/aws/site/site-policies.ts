import type { Construct } from 'constructs';
import { Duration } from 'aws-cdk-lib';
import {
  HeadersReferrerPolicy,
  ResponseHeadersPolicy,
  type ResponseSecurityHeadersBehavior,
} from 'aws-cdk-lib/aws-cloudfront';
import type { ClientHeaders } from '../../build/client-headers.ts';

type Headers = ClientHeaders[number]['headers'];

/** CloudFront has places of its own for these. The others are sent as they are. */
const SECURITY = [
  'content-security-policy',
  'strict-transport-security',
  'x-content-type-options',
  'referrer-policy',
];

/** The policy of responses that sends exactly the headers that the build asks for. */
export function responsePolicy(scope: Construct, id: string, headers: Headers): ResponseHeadersPolicy {
  return new ResponseHeadersPolicy(scope, id, {
    securityHeadersBehavior: securityHeaders(headers),
    customHeadersBehavior: {
      customHeaders: Object.entries(headers)
        .filter(([header]) => !SECURITY.includes(header))
        .map(([header, value]) => ({ header, value, override: true })),
    },
  });
}

function securityHeaders(headers: Headers): ResponseSecurityHeadersBehavior {
  const policy = headers['content-security-policy'];
  const transport = /^max-age=(\d+); includeSubDomains$/.exec(headers['strict-transport-security'] ?? '');
  const referrerPolicy = Object.values(HeadersReferrerPolicy).find(
    (one) => one === headers['referrer-policy'],
  );
  if (transport === null || referrerPolicy === undefined || headers['x-content-type-options'] !== 'nosniff')
    throw new Error('The build asks for security headers that CloudFront cannot send: see site-policies.ts.');
  return {
    ...(policy === undefined
      ? {}
      : { contentSecurityPolicy: { contentSecurityPolicy: policy, override: true } }),
    strictTransportSecurity: {
      accessControlMaxAge: Duration.seconds(Number(transport[1])),
      includeSubdomains: true,
      override: true,
    },
    referrerPolicy: { referrerPolicy, override: true },
    contentTypeOptions: { override: true },
  };
}

/** The headers with the bucket of files among what a page may connect to; devices send files straight there. */
export function withFiles(headers: Headers, filesOrigin: string): Headers {
  const policy = headers['content-security-policy'];
  if (policy === undefined) return headers;
  const own = "connect-src 'self'";
  if (!policy.includes(own)) throw new Error('The build’s policy names nothing to connect to.');
  return { ...headers, 'content-security-policy': policy.replace(own, `${own} ${filesOrigin}`) };
}
