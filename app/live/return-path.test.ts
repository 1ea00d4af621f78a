import { expect, it } from 'vitest';
import { returnPath } from './return-path.ts';

it.each([
  ['/inbox/t1?view=open', '/inbox/t1?view=open'],
  [null, '/inbox'],
  ['https://evil.example/', '/inbox'],
  ['//evil.example/x', '/inbox'],
  ['/\\evil.example', '/inbox'],
  ['javascript:alert(1)', '/inbox'],
  ['/sign-in?returnTo=/x', '/inbox'],
])('leads from %s to %s', (asked, path) => {
  expect(returnPath(asked)).toBe(path);
});
