import { expect, it } from 'vitest';
import { opensTheApp } from './navigation.ts';

it.each(['/', '/inbox', '/tickets/7K3F-9QMX?reply=1', '/apish', '/socketry', '/settings/oidc'])(
  'opens the app at %s',
  (path) => {
    expect(opensTheApp(path)).toBe(true);
  },
);

it.each([
  '/api',
  '/api/session/sign-in',
  '/api?x=1',
  '/oidc/auth?client_id=1',
  '/socket',
  '/mailbox',
  '/mailbox/m1/html',
  '/assets/root-1a2b.js',
])('leaves %s to the server', (path) => {
  expect(opensTheApp(path)).toBe(false);
});
