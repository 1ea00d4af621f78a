// The worker that is served in the place of one that has to go: it takes over at once, forgets the shell and takes itself away. Pages that are open
// run on, with what they hold and what waits in them, and are loaded from the network the next time. It touches no database: work is never in here.
declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));

self.addEventListener('activate', (event) => event.waitUntil(takeAway()));

async function takeAway(): Promise<void> {
  for (const name of await caches.keys()) await caches.delete(name);
  await self.registration.unregister();
}

export {};
