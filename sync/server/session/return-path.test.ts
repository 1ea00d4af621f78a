import { expect, it } from 'vitest';
import { landingPath, returnPath } from './return-path.ts';

it.each(['/', '/inbox?status=open&queue=network', '/tickets/abc#message', '/outbox', '/apiary'])(
  'goes back to %s',
  (path) => {
    expect(returnPath(path)).toBe(path);
  },
);

it.each([
  undefined,
  '',
  'inbox',
  'https://elsewhere.example/',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '\\/elsewhere.example',
  '/.//elsewhere.example',
  '/a/..//elsewhere.example',
  '/x\\..\\..\\elsewhere.example',
  '/\t/elsewhere.example',
  '/\n/elsewhere.example',
  'javascript:alert(1)',
  '/api/session/sign-out',
  '/a/../api/session',
  '/oidc/session/end',
  `/${'x'.repeat(3000)}`,
])('goes home for %j', (asked) => {
  expect(returnPath(asked)).toBe('/');
});

it.each([
  ['requester', '/', '/help'],
  ['requester', '/inbox/01', '/help'],
  ['requester', '/helpful', '/help'],
  ['requester', '/help/requests/01?new=1', '/help/requests/01?new=1'],
  ['agent', '/', '/'],
  ['agent', '/help', '/help'],
] as const)('leads a %s who asked for %s to %s', (role, path, landing) => {
  expect(landingPath(role, path)).toBe(landing);
});
