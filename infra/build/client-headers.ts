import { z } from 'zod';

const rule = z.object({ path: z.string(), headers: z.record(z.string(), z.string()) });

/** `build/client-headers.json`: which response headers a path of the built client is served with, first match wins. */
export const clientHeadersSchema = z.array(rule);
export type ClientHeaders = z.infer<typeof clientHeadersSchema>;

const EVERYWHERE = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(self), geolocation=(), microphone=(), payment=(), usb=()',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
};

const ALWAYS_ASK = 'no-cache';

/** The header rules for a built page with this policy: hashed files for a year, all else checked at each use. */
export function clientHeaders(policy: string[]): ClientHeaders {
  // Ignored in a meta element, so it stands in the header alone.
  const page = [...policy, "frame-ancestors 'none'"].join('; ');
  return [
    { path: '/assets/*', headers: { ...EVERYWHERE, 'cache-control': 'public, max-age=31536000, immutable' } },
    {
      path: '/sw.js',
      headers: {
        ...EVERYWHERE,
        'cache-control': ALWAYS_ASK,
        // The worker fetches the shell and old hashed files from its own origin and runs nothing else.
        'content-security-policy': "default-src 'none'; connect-src 'self'",
      },
    },
    { path: '/icons/*', headers: { ...EVERYWHERE, 'cache-control': 'public, max-age=86400' } },
    { path: '/manifest.webmanifest', headers: { ...EVERYWHERE, 'cache-control': ALWAYS_ASK } },
    { path: '/*', headers: { ...EVERYWHERE, 'cache-control': ALWAYS_ASK, 'content-security-policy': page } },
  ];
}

/** The headers for one path, by the first rule that matches it; none for a path no rule speaks of. */
export function headersFor(rules: ClientHeaders, path: string): Record<string, string> {
  const found = rules.find((one) =>
    one.path.endsWith('*') ? path.startsWith(one.path.slice(0, -1)) : path === one.path,
  );
  return found?.headers ?? {};
}
