import { clientsClaim, cacheNames } from 'workbox-core';
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import type { PrecacheEntry } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';
import { EARLIER_ASSETS, isKeepableAsset, keepEarlierAssets } from './earlier-assets.ts';
import { readWorkerMessage, type WorkerMessage } from './message.ts';
import { NOT_THE_APP } from './navigation.ts';
import { pathOf, ringsAgain, showTold } from './notification.ts';
import { openPath } from './open-path.ts';

// The service worker: the shell of the app without a network, the hand-over to a new version when the person says
// so, a knock on the pages when the network is back, and notifications, which name a ticket and no more. Tickets never pass through here: pages talk to /api
// themselves, and the one durable queue is theirs.
declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (PrecacheEntry | string)[] };

// Before the precache starts to fill, so that what it holds is still the earlier version alone.
self.addEventListener('install', (event) => {
  event.waitUntil(keepEarlierAssets(caches, cacheNames.precache));
});

cleanupOutdatedCaches();
precacheAndRoute(self.__WB_MANIFEST);
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html'), { denylist: NOT_THE_APP }));

// A hashed file that is not of this version: kept from the earlier one, or else fetched; never a page in its place.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'),
  new CacheFirst({
    cacheName: EARLIER_ASSETS,
    plugins: [{ cacheWillUpdate: async ({ response }) => (isKeepableAsset(response) ? response : null) }],
  }),
);

// The first visit works offline from the moment it is installed, not only from the second visit on.
clientsClaim();

self.addEventListener('message', (event) => {
  if (readWorkerMessage(event.data)?.type === 'SKIP_WAITING') event.waitUntil(self.skipWaiting());
});

// `sync` is not in the compiler's library yet, hence the plain event and the check of its class.
self.addEventListener('sync', (event) => {
  if (event instanceof ExtendableEvent) event.waitUntil(wakePages());
});

self.addEventListener('push', (event) => event.waitUntil(notify(event.data?.text())));

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(openPath(self.clients, pathOf(event.notification.data)));
});

/** `renotify` is not in the compiler's library, since not every browser knows it. */
type Ringing = NotificationOptions & { readonly renotify: boolean };

async function notify(text: string | undefined): Promise<void> {
  const shown = showTold(text);
  const { title, ...said } = shown;
  const standing = await self.registration.getNotifications({ tag: shown.tag });
  const options: Ringing = {
    ...said,
    renotify: ringsAgain(shown, standing),
    icon: '/icons/roost-192.png',
    badge: '/icons/roost-192.png',
  };
  await self.registration.showNotification(title, options);
}

async function wakePages(): Promise<void> {
  const message: WorkerMessage = { type: 'WAKE' };
  for (const page of await self.clients.matchAll({ type: 'window', includeUncontrolled: true })) {
    page.postMessage(message);
  }
}
