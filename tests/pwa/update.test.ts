import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { installApp, type InstalledApp } from './installed-app.ts';
import { makeNextBuild } from './next-build.ts';

let app: InstalledApp;
let nextBuild: string;
let oldAsset: string;

beforeAll(async () => {
  ({ folder: nextBuild, oldAsset } = await makeNextBuild());
  app = await installApp('build/client');
});
afterAll(async () => {
  await app.close();
  await rm(nextBuild, { recursive: true });
});

it('waits with a new version until the page says so, then hands over and keeps the old files', async () => {
  app.server.serve(nextBuild);
  const waiting = await app.page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const next = registration.installing ?? registration.waiting;
    if (!next) return 'no new version was found';
    if (next.state === 'installing') {
      await new Promise((resolve) => next.addEventListener('statechange', resolve, { once: true }));
    }
    // Long enough for an unconditional skipWaiting to have shown itself, which it does within one task.
    await registration.update();
    return registration.waiting?.state ?? 'it did not wait';
  });
  expect(waiting).toBe('installed');

  await app.page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const taken = new Promise((resolve) =>
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
    );
    registration.waiting?.postMessage({ type: 'SKIP_WAITING' });
    await taken;
  });

  await app.server.stop();
  try {
    // This page still runs the old version: its file is gone from the server's build and from the new precache.
    // `no-store`, or the browser's own cache would answer, which keeps what it likes.
    const status = await app.page.evaluate(
      async (path) => (await fetch(path, { cache: 'no-store' })).status,
      oldAsset,
    );
    expect(status).toBe(200);
    const fresh = await app.page.context().newPage();
    const answer = await fresh.goto(`${app.server.origin}/inbox`);
    expect(await answer?.text()).toContain('next.css');
    await fresh.close();
  } finally {
    await app.server.start();
  }
});
