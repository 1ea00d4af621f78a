import { afterAll, beforeAll, expect, it } from 'vitest';
import { installApp, type InstalledApp } from './installed-app.ts';

let app: InstalledApp;
beforeAll(async () => {
  app = await installApp('build/client');
});
afterAll(() => app.close());

it('opens a deep link with the server stopped', async () => {
  await app.server.stop();
  try {
    const page = await app.page.context().newPage();
    const answer = await page.goto(`${app.server.origin}/tickets/7K3F-9QMX?reply=1`);
    expect(answer?.fromServiceWorker()).toBe(true);
    expect(await answer?.text()).toContain('window.__remixContext');
    await page.close();
  } finally {
    await app.server.start();
  }
});

it('loads every hashed file of the build with the server stopped', async () => {
  await app.server.stop();
  try {
    const statuses = await app.page.evaluate(async () => {
      const cache = await caches.open((await caches.keys()).find((name) => name.includes('precache')) ?? '');
      const urls = (await cache.keys()).map(({ url }) => url).filter((url) => url.includes('/assets/'));
      return Promise.all(urls.map(async (url) => (await fetch(url, { cache: 'no-store' })).status));
    });
    expect(statuses.length).toBeGreaterThan(3);
    expect(new Set(statuses)).toEqual(new Set([200]));
  } finally {
    await app.server.start();
  }
});

it.each(['/api/pull', '/api/session/sign-in'])('leaves the navigation to %s to the server', async (path) => {
  const page = await app.page.context().newPage();
  const answer = await page.goto(app.server.origin + path);
  expect(answer?.status()).toBe(404);
  expect(answer?.headers()['content-type']).toBe('application/problem+json');
  await page.close();
});

it('answers a hashed file that does not exist with the refusal of the server, never with the page', async () => {
  const answer = await app.page.evaluate(async () => {
    const response = await fetch('/assets/never-built.js');
    return { status: response.status, type: response.headers.get('content-type') };
  });
  expect(answer).toEqual({ status: 404, type: 'application/problem+json' });
});

it('wakes the open pages when the browser reports the network', async () => {
  const devtools = await app.page.context().newCDPSession(app.page);
  const registered = new Promise<string>((resolve) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [first] = registrations;
      if (first) resolve(first.registrationId);
    });
  });
  await devtools.send('ServiceWorker.enable');
  const woken = app.page.evaluate(
    () =>
      new Promise<unknown>((resolve) => {
        navigator.serviceWorker.addEventListener('message', (event: MessageEvent<unknown>) =>
          resolve(event.data),
        );
        navigator.serviceWorker.startMessages();
      }),
  );
  const sync = {
    origin: `${app.server.origin}/`,
    registrationId: await registered,
    tag: 'roost-wake',
    lastChance: false,
  };
  await devtools.send('ServiceWorker.dispatchSyncEvent', sync);
  expect(await woken).toEqual({ type: 'WAKE' });
});
