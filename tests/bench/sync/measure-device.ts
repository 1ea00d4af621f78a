import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { CHROMIUM } from '../../support/chromium.ts';
import type { Expected } from './bench-device.ts';
import { median } from '../report/median.ts';
import type { RunningContender } from './contender.ts';

/** What one round brought, in the units of the metrics. */
export type Round = Readonly<Record<RoundMetric, number>>;
export type RoundMetric =
  | 'firstSync'
  | 'firstUsableList'
  | 'queuedEdits500'
  | 'drain500'
  | 'editToAck'
  | 'deviceToDevice'
  | 'requests500'
  | 'disk';

/** What the measuring needs to know of the documents. */
export interface MeasuredDocuments {
  readonly ids: readonly string[];
  readonly expected: Expected;
}

const QUEUED_EDITS = 500;
const SINGLE_EDITS = 15;
/** Between two single changes, in milliseconds. */
const REST_MS = 100;

/** Two browsers with profiles on disk, as two people have them: the same two for every contender of a run. */
export async function openBrowsers(): Promise<{
  contexts: [BrowserContext, BrowserContext];
  close(): Promise<void>;
}> {
  const profiles = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'roost-bench-profile-')));
  const [a, b] = await Promise.all(
    profiles.map((profile) =>
      chromium.launchPersistentContext(profile, { headless: true, ...CHROMIUM.launchOptions }),
    ),
  );
  if (a === undefined || b === undefined) throw new Error('The browsers did not start');
  return {
    contexts: [a, b],
    close: async () => {
      await Promise.all([a.close(), b.close()]);
      for (const profile of profiles) rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** One round of one contender: two fresh devices, everything measured on the first but for what passes between the two. */
export async function measureRound(
  contexts: readonly [BrowserContext, BrowserContext],
  contender: RunningContender,
  documents: MeasuredDocuments,
): Promise<Round> {
  const a = await openDevice(contexts[0], contender, 'jo');
  const { ids } = documents;
  try {
    const first = await a.evaluate((expected) => window.device.firstSync(expected), documents.expected);
    if (first.documents !== ids.length)
      throw new Error(`${contender.name} holds ${first.documents} documents`);
    await a.evaluate(() => new Promise((rest) => setTimeout(rest, 500)));
    const disk = await a.evaluate(() => window.device.disk());
    const editToAck = await singleEdits(a, ids);
    const editMs = await a.evaluate((edits) => window.device.editOffline(edits), QUEUED_EDITS);
    const drained = await a.evaluate(() => window.device.drain());
    const deviceToDevice = await betweenDevices(a, contexts[1], contender, documents);
    return {
      firstSync: first.completeMs,
      firstUsableList: first.usableMs,
      queuedEdits500: editMs + drained.ms,
      drain500: drained.ms,
      editToAck,
      deviceToDevice,
      requests500: drained.requests,
      disk: disk / 1e6,
    };
  } finally {
    await closeDevice(a);
  }
}

export async function openDevice(
  context: BrowserContext,
  contender: RunningContender,
  person: string,
): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', (fault) => console.error(`${contender.name}: ${fault.message}`));
  page.on('console', (message) => {
    // A missing document is how CouchDB's protocol says that there is no checkpoint yet.
    const isMissing = message.text().includes('404');
    if (message.type() === 'error' && !isMissing) console.error(`${contender.name}: ${message.text()}`);
  });
  const { url } = contender.served;
  const path = `/${contender.page}.html?person=${person}&${contender.query}`;
  if (contender.signsIn) {
    await context.clearCookies();
    await page.goto(`${url}/api/session/sign-in?returnTo=${encodeURIComponent(path)}`);
    await page.locator(`button[value="${person}"]`).click();
  } else await page.goto(url + path);
  await page.waitForFunction(() => 'device' in window);
  return page;
}

async function closeDevice(page: Page): Promise<void> {
  await page.evaluate(() => window.device.wipe());
  await page.close();
}

async function singleEdits(page: Page, ids: readonly string[]): Promise<number> {
  const times: number[] = [];
  for (const [n, id] of ids.slice(-SINGLE_EDITS).entries()) {
    const value = `Edited ${n} at ${Date.now()}`;
    times.push(await page.evaluate(([of, to]) => window.device.editToAck(of, to), [id, value] as const));
    // What the change before brought about is over: people change one thing and look.
    await page.evaluate((ms) => new Promise((rest) => setTimeout(rest, ms)), REST_MS);
  }
  return median(times);
}

async function betweenDevices(
  a: Page,
  context: BrowserContext,
  contender: RunningContender,
  documents: MeasuredDocuments,
): Promise<number> {
  const b = await openDevice(context, contender, 'priya');
  const times: number[] = [];
  try {
    await b.evaluate((expected) => window.device.firstSync(expected), documents.expected);
    await b.evaluate(() => new Promise((rest) => setTimeout(rest, 1500)));
    for (const [n, id] of documents.ids.slice(-SINGLE_EDITS).entries()) {
      const value = `Passed on ${n} at ${Date.now()}`;
      const seen = b.evaluate(([of, to]) => window.device.seen(of, to), [id, value] as const);
      await b.evaluate((ms) => new Promise((rest) => setTimeout(rest, ms)), REST_MS);
      const at = await a.evaluate(([of, to]) => window.device.edit(of, to), [id, value] as const);
      times.push((await seen) - at);
    }
    return median(times);
  } finally {
    await closeDevice(b);
  }
}
