import { chromium, type BrowserContext } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../infra/local/free-port.ts';
import { CHROMIUM } from '../../support/chromium.ts';
import { signIn } from '../../e2e/support/desk-browser.ts';
import { startLocal } from '../../../infra/local/start-local.ts';
import type { BenchResult, Metric } from '../report/bench-result.ts';
import { ensureInstalled } from '../report/ensure-installed.ts';
import { machine } from '../report/machine.ts';
import { median } from '../report/median.ts';
import { askLighthouse, SCORES, type Scores } from './ask-lighthouse.ts';

/** Each page is asked about so often, and the median counts (RELIABILITY, load and speed). */
const TIMES = 3;

/** The least that a page may score, of 100. */
const AT_LEAST: Readonly<Record<keyof Scores, number>> = {
  performance: 95,
  accessibility: 100,
  'best-practices': 100,
};

interface Page {
  readonly name: string;
  readonly path: string;
  readonly form: 'mobile' | 'desktop';
  /** Who has signed in before; nobody where it is null. */
  readonly as: string | null;
}

const PAGES: readonly Page[] = [
  { name: 'requester', path: '/help', form: 'mobile', as: null },
  { name: 'agent', path: '/inbox?view=open', form: 'desktop', as: 'Jo Whitaker' },
];

/** Asks Lighthouse what it makes of the first pages of requesters and agents, on the built app with its sample data. */
export async function runLighthouse(folder: string): Promise<BenchResult> {
  await ensureInstalled(import.meta.dirname);
  const before = machine();
  const server = await startLocal({
    port: 0,
    dataDir: null,
    storage: 'memory',
    seedTickets: 60,
    seed: 'bench',
  });
  try {
    const rounds: Record<string, Scores[]> = {};
    for (const page of PAGES) rounds[page.name] = await measure(page, server.url, join(folder, 'lighthouse'));
    return {
      name: 'lighthouse',
      at: new Date().toISOString(),
      ...before,
      repetitions: TIMES,
      metrics: PAGES.flatMap((page) => metricsOf(page, rounds[page.name] ?? [])),
      rounds: Object.fromEntries(
        Object.entries(rounds).map(([name, all]) => [name, all.map((one) => ({ ...one }))]),
      ),
    };
  } finally {
    await server.stop();
  }
}

async function measure(page: Page, url: string, folder: string): Promise<Scores[]> {
  const scores: Scores[] = [];
  for (let turn = 0; turn < TIMES; turn += 1) {
    const profile = mkdtempSync(join(tmpdir(), 'roost-lighthouse-'));
    const port = await freePort();
    const browser = await open(profile, port);
    try {
      if (page.as !== null) await enter(browser, url, page.as);
      scores.push(
        await askLighthouse({ ...page, url: url + page.path, port, folder, keepsStorage: page.as !== null }),
      );
    } finally {
      await browser.close();
      rmSync(profile, { recursive: true, force: true });
    }
  }
  return scores;
}

async function open(profile: string, port: number): Promise<BrowserContext> {
  const { executablePath, args } = CHROMIUM.launchOptions;
  return chromium.launchPersistentContext(profile, {
    executablePath,
    args: [...args, `--remote-debugging-port=${port}`],
  });
}

/** The desk of whoever has been here before: what Lighthouse then loads is the shell from the worker, and the list from the device. */
async function enter(browser: BrowserContext, url: string, name: string): Promise<void> {
  const page = browser.pages()[0] ?? (await browser.newPage());
  await signIn(page, url, name);
  await page.getByText('All changes saved').first().waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

function metricsOf({ name, form }: Page, scores: readonly Scores[]): Metric[] {
  return SCORES.map((score) => {
    const all = scores.map((one) => one[score]);
    const roost = median(all);
    return {
      metric: `${name}, ${form}: ${score}`,
      unit: 'of 100',
      roost,
      roostSpread: [Math.min(...all), Math.max(...all)],
      target: `at least ${AT_LEAST[score]}`,
      pass: roost >= AT_LEAST[score],
    };
  });
}
