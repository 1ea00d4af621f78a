import type { Page } from '@playwright/test';
import { DeskBrowser, signIn } from '../../e2e/support/desk-browser.ts';
import { startLocal, type LocalServer } from '../../../infra/local/start-local.ts';
import { changeMany, openPalette, rest, searchFor } from './measure-tools.ts';
import { p95 } from '../report/p95.ts';
import { timeChoice, timeToPaint } from './paint.ts';

/** One desk's figures: milliseconds, but for `memory`, which is megabytes. */
export interface DeskFigures {
  readonly firstSync: number;
  readonly viewSwitch: number;
  readonly openTicket: number;
  readonly changeField: number;
  readonly bulk200: number;
  readonly search: number;
  readonly palette: number;
  readonly typing: number;
  readonly typingDuringSync: number;
  readonly coldStartOffline: number;
  readonly memory: number;
}

const TIMES = 30;
const COLD_STARTS = 5;
const PATIENCE_MS = 600_000;
const LIST_ROW = '[data-ticket]';

/** Seeds a desk of so many tickets, opens it in a fresh browser, and times what a person does there, on the built app. */
export async function measureDesk(tickets: number): Promise<DeskFigures> {
  const server = await startLocal({
    port: 0,
    dataDir: null,
    storage: 'memory',
    seedTickets: tickets,
    seed: 'bench',
  });
  const browser = new DeskBrowser();
  try {
    const page = await browser.open();
    page.setDefaultTimeout(PATIENCE_MS);
    return await measureIn(page, server);
  } finally {
    await browser.dispose();
    await server.stop();
  }
}

async function measureIn(page: Page, server: LocalServer): Promise<DeskFigures> {
  const startedMs = performance.now();
  await signIn(page, server.url, 'Jo Whitaker', '/inbox?view=open');
  await page.locator(LIST_ROW).first().waitFor();
  const typingDuringSync = await typeInto(page, 'printer vpn');
  await page.getByText('All changes saved').first().waitFor();
  const firstSync = performance.now() - startedMs;
  await rest(page);
  const viewSwitch = await switchViews(page);
  const { openTicket, changeField } = await workTickets(page);
  await page.goto(`${server.url}/inbox?view=all`);
  await page.locator(LIST_ROW).first().waitFor();
  const typing = await typeInto(page, 'headset bristol');
  const bulk200 = await changeMany(page, server.url);
  const search = await searchFor(page, server.url);
  const palette = await openPalette(page);
  const memory = await usedMegabytes(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await server.stop();
  const coldStartOffline = await coldStart(page, server.url);
  return {
    firstSync,
    viewSwitch,
    openTicket,
    changeField,
    bulk200,
    search,
    palette,
    typing,
    typingDuringSync,
    coldStartOffline,
    memory,
  };
}

async function switchViews(page: Page): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < TIMES; turn += 1) {
    const view = ['all', 'unassigned', 'open'][turn % 3] ?? 'open';
    const link = `nav[aria-label="Views"] a[href$="view=${view}"]`;
    times.push(await timeToPaint(page, { to: link, until: `${link}[aria-current="page"]` }));
    await rest(page);
  }
  return p95(times);
}

/** Opens tickets of the list one after another, and changes a field of each. */
async function workTickets(page: Page): Promise<Pick<DeskFigures, 'openTicket' | 'changeField'>> {
  const opens: number[] = [];
  const changes: number[] = [];
  for (let turn = 0; turn < TIMES; turn += 1) {
    const row = page.locator(LIST_ROW).nth(turn % 8);
    const id = (await row.getAttribute('data-ticket')) ?? '';
    opens.push(
      await timeToPaint(page, {
        to: `[data-ticket="${id}"]`,
        until: `[data-ticket="${id}"][aria-current]`,
      }),
    );
    const select = 'select[title="Priority"]';
    await page.locator(select).waitFor();
    const now = await page.locator(select).inputValue();
    changes.push(await timeChoice(page, select, now === 'high' ? 'normal' : 'high'));
    await rest(page);
  }
  return { openTicket: p95(opens), changeField: p95(changes) };
}

/** Types into the list's filter; the longest that a key kept the page from its next frame, as browsers report it (INP's measure). */
async function typeInto(page: Page, text: string): Promise<number> {
  await page.evaluate(() => {
    const durations: number[] = [];
    Object.assign(window, { keyDurations: durations });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'keydown') durations.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  const field = page.getByRole('searchbox').first();
  await field.fill('');
  await field.pressSequentially(text, { delay: 60 });
  await rest(page);
  const longest = await page.evaluate(() =>
    Math.max(8, ...(window as unknown as { keyDurations: number[] }).keyDurations),
  );
  await field.fill('');
  return longest;
}

async function coldStart(page: Page, url: string): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < COLD_STARTS; turn += 1) {
    await page.goto('about:blank');
    await page.goto(`${url}/inbox?view=open`, { waitUntil: 'commit' });
    await page.locator(LIST_ROW).first().waitFor();
    times.push(
      await page.evaluate(
        () => new Promise<number>((painted) => requestAnimationFrame(() => painted(performance.now()))),
      ),
    );
    await rest(page);
  }
  return p95(times);
}

async function usedMegabytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}
