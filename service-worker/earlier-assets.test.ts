import { expect, it } from 'vitest';
import { EARLIER_ASSETS, isKeepableAsset, keepEarlierAssets } from './earlier-assets.ts';

const PRECACHE = 'workbox-precache';
const origin = 'https://roost.example';

/** Cache storage in a map, as far as the worker uses it. */
function makeCaches(stored: Record<string, string[]>) {
  const contents = new Map(
    Object.entries(stored).map(([name, paths]) => [
      name,
      new Map(paths.map((path) => [origin + path, new Response(path)])),
    ]),
  );
  const open = async (name: string) => {
    const entries = contents.get(name) ?? new Map<string, Response>();
    contents.set(name, entries);
    return {
      keys: async () => [...entries.keys()].map((url) => new Request(url)),
      match: async (request: Request) => entries.get(request.url),
      put: async (url: string, response: Response) => void entries.set(url, response),
    };
  };
  return {
    storage: {
      open,
      has: async (name: string) => contents.has(name),
      delete: async (name: string) => contents.delete(name),
    },
    paths: (name: string) => [...(contents.get(name)?.keys() ?? [])].map((url) => new URL(url).pathname),
  };
}

it('keeps the hashed files of the version that is being replaced, and no page', async () => {
  const caches = makeCaches({ [PRECACHE]: ['/assets/root-1.js', '/index.html', '/icons/roost.svg'] });
  await keepEarlierAssets(caches.storage, PRECACHE);
  expect(caches.paths(EARLIER_ASSETS)).toEqual(['/assets/root-1.js']);
});

it('forgets the version before that', async () => {
  const caches = makeCaches({ [PRECACHE]: ['/assets/root-2.js'], [EARLIER_ASSETS]: ['/assets/root-1.js'] });
  await keepEarlierAssets(caches.storage, PRECACHE);
  expect(caches.paths(EARLIER_ASSETS)).toEqual(['/assets/root-2.js']);
});

it('does nothing at the first installation', async () => {
  const caches = makeCaches({});
  await keepEarlierAssets(caches.storage, PRECACHE);
  expect(caches.paths(EARLIER_ASSETS)).toEqual([]);
});

it.each([
  [200, 'text/javascript', true],
  [200, 'text/css', true],
  [200, 'text/html; charset=utf-8', false],
  [206, 'text/javascript', false],
  [404, 'text/javascript', false],
])('answer %i of type %s: keep it is %s', (status, type, keep) => {
  expect(isKeepableAsset(new Response('x', { status, headers: { 'content-type': type } }))).toBe(keep);
});
