import { expect, it } from 'vitest';
import { clientHeaders, clientHeadersSchema, headersFor } from './client-headers.ts';

const rules = clientHeaders(["default-src 'none'", "script-src 'self'"]);

it('survives being written and read', () => {
  expect(clientHeadersSchema.parse(JSON.parse(JSON.stringify(rules)))).toEqual(rules);
});

it('keeps hashed files for a year and asks again for everything else', () => {
  expect(headersFor(rules, '/assets/root-1a2b.js')['cache-control']).toContain('immutable');
  for (const path of ['/', '/tickets/1', '/sw.js', '/manifest.webmanifest', '/index.html']) {
    expect(headersFor(rules, path)['cache-control']).toBe('no-cache');
  }
});

it('gives the page its policy, and forbids frames in the header, where alone it counts', () => {
  const policy = headersFor(rules, '/inbox')['content-security-policy'];
  expect(policy).toBe("default-src 'none'; script-src 'self'; frame-ancestors 'none'");
});

it.each(['/assets/a.js', '/sw.js', '/icons/roost.svg', '/inbox'])(
  'lets no browser guess the type of %s',
  (path) => {
    expect(headersFor(rules, path)['x-content-type-options']).toBe('nosniff');
  },
);
