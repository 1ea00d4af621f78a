import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readHeaders } from '../../infra/deploy/open-context.ts';
import { publish, publishAgain, publishWorker } from '../../infra/deploy/site/publish.ts';
import { filesOf, folderObjects } from './folder-objects.ts';
import { installApp, type InstalledApp } from './installed-app.ts';
import { makeNextBuild } from './next-build.ts';

const served = mkdtempSync(join(tmpdir(), 'roost-site-'));
const deps = { objects: folderObjects(served), now: () => 0 };
const headers = readHeaders('build');
let nextBuild: string;
let app: InstalledApp;

beforeAll(async () => {
  nextBuild = (await makeNextBuild()).folder;
  await publish(deps, { build: 'n', files: filesOf('build/client'), headers });
  app = await installApp(served);
  await app.page.evaluate(keepQueue);
});
afterAll(async () => {
  await app.close();
  for (const folder of [served, nextBuild]) rmSync(folder, { recursive: true });
});

it('brings the shell of before to a browser that has the newer one, and leaves its queue alone', async () => {
  await publish(deps, { build: 'n+1', files: filesOf(nextBuild), headers });
  await app.page.evaluate(takeNewWorker);
  expect(await page()).toContain('next.css');
  await publishAgain(deps, headers);
  await app.page.evaluate(takeNewWorker);
  expect(await page()).not.toContain('next.css');
  expect(await app.page.evaluate(readQueue)).toEqual(['a reply that waits']);
});

it('opens with no network afterwards, as the release that was gone back to', async () => {
  await app.server.stop();
  try {
    expect(await page()).not.toContain('next.css');
  } finally {
    await app.server.start();
  }
});

it('takes the worker away when it is told to, with its shell and with nothing else', async () => {
  await publishWorker(deps, headers, readFileSync('build/kill-switch.js'));
  const left = await app.page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const worker = registration.installing ?? registration.waiting ?? registration.active;
    while (worker !== null && worker.state !== 'activated')
      await new Promise((resolve) => worker.addEventListener('statechange', resolve, { once: true }));
    // Its activation ends once it has taken itself away.
    return {
      caches: await caches.keys(),
      found: (await navigator.serviceWorker.getRegistration()) !== undefined,
    };
  });
  expect(left).toEqual({ caches: [], found: false });
  expect(await app.page.evaluate(readQueue)).toEqual(['a reply that waits']);
});

/** What a navigation in this browser is answered with. */
async function page(): Promise<string> {
  const fresh = await app.page.context().newPage();
  const answer = await fresh.goto(`${app.server.origin}/inbox`);
  const text = (await answer?.text()) ?? '';
  await fresh.close();
  return text;
}

/** Looks for a newer worker, and has it take over, as a person does who chooses to update. */
async function takeNewWorker(): Promise<void> {
  const registration = await navigator.serviceWorker.ready;
  await registration.update();
  const next = registration.installing ?? registration.waiting;
  if (next === null) throw new Error('No new version was found.');
  const taken = new Promise((resolve) =>
    navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
  );
  while (next.state === 'installing')
    await new Promise((resolve) => next.addEventListener('statechange', resolve, { once: true }));
  next.postMessage({ type: 'SKIP_WAITING' });
  await taken;
}

async function keepQueue(): Promise<void> {
  const opening = indexedDB.open('queue-of-the-test', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(new Error('The database did not open.'));
  });
  const writing = database.transaction('rows', 'readwrite');
  writing.objectStore('rows').put('a reply that waits', 1);
  await new Promise((resolve) => (writing.oncomplete = resolve));
  database.close();
}

async function readQueue(): Promise<unknown[]> {
  const opening = indexedDB.open('queue-of-the-test', 1);
  const database = await new Promise<IDBDatabase>((resolve) => {
    opening.onsuccess = () => resolve(opening.result);
  });
  const reading = database.transaction('rows').objectStore('rows').getAll();
  const rows = await new Promise<unknown[]>((resolve) => {
    reading.onsuccess = () => resolve(reading.result);
  });
  database.close();
  return rows;
}
