/** The cache that keeps the hashed files of the version a page may still be running after an update. */
export const EARLIER_ASSETS = 'roost-earlier-assets';

interface AssetCache {
  keys(): Promise<readonly Request[]>;
  match(request: Request): Promise<Response | undefined>;
  put(url: string, response: Response): Promise<void>;
}

/** As much of the browser's cache storage as is used here. */
interface AssetCaches {
  has(name: string): Promise<boolean>;
  delete(name: string): Promise<boolean>;
  open(name: string): Promise<AssetCache>;
}

/**
 * Refills the cache of earlier files with every hashed file precached so far. Called while a new version installs:
 * when it takes over, the precache forgets files the new version has no use for, but another tab may still run the
 * old one with unsent typing in it, with no network, and open a screen it has not loaded yet.
 * Older generations are forgotten, so at most the versions still precached are kept.
 */
export async function keepEarlierAssets(caches: AssetCaches, precacheName: string): Promise<void> {
  if (!(await caches.has(precacheName))) return;
  await caches.delete(EARLIER_ASSETS);
  const [precache, earlier] = await Promise.all([caches.open(precacheName), caches.open(EARLIER_ASSETS)]);
  for (const request of await precache.keys()) {
    if (!new URL(request.url).pathname.startsWith('/assets/')) continue;
    const response = await precache.match(request);
    if (response) await earlier.put(request.url, response);
  }
}

/** True for an answer worth keeping under `/assets/`: whole, and not a page that stands in for a missing script. */
export function isKeepableAsset(response: Response): boolean {
  return response.status === 200 && !(response.headers.get('content-type') ?? '').includes('text/html');
}
