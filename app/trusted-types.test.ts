import { expect, it } from 'vitest';
import { isHarmlessMarkup, isOwnWorker } from './trusted-types.ts';

const origin = 'https://roost.example';

it('lets React make its empty script element', () => {
  expect(isHarmlessMarkup('<script></script>')).toBe(true);
});

it('lets a style sheet without tags through', () => {
  expect(isHarmlessMarkup('[data-viewport]{scrollbar-width:none}')).toBe(true);
});

it.each(['<img src=x onerror=alert(1)>', '<script>alert(1)</script>', 'a<b', ' <script></script>'])(
  'refuses the markup %s',
  (markup) => {
    expect(isHarmlessMarkup(markup)).toBe(false);
  },
);

it.each(['/sw.js', '/assets/search-1a2b.js', 'https://roost.example/assets/x.js'])(
  'lets %s start a worker',
  (url) => {
    expect(isOwnWorker(url, origin)).toBe(true);
  },
);

it.each([
  'https://evil.example/sw.js',
  '//evil.example/assets/x.js',
  'data:text/javascript,alert(1)',
  'blob:https://roost.example/1',
  '/api/files/x.js',
  '/assets/../api/files/x.js',
])('refuses to start a worker from %s', (url) => {
  expect(isOwnWorker(url, origin)).toBe(false);
});
